// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/history/history.h"
#include "tests/bench/support/processusage.h"
#include "tests/bench/views/benchviews.h"

#include <QCoreApplication>

#include <cstdio>
#include <vector>

using namespace Kerntally;

namespace {

constexpr qint64 second = 1'000'000'000;

void feed(std::vector<History> &histories, qint64 begin, int hours)
{
    constexpr int perSecond = 4;
    for (qint64 i = 0; i < qint64{hours} * 3600 * perSecond; ++i) {
        const qint64 time = begin + i * (second / perSecond);
        for (std::size_t counter = 0; counter < histories.size(); ++counter) {
            const auto total = static_cast<quint64>(time / 1000) * (counter + 1);
            histories[counter].append({.time = time, .total = total, .value = total});
        }
    }
}

double memory()
{
    return ProcessUsage::of({QCoreApplication::applicationPid()}).memory;
}

} // namespace

int measurePast()
{
    std::vector<History> histories(64, History(History::Limits{}));
    const double empty = memory();
    std::printf("\nMemory of 64 counters' past, four samples a second each (whole process: Qt, no window)\n");
    std::printf("  %-34s %11.1f MB\n", "empty", empty);
    qint64 begin = second;
    for (const int hours : {1, 23, 24}) {
        feed(histories, begin, hours);
        begin += hours * 3600 * second;
        std::printf("  after %2lld hours %19s %11.1f MB (%+.1f)\n", static_cast<long long>(begin / second / 3600), "",
                    memory(), memory() - empty);
    }
    return 0;
}
