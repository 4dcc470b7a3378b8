// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPalette>

namespace Kerntally {

/// The program's own palettes, for where the desktop's isn't wanted.
QPalette lightPalette();
QPalette darkPalette();
/// Black, white and one bright colour: text stands out at 7:1 and better, what is disabled too.
QPalette highContrastPalette();

} // namespace Kerntally
