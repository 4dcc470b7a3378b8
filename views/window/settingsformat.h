// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSettings>

namespace Kerntally {

/// Files as of QSettings::IniFormat, which are replaced only once the new one is on the disk as a whole: on a full disk
/// Qt's own format leaves an empty or a short file, and reports no error.
QSettings::Format settingsFormat();

} // namespace Kerntally
