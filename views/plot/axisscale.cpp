// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/plot/axisscale.h"

#include <algorithm>
#include <cmath>

namespace Kerntally {

namespace {

/// The least of 1, 2, 2.5 and 5 times a power of ten that is not below the size; 2.5 only if the product is an integer.
double roundStep(double size)
{
    const double power = std::pow(10, std::floor(std::log10(size)));
    for (const double factor : {1.0, 2.0, 2.5, 5.0}) {
        if (factor == 2.5 && power < 10)
            continue;
        if (size <= factor * power * (1 + 1e-9))
            return factor * power;
    }
    return 10 * power;
}

} // namespace

int AxisScale::ticks() const
{
    return static_cast<int>(std::lround((high - low) / step)) + 1;
}

int AxisScale::decimals() const
{
    return step >= 1 ? 0 : static_cast<int>(std::ceil(-std::log10(step) - 1e-9));
}

AxisScale AxisScale::covering(double low, double high, int steps)
{
    AxisScale scale;
    scale.step = roundStep(std::max(high - low, 0.5) / std::max(steps, 1));
    scale.low = std::floor(low / scale.step) * scale.step;
    scale.high = std::max(std::ceil(high / scale.step), scale.low / scale.step + 1) * scale.step;
    return scale;
}

AxisScale AxisScale::adapted(double bottom, double top, int steps) const
{
    const double needed = top - bottom;
    const bool shows = bottom >= low && top <= high;
    const bool fills = needed >= 0.45 * (high - low);
    const bool suits = ticks() - 1 <= 2 * steps && 2 * (ticks() - 1) >= steps;
    if (shows && fills && suits)
        return *this;
    return covering(bottom, top + 0.08 * needed, steps);
}

} // namespace Kerntally
