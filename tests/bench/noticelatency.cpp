// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/clock.h"
#include "model/sources/kernelsource.h"
#include "model/store/changewatcher.h"
#include "tests/bench/measure.h"
#include "tests/bench/support/statistics.h"

#include <QEventLoop>
#include <QTimer>

#include <atomic>
#include <cstdio>
#include <random>
#include <stdexcept>
#include <sys/syscall.h>
#include <thread>
#include <unistd.h>

using namespace Kerntally;

namespace {

constexpr unsigned rareSyscall = 511;

/// µs from one event after another, at odd moments, to the slot that is told. tell() is what to call in it.
std::vector<double> latencies(int events, const std::function<void(const std::function<void()> &told)> &connect)
{
    std::vector<double> times;
    QEventLoop loop;
    std::atomic<qint64> caused = 0;
    std::atomic<bool> answered = true;
    connect([&] {
        if (answered.exchange(true))
            return;
        times.push_back(static_cast<double>(monotonicNow() - caused) / 1000);
        if (static_cast<int>(times.size()) == events)
            loop.quit();
    });
    const std::jthread causing([&](const std::stop_token &stop) {
        std::mt19937 random(1);
        while (!stop.stop_requested()) {
            usleep(20'000 + static_cast<unsigned>(random() % 5'000)); // until the watcher rests
            if (!answered)
                continue;
            caused = monotonicNow();
            answered = false;
            syscall(rareSyscall);
        }
    });
    loop.exec();
    return times;
}

void print(const char *name, const std::vector<double> &times)
{
    std::printf("  %-34s %11.0f µs %11.0f µs\n", name, median(times), percentile(times, 0.99));
}

} // namespace

void measureNoticeLatency(int events)
{
    KernelSource source;
    source.open();
    if (!source.isOpen())
        throw std::runtime_error("Kerntally can't count here: run this as root.");
    const int counter = source.addById(QStringLiteral("syscall:%1").arg(rareSyscall)).number;
    source.sampler().setInterval(std::chrono::milliseconds(5));

    std::printf("\nFrom an event to the slot that is told (%d events)\n  %-34s %14s %14s\n", events, "", "median",
                "p99");
    {
        ChangeWatcher watcher(source.store(), &source.sampler(), counter);
        watcher.start();
        print("Kerntally", latencies(events, [&watcher](const std::function<void()> &told) {
                  QObject::connect(&watcher, &ChangeWatcher::changed, &watcher, told);
              }));
    }
    {
        QTimer timer;
        timer.setTimerType(Qt::PreciseTimer);
        timer.start(10);
        quint64 seen = source.store()->value(counter);
        print("a 10 ms poll", latencies(events / 4, [&](const std::function<void()> &told) {
                  QObject::connect(&timer, &QTimer::timeout, &timer, [&seen, &source, counter, told] {
                      const quint64 value = source.store()->value(counter);
                      if (std::exchange(seen, value) != value)
                          told();
                  });
              }));
    }
}
