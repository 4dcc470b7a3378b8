// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Kerntally {

/// What a system call does, in a sentence; empty where that isn't known.
QString syscallMeaning(const QString &name);

} // namespace Kerntally
