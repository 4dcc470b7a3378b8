// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/plot/curve.h"

#include <algorithm>

namespace Kerntally {

namespace {

bool isLeftOf(const QPointF &point, double x)
{
    return point.x() < x;
}

} // namespace

TimeFrame TimeFrame::endingAt(qint64 now, qint64 window, int columns)
{
    TimeFrame frame;
    frame.column = std::max<qint64>(1, window / std::max(1, columns));
    frame.end = (now + frame.column - 1) / frame.column * frame.column;
    frame.begin = frame.end - window;
    return frame;
}

double Curve::heightAt(double x) const
{
    if (points.empty())
        return 0;
    const auto after = std::lower_bound(points.begin(), points.end(), x, isLeftOf);
    if (after == points.begin())
        return after->y();
    if (after == points.end())
        return points.back().y();
    const QPointF before = *(after - 1);
    const double share = (x - before.x()) / (after->x() - before.x());
    return before.y() + share * (after->y() - before.y());
}

bool Curve::isGapAt(double x) const
{
    return std::any_of(breaks.begin(), breaks.end(),
                       [&](std::size_t i) { return points[i - 1].x() < x && x < points[i].x(); });
}

void Curve::measure(double from)
{
    low = high = 0;
    auto first = std::lower_bound(points.begin(), points.end(), from, isLeftOf);
    const auto index = static_cast<std::size_t>(first - points.begin());
    if (index > 0 && !std::binary_search(breaks.begin(), breaks.end(), index))
        --first; // the line enters at x from that point
    if (first == points.end())
        return;
    const auto [lowest, highest] = std::minmax_element(
        first, points.end(), [](const QPointF &one, const QPointF &other) { return one.y() < other.y(); });
    low = lowest->y();
    high = highest->y();
    const auto band =
        std::upper_bound(bands.begin(), bands.end(), from, [](double x, const Band &each) { return x < each.right; });
    std::for_each(band, bands.end(), [this](const Band &each) {
        low = std::min(low, each.low);
        high = std::max(high, each.high);
    });
}

} // namespace Kerntally
