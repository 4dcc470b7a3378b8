// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

/// Of the values, which need no order; 0 where there are none.
double median(std::vector<double> values);
/// share: 0.99 for the 99th percentile. Nearest rank.
double percentile(std::vector<double> values, double share);
