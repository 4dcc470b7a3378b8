// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Kerntally {

/// A labelled position on an axis.
struct AxisTick
{
    double position = 0; ///< 0 to 1 along the axis
    QString label;

    bool operator==(const AxisTick &) const = default;
};

} // namespace Kerntally
