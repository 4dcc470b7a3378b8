// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/selftestcommand.h"

#include "app/cli/arguments/exitcode.h"
#include "app/cli/output/walltime.h"
#include "model/base/clock.h"

#include <unistd.h>

namespace Kerntally::Cli {

namespace {

constexpr quint64 events = 100'000;

/// A number that no kernel gives to a syscall: it is counted on its way in and answered with ENOSYS. Another one for
/// each process, more or less, so that two of these tests don't count each other's.
unsigned rareSyscall()
{
    constexpr unsigned first = 480;
    return first + static_cast<unsigned>(getpid()) % (KT_SYSCALLS - first);
}

QString yesOrNo(bool value)
{
    return value ? QStringLiteral("true") : QStringLiteral("false");
}

} // namespace

void SelfTestCommand::prepare()
{
    if (auto *simulated = qobject_cast<SimulatedSource *>(&source())) {
        simulated->add(KT_FILE_OPEN);
        m_subject = {.counter = KT_FILE_OPEN,
                     .cause = [simulated](quint64 count) { simulated->cause(KT_FILE_OPEN, count); },
                     .events = QStringLiteral("simulated events")};
        return;
    }
    const unsigned number = rareSyscall();
    const auto cause = [number](quint64 count) {
        for (; count > 0; --count)
            syscall(static_cast<long>(number));
    };
    m_subject = {.counter = source().addById(QStringLiteral("syscall:%1").arg(number)).number,
                 .cause = cause,
                 .events = QStringLiteral("calls of system call %1").arg(number)};
}

void SelfTestCommand::start()
{
    CounterRef reference(source().store(), m_subject.counter);
    const auto value = [&] { return reference.value().value_or(0); };

    check(QStringLiteral("value at first"), 0, value());
    check(QStringLiteral("reset to 100"), 100, reference.reset(100).after);
    check(QStringLiteral("increment"), 101, reference.increment().after);
    check(QStringLiteral("increment by 10"), 111, reference.increment(10).after);
    check(QStringLiteral("compare and set 111 to 200"), yesOrNo(true), yesOrNo(reference.compareAndSet(111, 200)));
    check(QStringLiteral("compare and set 111 to 300"), yesOrNo(false), yesOrNo(reference.compareAndSet(111, 300)));
    check(QStringLiteral("value then"), 200, value());
    m_subject.cause(events);
    check(QStringLiteral("after %1 %2").arg(events).arg(m_subject.events), 200 + events, value());
    reference.close();
    check(QStringLiteral("events missed"), 0, source().missed());

    if (!line().json) {
        output().line(m_failures == 0 ? QStringLiteral("All checks passed: source %1.").arg(source().id())
                                      : QStringLiteral("Checks failed: %1.").arg(m_failures));
    }
    finish(m_failures == 0 ? Success : No);
}

void SelfTestCommand::end()
{
    finish(No);
}

void SelfTestCommand::check(const QString &what, const QString &expected, const QString &found)
{
    const bool isRight = expected == found;
    if (!isRight)
        ++m_failures;
    if (line().json) {
        output().json(JsonObject()
                          .add(QLatin1String("time"), isoTime(monotonicNow()))
                          .add(QLatin1String("check"), what)
                          .add(QLatin1String("expected"), expected)
                          .add(QLatin1String("found"), found)
                          .add(QLatin1String("ok"), isRight));
        return;
    }
    QString text =
        QStringLiteral("%1  %2: %3").arg(isRight ? QStringLiteral("ok  ") : QStringLiteral("FAIL"), what, found);
    if (!isRight)
        text += QStringLiteral(", expected %1").arg(expected);
    output().line(text);
}

void SelfTestCommand::check(const QString &what, quint64 expected, quint64 found)
{
    check(what, QString::number(expected), QString::number(found));
}

} // namespace Kerntally::Cli
