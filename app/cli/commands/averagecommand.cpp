// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/averagecommand.h"

#include "app/cli/arguments/duration.h"
#include "app/cli/arguments/exitcode.h"
#include "app/cli/arguments/number.h"
#include "app/cli/output/walltime.h"
#include "model/base/clock.h"

namespace Kerntally::Cli {

AverageCommand::AverageCommand(const Context &context)
    : Command(context)
    , m_average(context.line.window)
{
    m_tick.setTimerType(Qt::PreciseTimer);
    connect(&m_tick, &QTimer::timeout, this, &AverageCommand::onTick);
}

void AverageCommand::start()
{
    const int counter = line().counters.constFirst().number;
    m_lastTotal = store().read(counter).total;
    m_start = monotonicNow();
    m_tick.start(line().interval);
    endAfter(line().duration);
}

void AverageCommand::end()
{
    m_tick.stop();
    const std::chrono::nanoseconds elapsed(monotonicNow() - m_start);
    if (m_ticks < elapsed / line().interval)
        onTick(); // due at this very moment
    else          // An increment that has only begun would pull the average down.
        print(store().value(line().counters.constFirst().number), std::nullopt);
    complainOfMissed();
    finish(Success);
}

void AverageCommand::onTick()
{
    const CounterStore::Reading now = store().read(line().counters.constFirst().number);
    const quint64 increment = now.total - m_lastTotal;
    m_lastTotal = now.total;
    m_average.add(increment);
    ++m_ticks;
    print(now.value, increment);
}

void AverageCommand::print(quint64 value, std::optional<quint64> increment)
{
    const QString id = line().counters.constFirst().id;
    const qint64 now = monotonicNow();
    if (line().json) {
        JsonObject object;
        object.add(QLatin1String("time"), isoTime(now))
            .add(QLatin1String("counter"), id)
            .add(QLatin1String("value"), value);
        if (increment)
            object.add(QLatin1String("increment"), *increment);
        output().json(object.add(QLatin1String("average"), m_average.value())
                          .add(QLatin1String("increments"), static_cast<quint64>(m_average.size())));
        return;
    }
    QString text = QStringLiteral("%1  %2  %3").arg(localTime(now), id, formatNumber(value));
    if (increment)
        text += QStringLiteral(" (+%1)").arg(formatNumber(*increment));
    output().line(text
                  + QStringLiteral("  average of %1: %2 per %3")
                        .arg(m_average.size())
                        .arg(formatNumber(m_average.value()), formatDuration(line().interval)));
}

} // namespace Kerntally::Cli
