// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/plot/axisscale.h"
#include "views/plot/axistick.h"

#include <QLocale>

#include <vector>

namespace Kerntally {

/// Maps values to heights in a chart: 0 is the bottom, 1 the top.
class ValueScale
{
public:
    enum class Kind {
        Linear,
        Logarithmic, ///< zero at the bottom; all decades have the same height
        Normalised,  ///< each line relative to its own maximum
    };

    explicit ValueScale(Kind kind = Kind::Linear);

    Kind kind() const { return m_kind; }
    /// The axis's range: values; shares of 1 on the normalised scale.
    double low() const { return m_axis.low; }
    double high() const { return m_axis.high; }

    /// highest: the maximum of the value's line; only the normalised scale uses it.
    double position(double value, double highest) const;
    /// The inverse of position(); at least zero.
    double valueAt(double position, double highest) const;

    /// Changes the range to cover [bottom, top] in about this many steps, unless the current one suits: an axis that
    /// changes in each frame is hard to read.
    void adapt(double bottom, double top, int steps);

    /// At most as many ticks as fit into the room of this many steps.
    std::vector<AxisTick> ticks(int steps, const QLocale &locale) const;

    bool operator==(const ValueScale &) const = default;

private:
    std::vector<AxisTick> linearTicks(const QLocale &locale) const;
    std::vector<AxisTick> decades(int steps, const QLocale &locale) const;

    Kind m_kind;
    AxisScale m_axis;
};

} // namespace Kerntally
