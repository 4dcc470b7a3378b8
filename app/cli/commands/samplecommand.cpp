// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/samplecommand.h"

#include "app/cli/arguments/exitcode.h"
#include "app/cli/arguments/number.h"
#include "app/cli/output/table.h"
#include "app/cli/output/walltime.h"
#include "model/base/clock.h"

namespace Kerntally::Cli {

void SampleCommand::start()
{
    for (const CounterDefinition &counter : line().counters)
        m_totals.push_back(store().read(counter.number).total);
    m_start = monotonicNow();
    endAfter(line().sample);
}

void SampleCommand::end()
{
    if (line().verb == Verb::Get)
        printValues();
    else
        printRates(monotonicNow());
    complainOfMissed();
    finish(Success);
}

void SampleCommand::printValues() const
{
    Table table(
        {{QStringLiteral("Counter"), Table::Align::Left, 1}, {QStringLiteral("Value"), Table::Align::Right, 2}});
    JsonObject counters;
    for (const CounterDefinition &counter : line().counters) {
        const quint64 value = store().value(counter.number);
        table.addRow({counter.id, formatNumber(value)});
        counters.add(counter.id, JsonObject().add(QLatin1String("value"), value));
    }
    if (line().json) {
        output().json(
            JsonObject().add(QLatin1String("time"), isoTime(monotonicNow())).add(QLatin1String("counters"), counters));
    } else {
        output().lines(table.lines());
    }
}

void SampleCommand::printRates(qint64 time) const
{
    const double seconds = static_cast<double>(time - m_start) / 1e9;
    Table table({{QStringLiteral("Counter"), Table::Align::Left, 1},
                 {QStringLiteral("Events"), Table::Align::Right, 0},
                 {QStringLiteral("Per second"), Table::Align::Right, 2}});
    JsonObject counters;
    for (qsizetype i = 0; i < line().counters.size(); ++i) {
        const CounterDefinition &counter = line().counters[i];
        const quint64 events = store().read(counter.number).total - m_totals[static_cast<std::size_t>(i)];
        const double rate = seconds > 0 ? static_cast<double>(events) / seconds : 0;
        table.addRow({counter.id, formatNumber(events), formatNumber(rate)});
        counters.add(counter.id, JsonObject().add(QLatin1String("events"), events).add(QLatin1String("rate"), rate));
    }
    if (line().json) {
        output().json(JsonObject()
                          .add(QLatin1String("time"), isoTime(time))
                          .add(QLatin1String("seconds"), seconds)
                          .add(QLatin1String("counters"), counters));
    } else {
        output().lines(table.lines(output().width()));
    }
}

} // namespace Kerntally::Cli
