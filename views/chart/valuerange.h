// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/chart/chartlines.h"
#include "views/plot/tracks.h"
#include "views/plot/valuescale.h"

#include <vector>

namespace Kerntally {

/// What a chart's value axis has to show.
struct ValueRange
{
    double bottom = 0;
    double top = 0;

    /// Of the lines with the limits that belong to the quantity; on a linear scale the selected track's alone, where there
    /// is one: it would else lie flat between the others.
    static ValueRange of(const std::vector<ChartLine> &lines, const std::vector<Track> &tracks, Quantity quantity,
                         int selected, ValueScale::Kind scale);
};

} // namespace Kerntally
