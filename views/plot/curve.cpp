// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/plot/curve.h"

#include "model/counters/counter.h"
#include "views/plot/columndecimation.h"

#include <algorithm>
#include <optional>

namespace Kerntally {

namespace {

/// So many samples a column, and the line would only be a jagged area.
constexpr qint64 manySamples = 8;

/// As History::rate() of each sample.
void addRates(const History &history, std::size_t first, std::size_t last, qint64 window, SampleColumns &out)
{
    SlidingRate rates(window);
    rates.seek(history, first);
    for (std::size_t i = first; i < last; ++i) {
        const Sample &sample = history.at(i);
        if (sample.afterGap)
            out.interrupt();
        const std::optional<double> rate = rates.next(history, i);
        if (!rate)
            continue;
        out.add(sample.time, *rate);
        // Past a window without a sample the rate is that of the rest alone; the line must not slope across it.
        if (i + 1 == history.size() || history.at(i + 1).time - sample.time <= window || history.at(i + 1).afterGap)
            continue;
        const Sample &next = history.at(i + 1);
        const double events = static_cast<double>(next.total - sample.total);
        out.add(sample.time + window, events * 1e9 / static_cast<double>(next.time - sample.time));
    }
}

void addValues(const History &history, std::size_t first, std::size_t last, SampleColumns &out)
{
    for (std::size_t i = first; i < last; ++i) {
        const Sample &sample = history.at(i);
        if (sample.afterGap)
            out.interrupt();
        out.add(sample.time, static_cast<double>(sample.value));
    }
}

/// [first, last) of the frame, and one on either side, so that lines come in from its edges.
struct Stretch
{
    std::size_t first = 0;
    std::size_t last = 0;

    template<typename Past>
    Stretch(const Past &past, const TimeFrame &frame)
        : first(past.indexFrom(frame.begin))
        , last(std::min(past.indexFrom(frame.end) + 1, past.size()))
    {
        first -= first > 0 ? 1 : 0;
    }
};

void traceSamples(const History &history, const TimeFrame &frame, Quantity quantity, Curve &curve)
{
    const Stretch stretch(history, frame);
    const auto samples = static_cast<qint64>(stretch.last - stretch.first);
    const bool bands = samples / manySamples > (frame.end - frame.begin) / frame.column;
    SampleColumns columns(frame, bands, curve);
    switch (quantity) {
    case Quantity::Rate:
        addRates(history, stretch.first, stretch.last, Counter::rateWindow, columns);
        break;
    case Quantity::Average:
        addRates(history, stretch.first, stretch.last, Counter::averageWindow, columns);
        break;
    case Quantity::Value:
        addValues(history, stretch.first, stretch.last, columns);
        break;
    }
    columns.flush();
}

void traceBuckets(const History &history, const HistoryTier &tier, const TimeFrame &frame, Quantity quantity,
                  Curve &curve)
{
    BucketColumns columns(frame, tier, history.back().time, quantity, curve);
    const Stretch stretch(tier, frame);
    for (std::size_t i = stretch.first; i < stretch.last; ++i)
        columns.add(tier.at(i));
    columns.flush();
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
    const auto after = std::lower_bound(points.begin(), points.end(), x,
                                        [](const QPointF &point, double where) { return point.x() < where; });
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

void Curve::trace(const History &history, const TimeFrame &frame, Quantity quantity)
{
    points.clear();
    breaks.clear();
    bands.clear();
    low = high = 0;
    if (history.isEmpty())
        return;
    if (const HistoryTier *tier = history.tierFor(frame.begin))
        traceBuckets(history, *tier, frame, quantity, *this);
    else
        traceSamples(history, frame, quantity, *this);
    if (points.empty())
        return;
    const auto [lowest, highest] = std::minmax_element(
        points.begin(), points.end(), [](const QPointF &one, const QPointF &other) { return one.y() < other.y(); });
    low = lowest->y();
    high = highest->y();
    for (const Band &band : bands) {
        low = std::min(low, band.low);
        high = std::max(high, band.high);
    }
}

} // namespace Kerntally
