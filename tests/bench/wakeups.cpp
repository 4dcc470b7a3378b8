// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/sources/kernelsource.h"
#include "model/store/changewatcher.h"
#include "tests/bench/measure.h"

#include <QEventLoop>
#include <QTimer>

#include <cstdio>
#include <stdexcept>
#include <sys/resource.h>

using namespace Kerntally;

namespace {

constexpr unsigned rareSyscall = 511;

/// How often a second this process went to sleep, which is how often it was woken, while an event loop runs.
double wakeups(int seconds)
{
    const auto switches = [] {
        rusage usage = {};
        getrusage(RUSAGE_SELF, &usage);
        return usage.ru_nvcsw;
    };
    QEventLoop loop;
    QTimer::singleShot(200, &loop, &QEventLoop::quit);
    loop.exec(); // lets what was started come to rest
    const long before = switches();
    QTimer::singleShot(seconds * 1000, &loop, &QEventLoop::quit);
    loop.exec();
    return static_cast<double>(switches() - before - 1) / seconds; // but the one that ends it
}

} // namespace

void measureWakeups(int seconds)
{
    KernelSource source;
    source.open();
    if (!source.isOpen())
        throw std::runtime_error("Kerntally can't count here: run this as root.");
    const int counter = source.addById(QStringLiteral("syscall:%1").arg(rareSyscall)).number;

    std::printf("\nWake-ups a second, watching a counter that doesn't move (%d s each)\n", seconds);
    {
        ChangeWatcher watcher(source.store(), &source.sampler(), counter);
        watcher.start();
        std::printf("  %-34s %11.2f\n", "Kerntally", wakeups(seconds));
    }
    QTimer poll;
    poll.setTimerType(Qt::PreciseTimer);
    poll.start(10);
    std::printf("  %-34s %11.2f\n", "a 10 ms poll", wakeups(seconds));
}
