// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/history/quantity.h"

#include <QLocale>
#include <QString>

namespace Kerntally {

/// The condition of a counter's alerts.
struct AlertRule
{
    enum class Direction {
        Above, ///< quantity > limit
        Below, ///< quantity < limit
    };
    enum class Repeat {
        EachTime, ///< alerts whenever the quantity passes the limit after it was back
        Once,     ///< alerts once, until it is re-armed
    };

    Quantity quantity = Quantity::Value;
    Direction direction = Direction::Above;
    quint64 limit = 0; ///< events; of rates and averages: events per second
    Repeat repeat = Repeat::EachTime;
    /// Distance from the limit to rearmLevel(), in the limit's unit.
    quint64 hysteresis = 0;

    bool operator==(const AlertRule &) const = default;

    /// Whether CounterStore judges the rule, at the very event that crosses the limit.
    bool isExact() const { return quantity == Quantity::Value && direction == Direction::Above; }
    /// The default hysteresis: 0 for values, a tenth of the limit for rates, which fluctuate.
    static quint64 usualHysteresis(Quantity quantity, quint64 limit);
    /// The quantity at which a firing rule is resolved, so that it can fire again.
    quint64 rearmLevel() const;
    /// The rule as text: "value above 1,000", "rate below 10/s".
    QString text(const QLocale &locale = {}) const;
    /// The rule for columns and tags: "> 1,000", "< 10/s".
    QString shortText(const QLocale &locale = {}) const;
};

} // namespace Kerntally
