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

/// The curve of a track with its appearance.
struct ChartLine
{
    int counter = 0;
    QString name;
    QColor colour;
    double width = 1.5;
    bool dashed = false;
    bool raised = false; ///< drawn above all others
    Curve curve;
    std::vector<QPointF> markers;                           ///< times when a threshold was crossed
    std::optional<QPointF> shownMarker;                     ///< the marker that is highlighted
    double until = std::numeric_limits<double>::infinity(); ///< x in seconds; the track has no data after it

    /// Whether the curve has data at this x: after its begin, before its end, and outside of gaps.
    bool isKnownAt(double x) const
    {
        return !curve.isEmpty() && x >= curve.points.front().x() && x <= until && !curve.isGapAt(x);
    }
};

} // namespace Kerntally
