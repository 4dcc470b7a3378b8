// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPalette>

namespace Kerntally {

/// The program's own palettes, which replace the desktop's.
QPalette lightPalette();
QPalette darkPalette();
/// Black, white and one bright colour. Text, even disabled, has a contrast of at least 7:1.
QPalette highContrastPalette();

} // namespace Kerntally
