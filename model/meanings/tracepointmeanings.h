// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Kerntally {

/// What happened where a tracepoint is, in a sentence; empty where that isn't known.
QString tracepointMeaning(const QString &name);

} // namespace Kerntally
