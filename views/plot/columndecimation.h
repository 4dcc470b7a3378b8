// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/plot/curve.h"

#include <optional>

namespace Kerntally {

/// Takes samples of a curve in the order of time and hands on what can be seen of them: of each column of a frame the
/// first, the lowest, the highest and the last, or, where columns hold many, their mean and a band.
class SampleColumns
{
public:
    SampleColumns() = default;
    /// Columns are those of the frame, and of others of the same clock.
    SampleColumns(const TimeFrame &frame, bool bands);

    /// Adds the column before to the curve, where a new one begins.
    void add(Curve &curve, qint64 time, double y);
    /// No line leads from what was added last to what comes next.
    void interrupt(Curve &curve);
    void flush(Curve &curve);

private:
    struct Point
    {
        qint64 time = 0;
        double y = 0;
    };

    void flushPoints(Curve &curve) const;

    TimeFrame m_frame;
    bool m_bands = false;
    bool m_interrupted = false;
    qint64 m_column = 0;
    std::size_t m_count = 0; ///< in the column
    double m_sum = 0;
    Point m_first;
    Point m_low;
    Point m_high;
    Point m_last;
};

/// The same with buckets, each of which may be longer than a column.
class BucketColumns
{
public:
    /// end: ns, nothing is known after it.
    BucketColumns(const TimeFrame &frame, const HistoryTier &tier, qint64 end, Quantity quantity, Curve &curve);

    void add(const HistoryBucket &bucket);
    void flush();

private:
    double low(const HistoryBucket &bucket) const;
    double high(const HistoryBucket &bucket) const;
    double mean(const HistoryBucket &bucket) const;
    void leadOver(const HistoryBucket &bucket);
    void addPoint(qint64 time, double y);

    const TimeFrame &m_frame;
    const qint64 m_span;
    const qint64 m_width; ///< of a column, ns
    const qint64 m_end;
    const Quantity m_quantity;
    Curve &m_curve;
    bool m_interrupted = false;
    bool m_used = false; ///< the column holds something
    qint64 m_begin = 0;  ///< of the column
    qint64 m_until = 0;  ///< end of what was added last
    double m_low = 0;
    double m_high = 0;
    double m_sum = 0; ///< of means, by their time
    qint64 m_time = 0;
    double m_value = 0; ///< the last
};

} // namespace Kerntally
