// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/plot/curvetrace.h"

#include "model/history/history.h"
#include "model/history/quantity.h"

#include <algorithm>

namespace Kerntally {

namespace {

/// With this many samples a column, a line through each would fill an area.
constexpr qint64 manySamples = 8;
/// Columns that are kept after they leave the frame, because removing points moves all that remain.
constexpr qint64 keptColumns = 256;

/// Indices [first, last) of the frame's samples, extended by one on either side and to the beginning of that one's
/// column.
struct Stretch
{
    std::size_t first = 0;
    std::size_t last = 0;

    Stretch(const History &history, const TimeFrame &frame)
        : first(history.indexFrom(frame.begin))
        , last(std::min(history.indexFrom(frame.end) + 1, history.size()))
    {
        if (first > 0)
            first = history.indexFrom(history.at(first - 1).time / frame.column * frame.column);
        first -= first > 0 ? 1 : 0; // the line leads from this sample into that column
    }
    Stretch(const HistoryTier &tier, const TimeFrame &frame)
        : first(tier.indexFrom(frame.begin))
        , last(std::min(tier.indexFrom(frame.end) + 1, tier.size()))
    {
        const qint64 width = std::max(frame.column, tier.span());
        if (first > 0)
            first = tier.indexFrom(tier.at(first - 1).begin / width * width);
    }
    qint64 length() const { return static_cast<qint64>(last - first); }
};

void traceBuckets(Curve &curve, const History &history, const HistoryTier &tier, const TimeFrame &frame,
                  Quantity quantity)
{
    BucketColumns columns(frame, tier, history.back().time, quantity, curve);
    const Stretch stretch(tier, frame);
    for (std::size_t i = stretch.first; i < stretch.last; ++i)
        columns.add(tier.at(i));
    columns.flush();
}

template<typename Item>
void dropFirst(std::vector<Item> &items, std::size_t count)
{
    items.erase(items.begin(), items.begin() + static_cast<std::ptrdiff_t>(count));
}

} // namespace

void CurveTrace::update(Curve &curve, const History &history, const TimeFrame &frame, Quantity quantity)
{
    const HistoryTier *tier = history.isEmpty() ? nullptr : history.tierFor(frame.begin);
    if (history.isEmpty() || tier) {
        curve = {};
        m_history = nullptr;
        if (tier)
            traceBuckets(curve, history, *tier, frame, quantity);
    } else {
        const bool bands = Stretch(history, frame).length() / manySamples > (frame.end - frame.begin) / frame.column;
        if (goesOn(history, frame, quantity, bands))
            dropOldest(curve, frame);
        else
            begin(curve, history, frame, quantity, bands);
        addSamples(curve, frame);
    }
    curve.measure(frame.at(frame.begin));
}

void CurveTrace::trace(Curve &curve, const History &history, const TimeFrame &frame, Quantity quantity)
{
    CurveTrace().update(curve, history, frame, quantity);
}

bool CurveTrace::goesOn(const History &history, const TimeFrame &frame, Quantity quantity, bool bands) const
{
    return &history == m_history && history.revision() == m_revision && quantity == m_quantity && bands == m_bands
        && frame.column == m_frame.column && frame.shift == m_frame.shift && frame.begin >= m_frame.begin
        && frame.end >= m_frame.end;
}

void CurveTrace::begin(Curve &curve, const History &history, const TimeFrame &frame, Quantity quantity, bool bands)
{
    curve.points.clear(); // clear() keeps the memory
    curve.breaks.clear();
    curve.bands.clear();
    m_history = &history;
    m_revision = history.revision();
    m_quantity = quantity;
    m_bands = bands;
    m_columns = SampleColumns(frame, bands);
    m_whole = {};
    m_taken.reset();
}

void CurveTrace::dropOldest(Curve &curve, const TimeFrame &frame)
{
    curve.points.resize(m_whole.points); // without the last, incomplete column
    curve.breaks.resize(m_whole.breaks);
    curve.bands.resize(m_whole.bands);
    const auto isLeftOf = [](const QPointF &point, double x) { return point.x() < x; };
    if (curve.isEmpty() || curve.points.front().x() > frame.at(frame.begin - 2 * keptColumns * frame.column))
        return;
    const double from = frame.at(frame.begin - keptColumns * frame.column);
    const auto point = std::lower_bound(curve.points.begin(), curve.points.end(), from, isLeftOf);
    // The line enters the frame from this point.
    const auto points = static_cast<std::size_t>(point - curve.points.begin() - 1);
    const auto gap = std::upper_bound(curve.breaks.begin(), curve.breaks.end(), points);
    const auto breaks = static_cast<std::size_t>(gap - curve.breaks.begin());
    const auto band = std::lower_bound(curve.bands.begin(), curve.bands.end(), from,
                                       [](const Curve::Band &each, double x) { return each.right < x; });
    const auto bands = static_cast<std::size_t>(band - curve.bands.begin());
    dropFirst(curve.points, points);
    dropFirst(curve.breaks, breaks);
    dropFirst(curve.bands, bands);
    for (std::size_t &each : curve.breaks)
        each -= points;
    m_whole = {.points = curve.points.size(), .breaks = curve.breaks.size(), .bands = curve.bands.size()};
}

/// Adds the frame's samples since the last call.
void CurveTrace::addSamples(Curve &curve, const TimeFrame &frame)
{
    m_frame = frame;
    Stretch stretch(*m_history, frame);
    if (m_taken)
        stretch.first = m_history->indexFrom(m_taken->time + 1);
    if (stretch.first < stretch.last) {
        if (m_quantity == Quantity::Value)
            addValues(curve, stretch.first, stretch.last);
        else
            addRates(curve, stretch.first, stretch.last, m_quantity == Quantity::Rate ? rateWindow : averageWindow);
    }
    m_whole = {.points = curve.points.size(), .breaks = curve.breaks.size(), .bands = curve.bands.size()};
    SampleColumns(m_columns).flush(curve);
}

/// Computes History::rate() of each sample.
void CurveTrace::addRates(Curve &curve, std::size_t first, std::size_t last, qint64 window)
{
    SlidingRate rates(window);
    rates.seek(*m_history, first);
    for (std::size_t i = first; i < last; ++i) {
        const Sample &sample = m_history->at(i);
        // After a window without samples, the rate covers only the time since then; the line must not slope across it.
        if (m_taken && m_taken->hasPoint && !sample.afterGap && sample.time - m_taken->time > window) {
            const double events = static_cast<double>(sample.total - m_taken->total);
            m_columns.add(curve, m_taken->time + window,
                          events * 1e9 / static_cast<double>(sample.time - m_taken->time));
        }
        if (sample.afterGap)
            m_columns.interrupt(curve);
        const std::optional<double> rate = rates.next(*m_history, i);
        if (rate)
            m_columns.add(curve, sample.time, *rate);
        m_taken = {.time = sample.time, .total = sample.total, .hasPoint = rate.has_value()};
    }
}

void CurveTrace::addValues(Curve &curve, std::size_t first, std::size_t last)
{
    for (std::size_t i = first; i < last; ++i) {
        const Sample &sample = m_history->at(i);
        if (sample.afterGap)
            m_columns.interrupt(curve);
        m_columns.add(curve, sample.time, static_cast<double>(sample.value));
    }
    m_taken = {.time = m_history->at(last - 1).time};
}

} // namespace Kerntally
