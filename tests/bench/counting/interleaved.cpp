// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/counting/interleaved.h"

#include "tests/bench/support/statistics.h"
#include "tests/bench/support/timing.h"

#include <cstdio>

void compareAdded(const char *title, const std::vector<Competitor> &all, double (*nsAnEvent)(), int rounds)
{
    struct Row
    {
        std::vector<double> added; // ns, a round
        std::vector<double> ratio; // of the same round
    };
    std::vector<Row> rows(all.size());
    for (int round = 0; round < rounds; ++round) {
        std::vector<double> ns(all.size());
        for (std::size_t i = 0; i < all.size(); ++i) {
            // Each round begins with another one, so that none profits from its place.
            const std::size_t which = (i + static_cast<std::size_t>(round)) % all.size();
            const auto counting = all[which].begin();
            const OneCpu here;
            ns[which] = nsAnEvent();
        }
        for (std::size_t i = 1; i < all.size(); ++i) {
            rows[i].added.push_back(ns[i] - ns[0]);
            rows[i].ratio.push_back((ns[i] - ns[0]) / (ns[1] - ns[0]));
        }
    }
    std::printf("\n%s (medians of %d interleaved rounds; ratio to the first)\n", title, rounds);
    for (std::size_t i = 1; i < all.size(); ++i)
        std::printf("  %-40s %8.1f ns %7.3f\n", all[i].name.c_str(), median(rows[i].added), median(rows[i].ratio));
    std::fflush(stdout);
}
