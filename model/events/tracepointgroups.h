// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Kerntally {

/// The subsystem that a tracepoint most likely belongs to, by its name. For machines where tracefs isn't mounted.
QString subsystemByName(const QString &name);

} // namespace Kerntally
