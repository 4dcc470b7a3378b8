// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>

namespace Kerntally {

/// Whether light text stands on a dark background.
bool isDark(const QPalette &palette);

/// Whether there is nothing but black and white behind text.
bool isHighContrast(const QPalette &palette);
/// How well one stands out from the other, as WCAG 2 has it: 1 (not at all) to 21.
double contrast(const QColor &first, const QColor &second);

/// A colour that lies between two: 0 is the first, 1 the second.
QColor mixed(const QColor &first, const QColor &second, double share);

/// A counter's own colour, the same as long as its number is; readable on the palette's base. None is red: that
/// is for alerts.
QColor counterColour(int number, const QPalette &palette);

QColor alertColour(const QPalette &palette);
/// For what is no alarm but should not be overlooked.
QColor noticeColour(const QPalette &palette);
/// For what went well.
QColor successColour(const QPalette &palette);
/// Of text that stands back, such as units and axis labels.
QColor secondaryText(const QPalette &palette);
/// Of frames around cards.
QColor borderColour(const QPalette &palette);
/// Of the lines of a grid.
QColor gridColour(const QPalette &palette);
/// Of a pen that draws a line of data or around something that is selected: thicker in high contrast.
double strokeWidth(double width, const QPalette &palette);
/// Behind selected rows: pale enough for every counter's colour.
QColor selectionColour(const QPalette &palette, bool focused);

} // namespace Kerntally
