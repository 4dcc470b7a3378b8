// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Kerntally {

class CounterChart;

/// The translated title: the chart's quantity, or the normalised scale.
QString titleOf(const CounterChart &chart);

} // namespace Kerntally
