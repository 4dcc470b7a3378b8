// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Kerntally {

/// What is looked at of a counter.
enum class Quantity {
    Rate,    ///< events per second, over the last second
    Value,   ///< events, and what the user added
    Average, ///< events per second, over the last ten seconds: the rolling average
};

} // namespace Kerntally
