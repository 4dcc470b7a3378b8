// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/chart/chartlines.h"
#include "views/chart/crosshair.h"

#include <QLocale>

namespace Kerntally {

/// Formats a quantity's number: "1,234", "56/s", "0.3/s".
QString quantityText(double number, Quantity quantity, const QLocale &locale);

/// The readings of the lines at one time (x of their curves) as rows: the selected line first, the others in descending
/// order; at most `most`, and at most eight besides the selected one.
Crosshair::Reading crosshairText(const ChartLines &lines, double seconds, Quantity quantity, int selected, int most,
                                 const QLocale &locale);

} // namespace Kerntally
