// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/plot/columndecimation.h"
#include "views/plot/curve.h"

#include <cstddef>
#include <optional>

namespace Kerntally {

/// Makes the curve of a history's past, and keeps it up with one frame after another: where the frame only moves on,
/// it adds the samples that came since, which makes the same curve as all of them do.
class CurveTrace
{
public:
    /// Of the finest tier of the history that covers the frame; begins before the frame, so that lines come in from
    /// its edge. The history is borrowed, and the same for as long as its address is; the curve is what it was made by
    /// the call before.
    void update(Curve &curve, const History &history, const TimeFrame &frame, Quantity quantity);

    /// All at once, for those who keep nothing.
    static void trace(Curve &curve, const History &history, const TimeFrame &frame, Quantity quantity);

private:
    /// A curve's parts, by their lengths.
    struct Lengths
    {
        std::size_t points = 0;
        std::size_t breaks = 0;
        std::size_t bands = 0;
    };
    /// How far samples were taken.
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

    const History *m_history = nullptr; ///< none where the curve has to be made anew
    quint64 m_revision = 0;
    Quantity m_quantity = Quantity::Rate;
    TimeFrame m_frame;
    bool m_bands = false;
    SampleColumns m_columns; ///< with the column that may get more samples
    Lengths m_whole;         ///< without that column
    std::optional<Taken> m_taken;
};

} // namespace Kerntally
