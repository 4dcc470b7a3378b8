// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/history/history.h"

#include "model/history/quantity.h"

#include <algorithm>

namespace Kerntally {

namespace {

constexpr qint64 second = 1'000'000'000;

} // namespace

History::History(const Limits &limits)
    : m_samples(limits.samples)
    , m_tiers({HistoryTier(second, limits.seconds), HistoryTier(10 * second, limits.tenSeconds),
               HistoryTier(60 * second, limits.minutes)})
    , m_rate(rateWindow)
    , m_average(averageWindow)
{
}

History::History(std::size_t samples)
    : History(Limits{.samples = samples})
{
}

void History::append(const Sample &sample)
{
    const std::optional<Sample> before = put(sample);
    const std::size_t newest = size() - 1;
    const Sample &last = before.value_or(sample);
    const HistoryStep step = {.from = last.time,
                              .to = back().time,
                              .events = static_cast<double>(sample.total - last.total),
                              .value = sample.value,
                              .rate = m_rate.next(*this, newest),
                              .average = m_average.next(*this, newest),
                              .isKnown = !sample.afterGap};
    for (HistoryTier &tier : m_tiers)
        tier.add(step);
}

/// Returns the sample before.
std::optional<Sample> History::put(const Sample &sample)
{
    if (isEmpty()) {
        m_samples.push(sample);
        return std::nullopt;
    }
    const Sample before = back();
    if (before.time >= sample.time) {
        m_samples.back().total = sample.total;
        m_samples.back().value = sample.value;
        ++m_revision;
    } else if (m_samples.push(sample)) {
        m_dropped = true;
        m_rate.shift();
        m_average.shift();
    }
    return before;
}

void History::clear()
{
    m_samples.clear();
    m_dropped = false;
    ++m_revision;
    for (HistoryTier &tier : m_tiers)
        tier.clear();
    m_rate.clear();
    m_average.clear();
}

std::size_t History::indexFrom(qint64 time) const
{
    std::size_t low = 0;
    std::size_t high = size();
    while (low < high) {
        const std::size_t middle = low + (high - low) / 2;
        if (at(middle).time < time)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

qint64 History::begin() const
{
    if (isEmpty())
        return 0;
    return m_dropped ? std::min(at(0).time, m_tiers.back().at(0).begin) : at(0).time;
}

const HistoryTier *History::tierFor(qint64 time) const
{
    if (!m_dropped || at(0).time <= time)
        return nullptr;
    for (const HistoryTier &tier : m_tiers) {
        if (tier.covers(time))
            return &tier;
    }
    return &m_tiers.back();
}

std::optional<double> History::totalAt(qint64 time) const
{
    const std::optional<Point> point = pointAt(time);
    return point ? std::optional(static_cast<double>(point->total) + point->more) : std::nullopt;
}

std::optional<History::Point> History::pointAt(qint64 time) const
{
    if (isEmpty() || time < at(0).time)
        return std::nullopt;
    const std::size_t next = indexFrom(time);
    if (next == size())
        return Point{back().total, 0};
    const Sample &after = at(next);
    if (after.time == time || next == 0)
        return Point{after.total, 0};
    if (after.afterGap)
        return std::nullopt;
    const Sample &before = at(next - 1);
    const double share = static_cast<double>(time - before.time) / static_cast<double>(after.time - before.time);
    return Point{before.total, share * static_cast<double>(after.total - before.total)};
}

std::optional<double> History::rate(qint64 end, qint64 window) const
{
    if (isEmpty())
        return std::nullopt;
    const qint64 start = knownSince(end, std::max(end - window, at(0).time));
    if (end - start <= 0 || end - start < window / 10)
        return std::nullopt;
    const std::optional<Point> before = pointAt(start);
    const std::optional<Point> after = pointAt(end);
    if (!before || !after)
        return std::nullopt;
    const double events = static_cast<double>(after->total - before->total) + after->more - before->more;
    return events * 1e9 / static_cast<double>(end - start);
}

/// The start, or the end of the last gap between it and the end.
qint64 History::knownSince(qint64 end, qint64 start) const
{
    for (std::size_t i = indexFrom(end + 1); i > 0 && at(i - 1).time > start; --i) {
        if (at(i - 1).afterGap)
            return at(i - 1).time;
    }
    return start;
}

} // namespace Kerntally
