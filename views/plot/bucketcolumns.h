// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/plot/curve.h"

namespace Kerntally {

/// Decimates the buckets of a history tier by pixel column. A bucket may be longer than a column.
class BucketColumns
{
public:
    /// All references are borrowed. end: ns; the tier has no samples after it.
    BucketColumns(const TimeFrame &frame, const HistoryTier &tier, qint64 end, Quantity quantity, Curve &curve);

    /// Buckets have to be added in the order of time.
    void add(const HistoryBucket &bucket);
    /// Appends the current column to the curve, if it has buckets.
    void flush();

private:
    double low(const HistoryBucket &bucket) const;
    double high(const HistoryBucket &bucket) const;
    double mean(const HistoryBucket &bucket) const;
    void leadOver(const HistoryBucket &bucket);
    void addPoint(qint64 time, double y);

    const TimeFrame &m_frame;
    const qint64 m_span;  ///< of a bucket, ns
    const qint64 m_width; ///< of a column, ns
    const qint64 m_end;
    const Quantity m_quantity;
    Curve &m_curve;
    bool m_interrupted = false;
    bool m_used = false; ///< the current column has buckets
    qint64 m_begin = 0;  ///< of the current column, ns
    qint64 m_until = 0;  ///< end of the last bucket, ns
    double m_low = 0;
    double m_high = 0;
    double m_sum = 0;   ///< of the buckets' means, weighted by their time
    qint64 m_time = 0;  ///< sum of the weights, ns
    double m_value = 0; ///< mean of the last bucket
};

} // namespace Kerntally
