// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/counternames.h"

#include "app/cli/usageerror.h"

#include <QStringList>

namespace Kerntally::Cli {

CounterDefinition findCounter(const QString &id)
{
    QStringList ids;
    for (const CounterDefinition &counter : builtinCounters()) {
        if (counter.id == id)
            return counter;
        ids.append(counter.id);
    }
    throw UsageError(QStringLiteral("There is no counter '%1': use one of %2.").arg(id, ids.join(QLatin1String(", "))));
}

} // namespace Kerntally::Cli
