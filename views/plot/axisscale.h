// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Kerntally {

/// A vertical axis: from low to high in steps, all round numbers.
struct AxisScale
{
    double low = 0;
    double high = 5;
    double step = 1;

    int ticks() const;
    /// Digits behind the point that labels need.
    int decimals() const;

    /// A scale that shows [low, high] with about so many steps.
    static AxisScale covering(double low, double high, int steps);
    /// This scale where it still suits [bottom, top]: it shows it, not too small. Else a new one, with some room above.
    AxisScale adapted(double bottom, double top, int steps) const;

    bool operator==(const AxisScale &other) const = default;
};

} // namespace Kerntally
