// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/alertcommand.h"

#include "app/cli/arguments/exitcode.h"
#include "app/cli/arguments/number.h"
#include "app/cli/output/output.h"
#include "app/cli/output/walltime.h"
#include "model/base/clock.h"
#include "model/base/sandbox.h"

namespace Kerntally::Cli {

namespace {

/// Who crossed it, in words.
QString cause(const Crossing &crossing)
{
    if (crossing.isAnotherUsers)
        return QStringLiteral("by another user's process, which only the right to trace shows (--trace)");
    if (crossing.pid == 0)
        return QStringLiteral("by no known process");
    // Packets are received for nobody in particular.
    const QString words = crossing.counter == KT_PACKET ? QStringLiteral("while %1 (pid %2) had the CPU")
                                                        : QStringLiteral("by %1 (pid %2)");
    return words.arg(crossing.process).arg(crossing.pid);
}

} // namespace

void AlertCommand::prepare()
{
    store().listen();
    connect(&store(), &CounterStore::crossed, this, &AlertCommand::onCrossed);
    // Before counting begins, so that whatever event crosses it, it is known which.
    store().setThreshold(line().counters.constFirst().number, line().above);
    Command::prepare();
}

void AlertCommand::start()
{
    const CounterDefinition &counter = line().counters.constFirst();
    if (output().isTerminal() && !line().json) {
        output().line(
            QStringLiteral("Waiting until %1 is above %2; Ctrl-C ends.").arg(counter.id, formatNumber(line().above)));
    }
    endAfter(line().duration);
}

void AlertCommand::end()
{
    const CounterDefinition &counter = line().counters.constFirst();
    const quint64 value = store().value(counter.number);
    if (value > line().above)
        return; // just crossed: its alert is on its way
    if (line().json) {
        output().json(JsonObject()
                          .add(QLatin1String("time"), isoTime(monotonicNow()))
                          .add(QLatin1String("counter"), counter.id)
                          .add(QLatin1String("value"), value)
                          .add(QLatin1String("threshold"), line().above)
                          .add(QLatin1String("crossed"), false));
    } else {
        output().line(QStringLiteral("%1  %2 is at %3, not above %4")
                          .arg(localTime(monotonicNow()), counter.id, formatNumber(value), formatNumber(line().above)));
    }
    complainOfMissed();
    finish(No);
}

void AlertCommand::onCrossed(const Crossing &crossing)
{
    const CounterDefinition &counter = line().counters.constFirst();
    if (line().json) {
        JsonObject object;
        object.add(QLatin1String("time"), isoTime(crossing.time))
            .add(QLatin1String("counter"), counter.id)
            .add(QLatin1String("value"), crossing.value)
            .add(QLatin1String("threshold"), crossing.threshold)
            .add(QLatin1String("crossed"), true);
        if (crossing.pid != 0) {
            object.add(QLatin1String("pid"), static_cast<quint64>(crossing.pid))
                .add(QLatin1String("process"), crossing.process);
        } else {
            object.addNull(QLatin1String("pid")).addNull(QLatin1String("process"));
        }
        if (crossing.isAnotherUsers)
            object.add(QLatin1String("anotherUsers"), true);
        output().json(object);
    } else {
        output().line(QStringLiteral("%1  %2 is at %3, above %4: crossed %5")
                          .arg(localTime(crossing.time), counter.id, formatNumber(crossing.value),
                               formatNumber(crossing.threshold), cause(crossing)));
    }
    if (const QString remark = processNumbersRemark(); crossing.pid != 0 && !remark.isEmpty())
        complain(remark);
    complainOfMissed();
    finish(Success);
}

} // namespace Kerntally::Cli
