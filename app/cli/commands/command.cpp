// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/command.h"

#include "app/cli/arguments/exitcode.h"
#include "app/cli/arguments/number.h"

namespace Kerntally::Cli {

Command::Command(const Context &context)
    : m_context(context)
{
    m_deadline.setSingleShot(true);
    m_deadline.setTimerType(Qt::PreciseTimer);
    connect(&m_deadline, &QTimer::timeout, this, [this] { end(); });
}

Command::~Command() = default;

void Command::prepare()
{
    for (const CounterDefinition &counter : line().counters)
        source().add(counter.number);
}

void Command::endAfter(std::optional<std::chrono::milliseconds> time)
{
    if (time)
        m_deadline.start(*time);
}

void Command::finish(int exitCode)
{
    if (m_isFinished)
        return;
    m_isFinished = true;
    m_deadline.stop();
    emit finished(exitCode);
}

void Command::complainOfMissed() const
{
    const quint64 missed = source().missed();
    if (missed > 0)
        complain(QStringLiteral("Events that the kernel skipped and that aren't in these numbers: %1.")
                     .arg(formatNumber(missed)));
}

} // namespace Kerntally::Cli
