// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Kerntally {

class CounterChart;

/// Describes a chart in words, for screen readers. Computed at each call.
QString chartSummary(const CounterChart &chart);

/// Installs the accessibility interface of charts, whose description is chartSummary(). Further calls have no effect.
void describeCharts();

} // namespace Kerntally
