// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sourcesupport.h"

#include "model/simulatedsource.h"

#include <atomic>

#include <unistd.h>

using namespace Kerntally;

namespace {

/// Two CPUs for the simulation: threads take turns.
unsigned simulatedCpu()
{
    static std::atomic<unsigned> next = 0;
    thread_local const unsigned cpu = next++ % SimulatedSource::cpus;
    return cpu;
}

} // namespace

TestSource TestSource::make(const QString &kind)
{
    TestSource test;
    if (kind == QLatin1String("kernel")) {
        auto source = std::make_unique<KernelSource>();
        test.reason = openOrTell(*source);
        if (!source->isOpen())
            return test;
        test.counter = source->addSyscall(rareSyscall()).number;
        test.cause = [number = rareSyscall()](quint64 events) {
            for (; events > 0; --events)
                syscall(number);
        };
        test.source = std::move(source);
    } else {
        auto source = std::make_unique<SimulatedSource>(SimulatedSource::Scenario::Silent);
        source->open();
        test.counter = KT_FILE_OPEN;
        source->add(test.counter);
        test.cause = [that = source.get(), counter = test.counter](quint64 events) {
            that->cause(counter, events, simulatedCpu());
        };
        test.source = std::move(source);
    }
    return test;
}

unsigned rareSyscall()
{
    constexpr unsigned first = 340;
    constexpr unsigned numbers = 60;
    return first + static_cast<unsigned>(getpid()) % numbers;
}

bool kernelIsRequired()
{
    return qEnvironmentVariableIsSet("KERNTALLY_REQUIRE_KERNEL");
}

QString openOrTell(CounterSource &source)
{
    QString reason;
    const QObject meanwhile;
    QObject::connect(&source, &CounterSource::failed, &meanwhile, [&reason](const SourceFailure &failure) {
        reason = failure.message + QLatin1Char(' ') + failure.remedy + QLatin1Char(' ') + failure.details;
    });
    source.open();
    return reason;
}
