// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/watchcommand.h"

#include "app/cli/arguments/exitcode.h"
#include "app/cli/arguments/number.h"
#include "app/cli/output/walltime.h"
#include "model/base/clock.h"

namespace Kerntally::Cli {

void WatchCommand::start()
{
    const CounterDefinition &counter = line().counters.constFirst();
    m_watcher = std::make_unique<ChangeWatcher>(source().store(), &source().sampler(), counter.number);
    connect(m_watcher.get(), &ChangeWatcher::changed, this, &WatchCommand::onChanged);
    if (output().isTerminal() && !line().json)
        output().line(QStringLiteral("Watching %1; Ctrl-C ends.").arg(counter.id));
    endAfter(line().duration);
    // Counting began at zero: events since then are a change.
    const quint64 seen = m_watcher->lastSeen().value_or(0);
    if (seen > 0)
        onChanged(seen, monotonicNow());
    if (line().count != m_changes)
        m_watcher->start();
}

void WatchCommand::end()
{
    m_watcher->stop();
    const QString id = line().counters.constFirst().id;
    if (line().json) {
        output().json(JsonObject()
                          .add(QLatin1String("time"), isoTime(monotonicNow()))
                          .add(QLatin1String("counter"), id)
                          .add(QLatin1String("changes"), m_changes));
    } else {
        output().line(QStringLiteral("%1 %2 of %3")
                          .arg(formatNumber(m_changes),
                               m_changes == 1 ? QStringLiteral("change") : QStringLiteral("changes"), id));
    }
    complainOfMissed();
    finish(line().count && m_changes < *line().count ? No : Success);
}

void WatchCommand::onChanged(quint64 value, qint64 time)
{
    ++m_changes;
    const QString id = line().counters.constFirst().id;
    if (line().json) {
        output().json(JsonObject()
                          .add(QLatin1String("time"), isoTime(time))
                          .add(QLatin1String("counter"), id)
                          .add(QLatin1String("value"), value));
    } else {
        const QString step = value >= m_last ? QLatin1Char('+') + formatNumber(value - m_last)
                                             : QStringLiteral("−") + formatNumber(m_last - value);
        output().line(QStringLiteral("%1  %2  %3 (%4)").arg(localTime(time), id, formatNumber(value), step));
    }
    m_last = value;
    if (line().count && m_changes >= *line().count)
        end();
}

} // namespace Kerntally::Cli
