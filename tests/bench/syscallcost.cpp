// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/counting/competitors.h"
#include "tests/bench/measure.h"
#include "tests/bench/support/statistics.h"
#include "tests/bench/support/timing.h"

#include <cstdio>
#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace {

/// A call that is counted as a syscall alone.
double once()
{
    return timed([] { syscall(SYS_getppid); });
}

/// A call that is counted as a syscall and as an open. It fails at once, so that the counting is what is measured.
double twice()
{
    return timed([] { syscall(SYS_openat, AT_FDCWD, nullptr, O_RDONLY); });
}

struct Row
{
    std::vector<double> once; // ns added, a round
    std::vector<double> twice;
    std::vector<double> onceRatio; // to the empty program of the same round
    std::vector<double> twiceRatio;
};

} // namespace

void measureSyscallCost(int rounds)
{
    const std::vector<Competitor> all = competitors();
    constexpr std::size_t nothing = 0;
    constexpr std::size_t empty = 1;
    std::vector<Row> rows(all.size());
    for (int round = 0; round < rounds; ++round) {
        std::vector<double> onceNs(all.size());
        std::vector<double> twiceNs(all.size());
        for (std::size_t i = 0; i < all.size(); ++i) {
            // Each round begins with another one, so that none profits from its place.
            const std::size_t which = (i + static_cast<std::size_t>(round)) % all.size();
            const auto counting = all[which].begin();
            const OneCpu here;
            onceNs[which] = once();
            twiceNs[which] = twice();
        }
        for (std::size_t i = 0; i < all.size(); ++i) {
            rows[i].once.push_back(onceNs[i] - onceNs[nothing]);
            rows[i].twice.push_back(twiceNs[i] - twiceNs[nothing]);
            rows[i].onceRatio.push_back(rows[i].once.back() / (onceNs[empty] - onceNs[nothing]));
            rows[i].twiceRatio.push_back(rows[i].twice.back() / (twiceNs[empty] - twiceNs[nothing]));
        }
    }
    std::printf("\nAdded to a syscall (medians of %d interleaved rounds; ratio to the empty program)\n", rounds);
    std::printf("  %-34s %14s %7s %16s %7s\n", "", "counted once", "ratio", "counted twice", "ratio");
    for (std::size_t i = 1; i < all.size(); ++i) {
        std::printf("  %-34s %11.1f ns %7.3f %13.1f ns %7.3f\n", all[i].name.c_str(), median(rows[i].once),
                    median(rows[i].onceRatio), median(rows[i].twice), median(rows[i].twiceRatio));
    }
}
