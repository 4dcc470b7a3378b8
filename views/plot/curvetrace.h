// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/plot/bucketcolumns.h"
#include "views/plot/curve.h"
#include "views/plot/samplecolumns.h"

#include <cstddef>
#include <optional>

namespace Kerntally {

/// Computes the curve of a history and updates it from frame to frame. If the frame only moved forward, only new
/// samples are added; the result equals that of trace().
class CurveTrace
{
public:
    /// Uses the finest tier that covers the frame, and begins before it, so that the line enters at its edge. The
    /// history is borrowed and identified by its address; the curve has to be the result of the previous call.
    void update(Curve &curve, const History &history, const TimeFrame &frame, Quantity quantity);

    /// Computes the curve of one frame without a state.
    static void trace(Curve &curve, const History &history, const TimeFrame &frame, Quantity quantity);

private:
    /// The lengths of a curve's vectors.
    struct Lengths
    {
        std::size_t points = 0;
        std::size_t breaks = 0;
        std::size_t bands = 0;
    };
    /// The last sample that was added.
    struct Taken
    {
        qint64 time = 0;
        quint64 total = 0;
        bool hasPoint = false;
    };

    bool goesOn(const History &history, const TimeFrame &frame, Quantity quantity, bool bands) const;
    void begin(Curve &curve, const History &history, const TimeFrame &frame, Quantity quantity, bool bands);
    void dropOldest(Curve &curve, const TimeFrame &frame);
    void addSamples(Curve &curve, const TimeFrame &frame);
    void addRates(Curve &curve, std::size_t first, std::size_t last, qint64 window);
    void addValues(Curve &curve, std::size_t first, std::size_t last);

    const History *m_history = nullptr; ///< null: the next update() computes the whole curve
    quint64 m_revision = 0;
    Quantity m_quantity = Quantity::Rate;
    TimeFrame m_frame;
    bool m_bands = false;
    SampleColumns m_columns; ///< includes the column that may get further samples
    Lengths m_whole;         ///< excludes that column
    std::optional<Taken> m_taken;
};

} // namespace Kerntally
