// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/top/instructionrunner.h"

#include "app/cli/arguments/help.h"
#include "app/cli/arguments/number.h"
#include "app/cli/arguments/usageerror.h"
#include "app/cli/output/walltime.h"
#include "model/base/clock.h"

#include <algorithm>
#include <utility>

namespace Kerntally::Cli {

namespace {

JsonObject stamped(qint64 time = monotonicNow())
{
    return JsonObject().add(QLatin1String("time"), isoTime(time));
}

QLatin1String nameOf(Instruction::Kind kind)
{
    switch (kind) {
    case Instruction::Kind::Increment:
        return QLatin1String("increment");
    case Instruction::Kind::CompareAndSet:
        return QLatin1String("cas");
    case Instruction::Kind::Reset:
        return QLatin1String("reset");
    default:
        return QLatin1String("set");
    }
}

} // namespace

InstructionRunner::InstructionRunner(CounterSource &source, QList<CounterDefinition> counters, QObject *parent)
    : QObject(parent)
    , m_source(source)
    , m_counters(std::move(counters))
{
}

InstructionRunner::~InstructionRunner() = default;

void InstructionRunner::run(const QString &line)
{
    try {
        run(Instruction::parse(line, m_source.counters()));
    } catch (const UsageError &error) {
        refuse(error.message());
    } catch (const CounterError &error) {
        refuse(error.message());
    }
}

void InstructionRunner::run(const Instruction &instruction)
{
    using Kind = Instruction::Kind;
    for (const CounterDefinition &counter : instruction.counters) {
        if (counter.number == 0 || !m_source.store()->isCounted(counter.number)) {
            refuse(QStringLiteral("%1 isn't counted here: start top with it.").arg(counter.id));
            return;
        }
    }
    const QList<CounterDefinition> &counters = instruction.counters.isEmpty() ? m_counters : instruction.counters;
    switch (instruction.kind) {
    case Kind::Nothing:
        break;
    case Kind::Increment:
    case Kind::Set:
    case Kind::CompareAndSet:
    case Kind::Reset:
        for (const CounterDefinition &counter : counters)
            change(counter, instruction);
        break;
    case Kind::Watch:
        for (const CounterDefinition &counter : counters)
            watch(counter);
        break;
    case Kind::Unwatch:
        if (instruction.counters.isEmpty() && m_watches.empty())
            refuse(QStringLiteral("Nothing is watched."));
        for (const CounterDefinition &counter : counters) {
            if (!instruction.counters.isEmpty() || m_watches.contains(counter.number))
                unwatch(counter);
        }
        break;
    case Kind::Help:
        say(instructionHelpText(), stamped().add(QLatin1String("help"), instructionHelpText()));
        break;
    case Kind::Stop:
        emit stopRequested();
        break;
    }
}

void InstructionRunner::change(const CounterDefinition &counter, const Instruction &instruction)
{
    using Kind = Instruction::Kind;
    CounterRef reference(m_source.store(), counter.number);
    JsonObject json =
        stamped().add(QLatin1String("command"), nameOf(instruction.kind)).add(QLatin1String("counter"), counter.id);
    if (instruction.kind == Kind::CompareAndSet) {
        const bool isSet = reference.compareAndSet(instruction.number, instruction.desired);
        const QString expected = formatNumber(instruction.number);
        say(isSet ? QStringLiteral("%1: %2 → %3").arg(counter.id, expected, formatNumber(instruction.desired))
                  : QStringLiteral("%1 isn't %2: unchanged").arg(counter.id, expected),
            json.add(QLatin1String("expected"), instruction.number)
                .add(QLatin1String("value"), instruction.desired)
                .add(QLatin1String("done"), isSet));
        return;
    }
    const CounterRef::Change change = instruction.kind == Kind::Increment ? reference.increment(instruction.number)
                                                                          : reference.reset(instruction.number);
    const QString form =
        instruction.kind == Kind::Reset ? QStringLiteral("%1 reset: %2 → %3") : QStringLiteral("%1: %2 → %3");
    say(form.arg(counter.id, formatNumber(change.before), formatNumber(change.after)),
        json.add(QLatin1String("before"), change.before).add(QLatin1String("value"), change.after));
}

void InstructionRunner::watch(const CounterDefinition &counter)
{
    if (m_watches.contains(counter.number)) {
        refuse(QStringLiteral("%1 is watched already.").arg(counter.id));
        return;
    }
    Watch &watch = m_watches[counter.number];
    watch.watcher = std::make_unique<ChangeWatcher>(m_source.store(), &m_source.sampler(), counter.number);
    watch.last = watch.watcher->lastSeen().value_or(0);
    connect(watch.watcher.get(), &ChangeWatcher::changed, this,
            [this, counter](quint64 value, qint64 time) { onChanged(counter, value, time); });
    say(QStringLiteral("Watching %1").arg(counter.id),
        stamped().add(QLatin1String("command"), QLatin1String("watch")).add(QLatin1String("counter"), counter.id));
    watch.watcher->start();
}

void InstructionRunner::unwatch(const CounterDefinition &counter)
{
    const auto found = m_watches.find(counter.number);
    if (found == m_watches.end()) {
        refuse(QStringLiteral("%1 isn't watched.").arg(counter.id));
        return;
    }
    const quint64 changes = found->second.changes;
    m_watches.erase(found);
    say(QStringLiteral("No longer watching %1: %2 %3")
            .arg(counter.id, formatNumber(changes),
                 changes == 1 ? QStringLiteral("change") : QStringLiteral("changes")),
        stamped()
            .add(QLatin1String("command"), QLatin1String("unwatch"))
            .add(QLatin1String("counter"), counter.id)
            .add(QLatin1String("changes"), changes));
}

void InstructionRunner::onChanged(const CounterDefinition &counter, quint64 value, qint64 time)
{
    Watch &watch = m_watches.at(counter.number);
    ++watch.changes;
    const quint64 before = std::exchange(watch.last, value);
    const QString step = value >= before ? QLatin1Char('+') + formatNumber(value - before)
                                         : QStringLiteral("−") + formatNumber(before - value);
    say(QStringLiteral("%1  %2  %3 (%4)").arg(localTime(time), counter.id, formatNumber(value), step),
        stamped(time).add(QLatin1String("counter"), counter.id).add(QLatin1String("value"), value));
}

void InstructionRunner::say(const QString &text, const JsonObject &json)
{
    emit replied({.text = text, .json = json, .isError = false});
}

void InstructionRunner::refuse(const QString &text)
{
    emit replied({.text = text, .json = stamped().add(QLatin1String("error"), text), .isError = true});
}

} // namespace Kerntally::Cli
