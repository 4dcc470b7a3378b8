// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments/counternames.h"

#include "app/cli/arguments/usageerror.h"
#include "model/events/eventkinds.h"

#include <QStringList>

namespace Kerntally::Cli {

CounterDefinition findCounter(const QString &id, const QList<CounterDefinition> &known)
{
    QStringList ids;
    for (const CounterDefinition &counter : known) {
        if (counter.id == id)
            return counter;
        ids.append(counter.id);
    }
    const qsizetype colon = id.indexOf(QLatin1Char(':'));
    if (colon > 0 && colon + 1 < id.size())
        return {.number = 0, .id = id, .name = id, .definition = {}};
    QStringList others;
    const EventKinds kinds;
    for (const auto &kind : kinds.all()) {
        if (kind->example().contains(QLatin1Char(':')))
            others += kind->example();
    }
    throw UsageError(QStringLiteral("There is no counter '%1': use one of %2; or one like %3.")
                         .arg(id, ids.join(QLatin1String(", ")), others.join(QLatin1String(", "))));
}

} // namespace Kerntally::Cli
