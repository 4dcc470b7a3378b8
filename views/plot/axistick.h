// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Kerntally {

/// A labelled place on an axis.
struct AxisTick
{
    double position = 0; ///< 0 to 1, from the axis's beginning to its end
    QString label;

    bool operator==(const AxisTick &) const = default;
};

} // namespace Kerntally
