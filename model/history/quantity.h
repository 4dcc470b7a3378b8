// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace Kerntally {

/// What is looked at of a counter.
enum class Quantity {
    Rate,    ///< events per second, over the last second
    Value,   ///< events, and what the user added
    Average, ///< events per second, over the last ten seconds: the rolling average
};

constexpr qint64 rateWindow = 1'000'000'000;     ///< ns
constexpr qint64 averageWindow = 10'000'000'000; ///< ns

} // namespace Kerntally
