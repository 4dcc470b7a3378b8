// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/history/quantity.h"

#include <QLocale>
#include <QString>

namespace Kerntally {

/// The condition for alerts of one counter.
struct AlertRule
{
    enum class Direction {
        Above, ///< quantity > limit
        Below, ///< quantity < limit
    };
    enum class Repeat {
        EachTime, ///< each time the quantity gets there
        Once,     ///< the first time only, until the rule is enabled again
    };

    Quantity quantity = Quantity::Value;
    Direction direction = Direction::Above;
    quint64 limit = 0; ///< events; of rates and averages: events per second
    Repeat repeat = Repeat::EachTime;
    /// How far the quantity has to come back beyond the limit before the next alert.
    quint64 hysteresis = 0;

    bool operator==(const AlertRule &) const = default;

    /// Whether CounterStore judges the rule, exactly at the event that crosses the limit.
    bool isExact() const { return quantity == Quantity::Value && direction == Direction::Above; }
    /// The default for a limit: none for values, a tenth for rates, which always fluctuate.
    static quint64 usualHysteresis(Quantity quantity, quint64 limit);
    /// Where the quantity has to be back before the next alert.
    quint64 rearmLevel() const;
    /// "value above 1,000", "rate below 10/s"
    QString text(const QLocale &locale = {}) const;
    /// For columns and tags: "> 1,000", "< 10/s"
    QString shortText(const QLocale &locale = {}) const;
};

} // namespace Kerntally
