// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/top/topcommand.h"

#include "app/cli/arguments/exitcode.h"
#include "app/cli/top/screenview.h"
#include "app/cli/top/streamviews.h"
#include "model/base/clock.h"

namespace Kerntally::Cli {

using namespace std::chrono_literals;

namespace {

/// For the watchers beside the table: what people can read.
constexpr auto watchInterval = 100ms;

} // namespace

TopCommand::TopCommand(const Context &context)
    : Command(context)
    , m_runner(context.source, context.line.counters)
{
    m_tick.setTimerType(Qt::PreciseTimer);
    connect(&m_runner, &InstructionRunner::replied, this, &TopCommand::onReply);
    connect(&m_runner, &InstructionRunner::stopRequested, this, &TopCommand::end);
}

void TopCommand::start()
{
    source().sampler().setInterval(watchInterval);
    for (const CounterDefinition &counter : line().counters)
        m_counters.emplace_back(counter, line().interval);
    m_view = makeView();
    connect(m_view.get(), &TopView::lineEntered, &m_runner, qOverload<const QString &>(&InstructionRunner::run));
    connect(&m_tick, &QTimer::timeout, this, &TopCommand::onTick);
    m_view->refresh(frame());
    m_start = monotonicNow();
    m_tick.start(line().interval);
    endAfter(line().duration);
}

void TopCommand::end()
{
    m_tick.stop();
    m_view->show(frame());
    m_view->close();
    finish(Success);
}

std::unique_ptr<TopView> TopCommand::makeView() const
{
    if (line().json)
        return std::make_unique<JsonView>(output());
    if (output().isTerminal())
        return std::make_unique<ScreenView>(output(), signalsOfSystem());
    return std::make_unique<PlainView>(output());
}

TopFrame TopCommand::frame()
{
    const qint64 now = monotonicNow();
    for (CounterStatistics &counter : m_counters)
        counter.sample(now, store().read(counter.definition().number));
    return {.time = now, .source = source().id(), .counters = m_counters, .missed = source().missed()};
}

void TopCommand::onTick()
{
    const std::chrono::nanoseconds elapsed(monotonicNow() - m_start);
    if (line().duration && elapsed >= *line().duration)
        end(); // is due as well: one table is enough
    else
        m_view->show(frame());
}

void TopCommand::onReply(const Reply &reply)
{
    m_view->tell(reply);
    m_view->refresh(frame());
}

} // namespace Kerntally::Cli
