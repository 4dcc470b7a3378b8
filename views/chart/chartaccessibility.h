// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Kerntally {

class CounterChart;

/// What a chart shows, in words, for who can't see it. Made when it is asked for.
QString chartSummary(const CounterChart &chart);

/// Makes charts answer screen readers with their summary. Once for the program is enough; more do no harm.
void describeCharts();

} // namespace Kerntally
