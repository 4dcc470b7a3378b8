// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/sourceerror.h"
#include "model/base/translatedtext.h"
#include "model/events/counterdefinition.h"
#include "model/events/eventkind.h"

#include <algorithm>
#include <memory>
#include <optional>

namespace Kerntally {

namespace {

std::optional<CounterDefinition> findBuiltin(const QString &id)
{
    const QList<CounterDefinition> all = builtinCounters();
    const auto found = std::find_if(all.begin(), all.end(), [&](const auto &counter) { return counter.id == id; });
    return found == all.end() ? std::nullopt : std::optional(*found);
}

/// The counters that every source has.
class BuiltinKind : public EventKind
{
public:
    QString name() const override { return QStringLiteral("builtin"); }
    QString prefix() const override { return {}; }
    QString title() const override { return translatedText(QT_TRANSLATE_NOOP("Kerntally", "Built in")); }
    QString example() const override
    {
        QStringList ids;
        for (const CounterDefinition &counter : builtinCounters())
            ids += counter.id;
        return ids.join(QLatin1String(", "));
    }
    QString summary() const override
    {
        return translatedText(QT_TRANSLATE_NOOP("Kerntally", "what every source counts"));
    }

    bool owns(const QString &id) const override { return findBuiltin(id).has_value(); }
    EventSpec parse(const QString &id) const override
    {
        const std::optional<CounterDefinition> counter = findBuiltin(id);
        if (!counter)
            throw UnknownName(translatedText(QT_TRANSLATE_NOOP("Kerntally", "There is no counter '%1'.")).arg(id));
        return {.id = id,
                .name = counter->name,
                .definition = counter->definition,
                .request = {.kind = name().toStdString()}};
    }
    QList<EventGroup> catalog() const override
    {
        EventGroup group{.title = title()};
        for (const CounterDefinition &counter : builtinCounters())
            group.events.append({counter.id, counter.name, counter.definition, counter.definition});
        return {group};
    }
};

} // namespace

std::unique_ptr<EventKind> makeBuiltinKind()
{
    return std::make_unique<BuiltinKind>();
}

} // namespace Kerntally
