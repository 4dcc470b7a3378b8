// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/history/history.h"
#include "model/history/quantity.h"

#include <QLineF>
#include <QPointF>

#include <cstddef>
#include <vector>

namespace Kerntally {

/// The stretch of time that a picture shows, and how it is cut into columns. ns, CLOCK_MONOTONIC.
struct TimeFrame
{
    qint64 begin = 0;
    qint64 end = 0;
    qint64 column = 1;
    qint64 shift = 0; ///< of its clock, beside the one that a curve shows

    /// The frame that ends at `now`, or up to one column later: where it begins and ends on whole columns, a picture
    /// scrolls by whole columns and doesn't shimmer.
    static TimeFrame endingAt(qint64 now, qint64 window, int columns);

    /// The same stretch, by a clock that shows so much more.
    TimeFrame shifted(qint64 by) const
    {
        return {.begin = begin + by, .end = end + by, .column = column, .shift = shift + by};
    }

    /// As x in a curve: the same in each frame, so that what scrolls can be told from what changes.
    double at(qint64 time) const { return static_cast<double>(time - shift) / 1e9; }

    bool operator==(const TimeFrame &) const = default;
};

/// A counter's past as a line that is cheap to draw: of each column only the first, the lowest, the highest and the
/// last point, so that no peak is lost. Where columns hold many samples, the line is their mean, in a band.
struct Curve
{
    /// From the lowest to the highest of a column.
    struct Band
    {
        double left = 0; ///< x, as of points
        double right = 0;
        double low = 0;
        double high = 0;

        bool operator==(const Band &) const = default;
    };

    std::vector<QPointF> points;     ///< x: seconds, of the picture's clock
    std::vector<std::size_t> breaks; ///< indices of points to which no line leads: before them is a gap
    std::vector<Band> bands;
    double low = 0;
    double high = 0;

    bool isEmpty() const { return points.empty(); }
    /// The height at x, interpolated; the nearest end's outside.
    double heightAt(double x) const;
    /// Whether x is in a gap: nobody knows what was.
    bool isGapAt(double x) const;

    /// Appends the line as segments, each of whose ends is position(point).
    template<typename Position>
    void appendSegments(std::vector<QLineF> &segments, const Position &position) const;

    /// Sets low and high to those of what is seen from x on.
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
