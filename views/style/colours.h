// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>

namespace Kerntally {

/// Whether the palette has light text on a dark background.
bool isDark(const QPalette &palette);

/// Whether the palette's backgrounds are black or white only.
bool isHighContrast(const QPalette &palette);
/// Contrast ratio as in WCAG 2: 1 (none) to 21.
double contrast(const QColor &first, const QColor &second);

/// Interpolates between two colours: 0 is the first, 1 the second.
QColor mixed(const QColor &first, const QColor &second, double share);

/// Colour of a counter by its number; readable on the palette's base. Never red, which is for alerts.
QColor counterColour(int number, const QPalette &palette);

QColor alertColour(const QPalette &palette);
/// Colour of notices, which are less than alerts.
QColor noticeColour(const QPalette &palette);
/// Colour of success messages.
QColor successColour(const QPalette &palette);
/// Colour of secondary text, such as units and axis labels.
QColor secondaryText(const QPalette &palette);
/// Colour of cards' frames.
QColor borderColour(const QPalette &palette);
/// Colour of grid lines.
QColor gridColour(const QPalette &palette);
/// Width of a pen for data lines and selection frames: thicker in high contrast.
double strokeWidth(double width, const QPalette &palette);
/// Background of selected rows; pale enough for each counter's colour.
QColor selectionColour(const QPalette &palette, bool focused);

} // namespace Kerntally
