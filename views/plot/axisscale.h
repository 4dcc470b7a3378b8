// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Kerntally {

/// Range and step of a value axis, all of them round numbers.
struct AxisScale
{
    double low = 0;
    double high = 5;
    double step = 1;

    int ticks() const;
    /// Decimal places that the labels need.
    int decimals() const;

    /// A scale that covers [low, high] in about this many steps.
    static AxisScale covering(double low, double high, int steps);
    /// This scale if it covers [bottom, top] and is not much larger; otherwise a new one with some room at the top.
    AxisScale adapted(double bottom, double top, int steps) const;

    bool operator==(const AxisScale &other) const = default;
};

} // namespace Kerntally
