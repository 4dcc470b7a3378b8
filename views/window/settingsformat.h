// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSettings>

namespace Kerntally {

/// QSettings::IniFormat with atomic writes: replaces the file only once the new one is on the disk. On a full disk,
/// Qt's own format leaves an empty or truncated file and reports no error.
QSettings::Format settingsFormat();

} // namespace Kerntally
