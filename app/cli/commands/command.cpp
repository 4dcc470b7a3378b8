// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/command.h"

#include "app/cli/arguments/exitcode.h"
#include "app/cli/arguments/number.h"
#include "app/cli/commands/alertcommand.h"
#include "app/cli/commands/averagecommand.h"
#include "app/cli/commands/listcommand.h"
#include "app/cli/commands/measurecommand.h"
#include "app/cli/commands/samplecommand.h"
#include "app/cli/commands/selftestcommand.h"
#include "app/cli/commands/watchcommand.h"
#include "app/cli/commands/whocommand.h"
#include "app/cli/top/topcommand.h"

namespace Kerntally::Cli {

Command::Command(const Context &context)
    : m_context(context)
{
    m_deadline.setSingleShot(true);
    m_deadline.setTimerType(Qt::PreciseTimer);
    connect(&m_deadline, &QTimer::timeout, this, [this] { end(); });
}

Command::~Command() = default;

std::unique_ptr<Command> Command::make(const Context &context)
{
    switch (context.line.verb) {
    case Verb::Top:
        return std::make_unique<TopCommand>(context);
    case Verb::Get:
    case Verb::Rate:
        return std::make_unique<SampleCommand>(context);
    case Verb::Watch:
        return std::make_unique<WatchCommand>(context);
    case Verb::Average:
        return std::make_unique<AverageCommand>(context);
    case Verb::Alert:
        return std::make_unique<AlertCommand>(context);
    case Verb::Measure:
        return std::make_unique<MeasureCommand>(context);
    case Verb::Who:
        return std::make_unique<WhoCommand>(context);
    case Verb::List:
        return std::make_unique<ListCommand>(context);
    case Verb::SelfTest:
        return std::make_unique<SelfTestCommand>(context);
    }
    return nullptr;
}

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
