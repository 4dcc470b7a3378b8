// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/measurecommand.h"

#include "app/cli/arguments/number.h"
#include "app/cli/output/table.h"

#include <csignal>
#include <cstdio>
#include <unistd.h>

namespace Kerntally::Cli {

namespace {

// As shells have it.
constexpr int notFound = 127;
constexpr int notRunnable = 126;

/// Whether whoever types Ctrl-C at our terminal reaches the command as well.
bool isInForeground()
{
    return tcgetpgrp(STDIN_FILENO) == getpgrp() || tcgetpgrp(STDERR_FILENO) == getpgrp();
}

} // namespace

MeasureCommand::~MeasureCommand() = default;

void MeasureCommand::start()
{
    try {
        const MeasuredProcess::Command command = {.words = line().command, .waitForAll = line().wait};
        m_process.start(command, source().joinProgram(), [this](int status) {
            // In the thread that waited, so that nothing comes in between.
            QMetaObject::invokeMethod(
                this, [this, result = take(status)] { print(result); }, Qt::QueuedConnection);
        });
    } catch (const MeasuredProcess::Failure &failure) {
        complain(QStringLiteral("%1 can't be run: %2.").arg(line().command.constFirst(), failure.reason));
        finish(failure.isMissing ? notFound : notRunnable);
    }
}

/// The command decides when it ends. A terminal has sent it what it sent us; otherwise, and when asked twice, we do.
void MeasureCommand::end()
{
    if (m_wasAsked || !isInForeground())
        m_process.send(SIGTERM);
    m_wasAsked = true;
}

MeasureCommand::Result MeasureCommand::take(int status) const
{
    Result result = {.status = status, .end = Sampler::now(), .events = {}};
    for (const CounterDefinition &counter : line().counters)
        result.events.push_back(session().read(counter.number).total);
    return result;
}

void MeasureCommand::print(const Result &result)
{
    const double seconds = static_cast<double>(result.end - source().joined()) / 1e9;
    Table table({{QStringLiteral("Counter"), Table::Align::Left, 1},
                 {QStringLiteral("Events"), Table::Align::Right, 2},
                 {QStringLiteral("Rate/s"), Table::Align::Right, 0}});
    JsonObject counters;
    for (qsizetype i = 0; i < line().counters.size(); ++i) {
        const quint64 events = result.events[static_cast<std::size_t>(i)];
        const QString &id = line().counters[i].id;
        table.addRow({id, formatNumber(events), formatNumber(static_cast<double>(events) / seconds)});
        counters.add(id, events);
    }
    if (line().json) {
        output().json(JsonObject()
                          .add(QLatin1String("command"), line().command)
                          .add(QLatin1String("seconds"), seconds)
                          .add(QLatin1String("exit"), static_cast<quint64>(result.status))
                          .add(QLatin1String("counters"), counters));
    } else {
        const QString end = QStringLiteral("%1: %2 s, exit status %3")
                                .arg(line().command.join(QLatin1Char(' ')), QString::number(seconds, 'f', 3))
                                .arg(result.status);
        std::fprintf(stderr, "\n%s\n\n%s\n", qUtf8Printable(table.lines().join(QLatin1Char('\n'))),
                     qUtf8Printable(end));
    }
    complainOfMissed();
    if (const quint64 departed = source().departed(); departed > 0) {
        complain(QStringLiteral("Programs with more rights than yours (sudo, for instance) that are not counted: %1. "
                                "--trace counts them, too.")
                     .arg(formatNumber(departed)));
    }
    finish(result.status);
}

} // namespace Kerntally::Cli
