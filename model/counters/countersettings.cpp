// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/counters/countersettings.h"

#include "model/counters/counter.h"

#include <QSettings>

#include <algorithm>
#include <array>

namespace Kerntally {

namespace {

/// How a value is written: in words, which mean the same in every later version.
template<typename T>
struct Word
{
    T value;
    QLatin1String text;
};

constexpr std::array quantities = {
    Word<Quantity>{Quantity::Value, QLatin1String("value")},
    Word<Quantity>{Quantity::Rate, QLatin1String("rate")},
    Word<Quantity>{Quantity::Average, QLatin1String("average")},
};
constexpr std::array directions = {
    Word<AlertRule::Direction>{AlertRule::Direction::Above, QLatin1String("above")},
    Word<AlertRule::Direction>{AlertRule::Direction::Below, QLatin1String("below")},
};
constexpr std::array repeats = {
    Word<AlertRule::Repeat>{AlertRule::Repeat::EachTime, QLatin1String("each-time")},
    Word<AlertRule::Repeat>{AlertRule::Repeat::Once, QLatin1String("once")},
};

template<typename Words, typename T>
QString toText(const Words &words, T value)
{
    return std::find_if(words.begin(), words.end(), [&](const auto &word) { return word.value == value; })->text;
}

/// Returns whether there is such a word.
template<typename Words, typename T>
bool read(const Words &words, const QVariant &text, T &value)
{
    const auto found =
        std::find_if(words.begin(), words.end(), [&](const auto &word) { return word.text == text.toString(); });
    if (found == words.end())
        return false;
    value = found->value;
    return true;
}

bool read(const QVariant &text, quint64 &value)
{
    bool isNumber = false;
    value = text.toULongLong(&isNumber);
    return isNumber;
}

void save(const AlertRule &rule, QSettings &store)
{
    store.setValue(QStringLiteral("alert/quantity"), toText(quantities, rule.quantity));
    store.setValue(QStringLiteral("alert/direction"), toText(directions, rule.direction));
    store.setValue(QStringLiteral("alert/limit"), rule.limit);
    store.setValue(QStringLiteral("alert/repeat"), toText(repeats, rule.repeat));
    store.setValue(QStringLiteral("alert/hysteresis"), rule.hysteresis);
}

std::optional<AlertRule> readRule(const QSettings &store)
{
    AlertRule rule;
    const bool isRule = read(quantities, store.value(QStringLiteral("alert/quantity")), rule.quantity)
        && read(directions, store.value(QStringLiteral("alert/direction")), rule.direction)
        && read(store.value(QStringLiteral("alert/limit")), rule.limit)
        && read(repeats, store.value(QStringLiteral("alert/repeat")), rule.repeat)
        && read(store.value(QStringLiteral("alert/hysteresis")), rule.hysteresis);
    return isRule ? std::optional(rule) : std::nullopt;
}

QString nameKey()
{
    return QStringLiteral("name");
}

QString hiddenKey()
{
    return QStringLiteral("hidden");
}

/// Ids of functions have paths in them, which shall not make groups of groups.
QString groupOf(const Counter &counter)
{
    return QLatin1String("counters/")
        + counter.id().replace(QLatin1Char('%'), QLatin1String("%25")).replace(QLatin1Char('/'), QLatin1String("%2F"));
}

} // namespace

void saveCounter(const Counter &counter, QSettings &store)
{
    store.beginGroup(groupOf(counter));
    store.remove(QString()); // what is no longer set
    if (counter.name() != counter.defaultName())
        store.setValue(nameKey(), counter.name());
    if (counter.isHidden())
        store.setValue(hiddenKey(), true);
    if (counter.alertRule()) {
        save(*counter.alertRule(), store);
        store.setValue(QStringLiteral("alert/spent"), counter.isAlertDisarmed());
    }
    store.endGroup();
}

void restoreCounter(Counter &counter, QSettings &store)
{
    store.beginGroup(groupOf(counter));
    const QString name = store.value(nameKey()).toString();
    const bool hidden = store.value(hiddenKey()).toBool();
    const std::optional<AlertRule> rule = readRule(store);
    const bool disarmed = store.value(QStringLiteral("alert/spent"), false).toBool();
    store.endGroup();
    if (!name.isEmpty())
        counter.setName(name);
    counter.setHidden(hidden);
    if (rule)
        counter.setAlertRule(rule, disarmed);
}

} // namespace Kerntally
