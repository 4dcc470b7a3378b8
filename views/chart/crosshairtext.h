// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/chart/chartlines.h"
#include "views/chart/crosshair.h"

#include <QLocale>

namespace Kerntally {

/// What a number of a chart is, in words: "1,234", "56/s", "0.3/s".
QString quantityText(double number, Quantity quantity, const QLocale &locale);

/// What the lines of a chart were at one moment (x of their curves), as rows: the selected one first, then from high to
/// low; no more than `most`, nor than can be read at a glance.
Crosshair::Reading crosshairText(const ChartLines &lines, double seconds, Quantity quantity, int selected, int most,
                                 const QLocale &locale);

} // namespace Kerntally
