// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/plot/curve.h"

#include <QColor>
#include <QPointF>
#include <QString>

#include <limits>
#include <optional>
#include <vector>

namespace Kerntally {

/// A line of a chart, as it is drawn.
struct ChartLine
{
    int counter = 0;
    QString name;
    QColor colour;
    double width = 1.5;
    bool dashed = false;
    bool raised = false; ///< above all others
    Curve curve;
    std::vector<QPointF> markers;                           ///< moments when a threshold was crossed
    std::optional<QPointF> shownMarker;                     ///< that one which is to be seen among the others
    double until = std::numeric_limits<double>::infinity(); ///< x; nothing is known of what came later

    /// Whether the curve says what was at this x: it began, goes on, and has no gap there.
    bool isKnownAt(double x) const
    {
        return !curve.isEmpty() && x >= curve.points.front().x() && x <= until && !curve.isGapAt(x);
    }
};

} // namespace Kerntally
