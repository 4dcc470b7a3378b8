// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/plot/bucketcolumns.h"

#include <algorithm>

namespace Kerntally {

BucketColumns::BucketColumns(const TimeFrame &frame, const HistoryTier &tier, qint64 end, Quantity quantity,
                             Curve &curve)
    : m_frame(frame)
    , m_span(tier.span())
    , m_width(std::max(frame.column, tier.span()))
    , m_end(end)
    , m_quantity(quantity)
    , m_curve(curve)
{
}

void BucketColumns::add(const HistoryBucket &bucket)
{
    const qint64 begin = bucket.begin / m_width * m_width;
    if (m_used && (begin != m_begin || bucket.afterGap))
        flush();
    if (bucket.afterGap)
        m_interrupted = true;
    else if (m_until > 0 && bucket.begin > m_until)
        leadOver(bucket);
    const double mean = this->mean(bucket);
    if (!m_used) {
        m_begin = begin;
        m_low = low(bucket);
        m_high = high(bucket);
        m_sum = 0;
        m_time = 0;
        m_used = true;
    }
    m_low = std::min(m_low, low(bucket));
    m_high = std::max(m_high, high(bucket));
    const qint64 time = std::max<qint64>(bucket.known, 1);
    m_sum += mean * static_cast<double>(time);
    m_time += time;
    m_value = mean;
    m_until = bucket.begin + m_span;
}

/// Continues the line from the last bucket to this one: no events were counted between them.
void BucketColumns::leadOver(const HistoryBucket &bucket)
{
    const double level = m_quantity == Quantity::Value ? m_value : 0;
    if (m_used) { // both buckets are in one column
        m_low = std::min(m_low, level);
        m_time += bucket.begin - m_until;
        return;
    }
    addPoint(m_until, level);
    addPoint(bucket.begin, level);
}

void BucketColumns::flush()
{
    if (!m_used)
        return;
    m_used = false;
    const qint64 right = std::min(m_begin + m_width, std::max(m_end, m_begin + 1));
    if (m_quantity == Quantity::Value)
        addPoint(right, m_value);
    else
        addPoint(m_begin + (right - m_begin) / 2, m_sum / static_cast<double>(m_time));
    m_curve.bands.push_back({.left = m_frame.at(m_begin), .right = m_frame.at(right), .low = m_low, .high = m_high});
}

void BucketColumns::addPoint(qint64 time, double y)
{
    if (m_interrupted && !m_curve.points.empty())
        m_curve.breaks.push_back(m_curve.points.size());
    m_interrupted = false;
    m_curve.points.emplace_back(m_frame.at(time), y);
}

double BucketColumns::low(const HistoryBucket &bucket) const
{
    if (m_quantity == Quantity::Value)
        return static_cast<double>(bucket.lowValue);
    const float low = m_quantity == Quantity::Rate ? bucket.lowRate : bucket.lowAverage;
    return low == HistoryBucket::none ? mean(bucket) : static_cast<double>(low);
}

double BucketColumns::high(const HistoryBucket &bucket) const
{
    if (m_quantity == Quantity::Value)
        return static_cast<double>(bucket.highValue);
    const float high = m_quantity == Quantity::Rate ? bucket.highRate : bucket.highAverage;
    return high == -HistoryBucket::none ? mean(bucket) : static_cast<double>(high);
}

double BucketColumns::mean(const HistoryBucket &bucket) const
{
    switch (m_quantity) {
    case Quantity::Value:
        return static_cast<double>(bucket.value);
    case Quantity::Average:
        // The averaging window is longer than such a bucket.
        if (m_span < averageWindow && bucket.lowAverage <= bucket.highAverage)
            return (static_cast<double>(bucket.lowAverage) + static_cast<double>(bucket.highAverage)) / 2;
        return bucket.rate();
    case Quantity::Rate:
        return bucket.rate();
    }
    return 0;
}

} // namespace Kerntally
