// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/listcommand.h"

#include "app/cli/arguments/exitcode.h"
#include "app/cli/arguments/number.h"

namespace Kerntally::Cli {

void ListCommand::start()
{
    print(output(), line().json, source().id(), source().missed());
    finish(Success);
}

void ListCommand::end()
{
    finish(Success);
}

void ListCommand::print(Output &output, bool json, const QString &source, quint64 missed)
{
    if (!json && !source.isEmpty())
        output.line(QStringLiteral("Source: %1\n").arg(source));
    for (const CounterDefinition &counter : builtinCounters()) {
        if (!json) {
            output.line(QStringLiteral("%1. %2 (%3)\n   %4")
                            .arg(counter.number)
                            .arg(counter.id, counter.name, counter.definition));
            continue;
        }
        JsonObject object;
        object.add(QLatin1String("counter"), counter.id)
            .add(QLatin1String("number"), static_cast<quint64>(counter.number))
            .add(QLatin1String("name"), counter.name)
            .add(QLatin1String("definition"), counter.definition);
        if (source.isEmpty())
            object.addNull(QLatin1String("source"));
        else
            object.add(QLatin1String("source"), source).add(QLatin1String("missed"), missed);
        output.json(object);
    }
    if (!json && missed > 0)
        output.line(QStringLiteral("\nEvents that the kernel skipped: %1").arg(formatNumber(missed)));
}

} // namespace Kerntally::Cli
