// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/plot/curve.h"

namespace Kerntally {

/// Decimates samples, which are added in the order of time, by pixel column: a curve gets the first, lowest, highest
/// and last sample of each column or, with bands, their mean and a band from the lowest to the highest.
class SampleColumns
{
public:
    SampleColumns() = default;
    /// The frame's columns hold for later frames of the same clock and column width as well.
    SampleColumns(const TimeFrame &frame, bool bands);

    /// Adds a sample (time: ns, the frame's clock). Where it begins a column, the previous column is flushed.
    void add(Curve &curve, qint64 time, double y);
    /// Breaks the line between the last sample and the next.
    void interrupt(Curve &curve);
    /// Appends the current column to the curve, if it has samples.
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
    std::size_t m_count = 0; ///< samples in the current column
    double m_sum = 0;        ///< of their y
    Point m_first;
    Point m_low;
    Point m_high;
    Point m_last;
};

} // namespace Kerntally
