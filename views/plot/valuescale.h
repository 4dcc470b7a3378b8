// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/plot/axisscale.h"
#include "views/plot/axistick.h"

#include <QLocale>

#include <vector>

namespace Kerntally {

/// How high in a chart a value stands: 0 is the bottom, 1 the top.
class ValueScale
{
public:
    enum class Kind {
        Linear,
        Logarithmic, ///< zero at the bottom, and a decade as high as every other
        Normalised,  ///< each line by its own highest
    };

    explicit ValueScale(Kind kind = Kind::Linear);

    Kind kind() const { return m_kind; }
    /// What the axis spans: values; of the normalised scale shares of 1.
    double low() const { return m_axis.low; }
    double high() const { return m_axis.high; }

    /// The highest of the value's line matters to the normalised scale alone.
    double position(double value, double highest) const;
    /// The value that stands at a position; never below zero.
    double valueAt(double position, double highest) const;

    /// Makes it show [bottom, top] with about so many steps, unless it does so well enough: an axis that changes with
    /// every frame can't be read.
    void adapt(double bottom, double top, int steps);

    /// No more than fit where there is room for so many steps.
    std::vector<AxisTick> ticks(int steps, const QLocale &locale) const;

    bool operator==(const ValueScale &) const = default;

private:
    std::vector<AxisTick> linearTicks(const QLocale &locale) const;
    std::vector<AxisTick> decades(int steps, const QLocale &locale) const;

    Kind m_kind;
    AxisScale m_axis;
};

} // namespace Kerntally
