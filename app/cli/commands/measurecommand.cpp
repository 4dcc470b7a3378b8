// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/measurecommand.h"

#include "app/cli/arguments/number.h"
#include "app/cli/output/table.h"
#include "model/base/bytetext.h"

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

MeasureCommand::MeasureCommand(const Context &context)
    : Command(context)
    , m_measurement(context.source, context.line.counters)
{
    connect(&m_measurement, &Measurement::ended, this, &MeasureCommand::print);
}

MeasureCommand::~MeasureCommand() = default;

void MeasureCommand::start()
{
    try {
        m_measurement.start({.words = line().rawCommand, .waitForAll = line().wait});
    } catch (const MeasuredProcess::Failure &failure) {
        complain(QStringLiteral("%1 can't be run: %2.").arg(line().command.constFirst(), failure.message()));
        finish(failure.isMissing() ? notFound : notRunnable);
    }
}

/// The command decides when it ends. A terminal has sent it what it sent us; otherwise, and when asked twice, we do.
void MeasureCommand::end()
{
    if (m_wasAsked || !isInForeground())
        m_measurement.send(SIGTERM);
    m_wasAsked = true;
}

void MeasureCommand::print()
{
    const MeasurementResult result = m_measurement.result();
    if (line().json) {
        output().json(result.toJson());
    } else {
        Table table({{QStringLiteral("Counter"), Table::Align::Left, 1},
                     {QStringLiteral("Events"), Table::Align::Right, 2},
                     {QStringLiteral("Per second"), Table::Align::Right, 0}});
        for (const MeasurementResult::Count &count : result.counts)
            table.addRow({count.id, formatNumber(count.events), formatNumber(result.rate(count))});
        const QString end = QStringLiteral("%1: %2 s, exit status %3")
                                .arg(result.command.join(QLatin1Char(' ')), formatNumber(result.seconds, 3))
                                .arg(result.status);
        std::fprintf(stderr, "\n%s\n\n%s\n", qUtf8Printable(printable(table.lines().join(QLatin1Char('\n')))),
                     qUtf8Printable(printableLine(end)));
    }
    complainOfMissed();
    if (result.departed > 0) {
        complain(QStringLiteral("Programs with more rights than yours (sudo, for instance) that are not counted: %1. "
                                "--trace counts them, too.")
                     .arg(formatNumber(result.departed)));
    }
    finish(result.status);
}

} // namespace Kerntally::Cli
