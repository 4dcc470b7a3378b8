// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Kerntally {

class CounterChart;

/// What the heights of a chart's lines are.
QString titleOf(const CounterChart &chart);

} // namespace Kerntally
