// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/top/topview.h"

#include "app/cli/arguments/number.h"
#include "app/cli/output/walltime.h"

namespace Kerntally::Cli {

Table statisticsTable(const TopFrame &frame)
{
    using Align = Table::Align;
    Table table({{QStringLiteral("#"), Align::Right, 0},
                 {QStringLiteral("Counter"), Align::Left, 4},
                 {QStringLiteral("Name"), Align::Left, 1},
                 {QStringLiteral("Value"), Align::Right, 5, 13},
                 {QStringLiteral("Per second"), Align::Right, 3, 12},
                 {QStringLiteral("Average"), Align::Right, 2, 12}});
    for (const CounterStatistics &counter : frame.counters) {
        const CounterDefinition &definition = counter.definition();
        table.addRow({QString::number(definition.number), definition.id, definition.name, formatNumber(counter.value()),
                      formatNumber(counter.rate()), formatNumber(counter.average())});
    }
    return table;
}

QString statisticsTitle(const TopFrame &frame)
{
    return QStringLiteral("Event Statistics  %1  %2").arg(localTime(frame.time).left(8), frame.source);
}

QString missedText(const TopFrame &frame)
{
    return frame.missed == 0 ? QString()
                             : QStringLiteral("Events that the kernel skipped: %1").arg(formatNumber(frame.missed));
}

} // namespace Kerntally::Cli
