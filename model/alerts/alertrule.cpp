// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/alerts/alertrule.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace Kerntally {

namespace {

/// Each case has a sentence of its own, because languages differ in the order of words.
const char *pattern(Quantity quantity, bool above)
{
    switch (quantity) {
    case Quantity::Rate:
        return above ? QT_TRANSLATE_NOOP("AlertRule", "rate above %1/s")
                     : QT_TRANSLATE_NOOP("AlertRule", "rate below %1/s");
    case Quantity::Average:
        return above ? QT_TRANSLATE_NOOP("AlertRule", "average above %1/s")
                     : QT_TRANSLATE_NOOP("AlertRule", "average below %1/s");
    case Quantity::Value:
        break;
    }
    return above ? QT_TRANSLATE_NOOP("AlertRule", "value above %1") : QT_TRANSLATE_NOOP("AlertRule", "value below %1");
}

const char *shortPattern(Quantity quantity)
{
    switch (quantity) {
    case Quantity::Rate:
        return QT_TRANSLATE_NOOP("AlertRule", "%1 %2/s");
    case Quantity::Average:
        return QT_TRANSLATE_NOOP("AlertRule", "⌀ %1 %2/s");
    case Quantity::Value:
        break;
    }
    return QT_TRANSLATE_NOOP("AlertRule", "%1 %2");
}

QString translated(const char *text)
{
    return QCoreApplication::translate("AlertRule", text);
}

} // namespace

quint64 AlertRule::usualHysteresis(Quantity quantity, quint64 limit)
{
    return quantity == Quantity::Value ? 0 : std::max<quint64>(limit / 10, limit > 0 ? 1 : 0);
}

quint64 AlertRule::rearmLevel() const
{
    if (direction == Direction::Above)
        return limit - std::min(hysteresis, limit);
    return limit + std::min(hysteresis, std::numeric_limits<quint64>::max() - limit);
}

QString AlertRule::text(const QLocale &locale) const
{
    return translated(pattern(quantity, direction == Direction::Above)).arg(locale.toString(limit));
}

QString AlertRule::shortText(const QLocale &locale) const
{
    const QLatin1Char sign(direction == Direction::Above ? '>' : '<');
    return translated(shortPattern(quantity)).arg(sign).arg(locale.toString(limit));
}

} // namespace Kerntally
