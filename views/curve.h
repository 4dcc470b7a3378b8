// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/history.h"
#include "model/quantity.h"

#include <QPointF>

#include <vector>

namespace Kerntally {

/// The stretch of time that a picture shows, and how it is cut into columns. ns, CLOCK_MONOTONIC.
struct TimeFrame
{
    qint64 begin = 0;
    qint64 end = 0;
    qint64 column = 1;

    /// The frame that ends at `now`, or up to one column later: where it begins and ends on whole columns, a picture
    /// scrolls by whole columns and doesn't shimmer.
    static TimeFrame endingAt(qint64 now, qint64 window, int columns);

    bool operator==(const TimeFrame &) const = default;
};

/// A counter's past as a line that is cheap to draw: of each column only the first, the lowest, the highest and the
/// last point, so that no peak is lost.
struct Curve
{
    std::vector<QPointF> points; ///< x: seconds, 0 at the end of the frame
    double low = 0;
    double high = 0;

    bool isEmpty() const { return points.empty(); }
    /// The height at x, interpolated; the nearest end's outside.
    double heightAt(double x) const;

    /// Replaces the points, in one pass over the samples of the frame.
    void trace(const History &history, const TimeFrame &frame, Quantity quantity);
};

} // namespace Kerntally
