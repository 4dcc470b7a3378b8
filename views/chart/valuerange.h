// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/chart/chartlines.h"
#include "views/plot/tracks.h"
#include "views/plot/valuescale.h"

#include <vector>

namespace Kerntally {

/// The range that a chart's value axis has to cover.
struct ValueRange
{
    double bottom = 0;
    double top = 0;

    /// Range of the lines and of the limits on the quantity. On a linear scale, range of the selected track alone, if
    /// there is one, because higher lines would flatten it.
    static ValueRange of(const std::vector<ChartLine> &lines, const std::vector<Track> &tracks, Quantity quantity,
                         int selected, ValueScale::Kind scale);
};

} // namespace Kerntally
