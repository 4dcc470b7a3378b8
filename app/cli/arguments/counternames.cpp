// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments/counternames.h"

#include "app/cli/arguments/usageerror.h"

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
    throw UsageError(QStringLiteral("There is no counter '%1': use one of %2; or one like syscall:futex, "
                                    "sched:sched_switch or map:/sys/fs/bpf/NAME.")
                         .arg(id, ids.join(QLatin1String(", "))));
}

} // namespace Kerntally::Cli
