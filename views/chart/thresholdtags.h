// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/chart/chartthresholds.h"

#include <vector>

namespace Kerntally {

class CounterChart;
class ThresholdDrag;

/// The thresholds on the chart's quantity, with the limit of one that is being dragged. A threshold above the axis's
/// range is a tag only, and is omitted if another counter is selected.
std::vector<ChartThresholds::Threshold> thresholdTags(const CounterChart &chart, const ThresholdDrag &drag);

} // namespace Kerntally
