// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/chart/chartthresholds.h"

#include <vector>

namespace Kerntally {

class CounterChart;
class ThresholdDrag;

/// The thresholds that a chart shows: those on its quantity, as they are set or being dragged. One above what the
/// axis shows is told of by its tag alone, and only where it matters: of the selected counter, if there is one.
std::vector<ChartThresholds::Threshold> thresholdTags(const CounterChart &chart, const ThresholdDrag &drag);

} // namespace Kerntally
