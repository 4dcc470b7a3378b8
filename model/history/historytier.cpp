// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/history/historytier.h"

#include "model/history/quantity.h"

#include <algorithm>

namespace Kerntally {

namespace {

void include(HistoryBucket &bucket, const HistoryStep &step)
{
    bucket.value = step.value;
    bucket.lowValue = std::min(bucket.lowValue, step.value);
    bucket.highValue = std::max(bucket.highValue, step.value);
    if (step.rate) {
        bucket.lowRate = std::min(bucket.lowRate, static_cast<float>(*step.rate));
        bucket.highRate = std::max(bucket.highRate, static_cast<float>(*step.rate));
    }
    if (step.average) {
        bucket.lowAverage = std::min(bucket.lowAverage, static_cast<float>(*step.average));
        bucket.highAverage = std::max(bucket.highAverage, static_cast<float>(*step.average));
    }
}

/// That nothing was counted for so long.
void includeRest(HistoryBucket &bucket, qint64 length)
{
    if (length >= rateWindow) {
        bucket.lowRate = 0;
        bucket.highRate = std::max(bucket.highRate, 0.0F);
    }
    if (length >= averageWindow) {
        bucket.lowAverage = 0;
        bucket.highAverage = std::max(bucket.highAverage, 0.0F);
    }
}

HistoryBucket bucketAt(qint64 begin, quint64 value)
{
    HistoryBucket bucket;
    bucket.begin = begin;
    bucket.value = bucket.lowValue = bucket.highValue = value;
    return bucket;
}

} // namespace

double HistoryBucket::rate() const
{
    // Of hardly any time, a few events make any rate.
    if (known < rateWindow / 2 && lowRate <= highRate)
        return (static_cast<double>(lowRate) + static_cast<double>(highRate)) / 2;
    return known > 0 ? events * 1e9 / static_cast<double>(known) : 0;
}

HistoryTier::HistoryTier(qint64 span, std::size_t capacity)
    : m_span(span)
    , m_buckets(capacity)
{
}

std::size_t HistoryTier::indexFrom(qint64 time) const
{
    std::size_t low = 0;
    std::size_t high = size();
    while (low < high) {
        const std::size_t middle = low + (high - low) / 2;
        if (at(middle).begin + m_span <= time)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

bool HistoryTier::covers(qint64 time) const
{
    return !m_dropped || (size() > 0 && at(0).begin <= time);
}

void HistoryTier::add(const HistoryStep &step)
{
    const qint64 slot = step.to / m_span * m_span;
    const qint64 length = step.to - step.from;
    const double perTime = step.isKnown && length > 0 ? step.events / static_cast<double>(length) : 0;
    const qint64 from = step.isKnown ? fill(step, perTime) : step.to;

    if (m_buckets.isEmpty() || m_buckets.back().begin < slot) {
        HistoryBucket bucket = bucketAt(slot, step.value);
        bucket.afterGap = !step.isKnown;
        push(bucket);
    }
    HistoryBucket &bucket = m_buckets.back();
    include(bucket, step);
    bucket.events += length > 0 ? perTime * static_cast<double>(step.to - from) : step.events;
    bucket.known += step.to - from;
}

/// Gives the buckets before the step's last one what is theirs. Returns the time up to which it did.
qint64 HistoryTier::fill(const HistoryStep &step, double perTime)
{
    const qint64 slot = step.to / m_span * m_span;
    // More than fit would only push each other out.
    qint64 from = std::max(step.from, slot - static_cast<qint64>(m_buckets.capacity()) * m_span);
    while (from < slot && !m_buckets.isEmpty()) {
        HistoryBucket &last = m_buckets.back();
        const qint64 end = last.begin + m_span;
        if (from < end) {
            last.events += perTime * static_cast<double>(end - from);
            last.known += end - from;
            if (step.events == 0)
                includeRest(last, end - from);
            from = end;
        } else if (step.events > 0) {
            HistoryBucket bucket = bucketAt(from, last.value);
            bucket.lowRate = bucket.highRate = bucket.lowAverage = bucket.highAverage =
                static_cast<float>(perTime * 1e9);
            push(bucket);
        } else {
            from = slot; // buckets of nothing are left out
        }
    }
    return std::max(from, std::min(slot, step.to));
}

void HistoryTier::push(const HistoryBucket &bucket)
{
    m_dropped = m_buckets.push(bucket) || m_dropped;
}

void HistoryTier::clear()
{
    m_buckets.clear();
    m_dropped = false;
}

} // namespace Kerntally
