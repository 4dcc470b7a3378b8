// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/history/history.h"
#include "model/history/quantity.h"

#include <QLineF>
#include <QPointF>

#include <cstddef>
#include <vector>

namespace Kerntally {

/// The stretch of time that a chart shows, divided into pixel columns. ns, CLOCK_MONOTONIC.
struct TimeFrame
{
    qint64 begin = 0;
    qint64 end = 0;
    qint64 column = 1;
    qint64 shift = 0; ///< offset of this frame's clock from the curve's x

    /// The frame of this window that ends at `now`, rounded up to whole columns: such frames scroll by whole pixels,
    /// without shimmer.
    static TimeFrame endingAt(qint64 now, qint64 window, int columns);

    /// The same stretch on a clock that is ahead by this offset.
    TimeFrame shifted(qint64 by) const
    {
        return {.begin = begin + by, .end = end + by, .column = column, .shift = shift + by};
    }

    /// Converts to x of a curve, in seconds. The same in each frame, so that scrolling leaves points unchanged.
    double at(qint64 time) const { return static_cast<double>(time - shift) / 1e9; }

    bool operator==(const TimeFrame &) const = default;
};

/// A history decimated for drawing: of each pixel column the first, lowest, highest and last sample, so that peaks are
/// kept. If columns hold many samples, their mean and a band from the lowest to the highest.
struct Curve
{
    /// The range of a column.
    struct Band
    {
        double left = 0; ///< x in seconds
        double right = 0;
        double low = 0;
        double high = 0;

        bool operator==(const Band &) const = default;
    };

    std::vector<QPointF> points;     ///< x: seconds on the frame's clock
    std::vector<std::size_t> breaks; ///< indices of points after a gap: no line leads to them
    std::vector<Band> bands;
    double low = 0;
    double high = 0;

    bool isEmpty() const { return points.empty(); }
    /// The interpolated height at x; beyond the curve, that of its nearest end.
    double heightAt(double x) const;
    /// Whether x is in a gap, in which nothing was counted.
    bool isGapAt(double x) const;

    /// Appends the line's segments; position(point) converts their ends.
    template<typename Position>
    void appendSegments(std::vector<QLineF> &segments, const Position &position) const;

    /// Sets low and high to the range of the part from x on.
    void measure(double from);
};

template<typename Position>
void Curve::appendSegments(std::vector<QLineF> &segments, const Position &position) const
{
    auto gap = breaks.begin();
    QPointF before;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const QPointF here = position(points[i]);
        const bool afterGap = gap != breaks.end() && *gap == i;
        if (afterGap)
            ++gap;
        if (i > 0 && !afterGap)
            segments.emplace_back(before, here);
        before = here;
    }
}

} // namespace Kerntally
