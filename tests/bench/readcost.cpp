// SPDX-License-Identifier: GPL-3.0-or-later
#include "bpf/memory/clientwatch.h"
#include "bpf/programs/loader.h"
#include "tests/bench/measure.h"
#include "tests/bench/support/statistics.h"

#include <bpf/bpf.h>

#include <chrono>
#include <cstdio>

using namespace Kerntally;

namespace {

template<typename Read>
double timed(int times, Read read)
{
    using Clock = std::chrono::steady_clock;
    __u64 sum = 0;
    const auto begin = Clock::now();
    for (int i = 0; i < times; ++i)
        sum += read(static_cast<unsigned>(i) % KT_COUNTERS + 1);
    const double taken = std::chrono::duration<double, std::nano>(Clock::now() - begin).count() / times;
    asm volatile("" : : "r"(sum)); // somebody might need it: nothing is left out
    return taken;
}

} // namespace

void measureReadCost(int rounds)
{
    Loader loader;
    const SessionDescriptors maps = loader.descriptors();
    SessionMemory memory = SessionMemory::map(maps);
    const kt_cells cells = memory.cells(nullptr, nullptr);
    std::vector<double> mapped;
    std::vector<double> lookup;
    for (int round = 0; round < rounds; ++round) {
        mapped.push_back(timed(10'000'000, [&cells](unsigned counter) { return kt_client_total(&cells, counter); }));
        lookup.push_back(timed(200'000, [&](unsigned counter) {
            // As long as all CPUs' counts are wanted, it is one call a CPU.
            __u64 total = 0;
            kt_shard shard;
            for (__u32 cpu = 0; cpu < cells.cpus; ++cpu) {
                bpf_map_lookup_elem(maps.shards, &cpu, &shard);
                total += shard.count[KT_CELL(counter)];
            }
            return total;
        }));
    }
    std::printf("\nReading one counter, the sum over %u CPUs (medians of %d interleaved rounds)\n", cells.cpus, rounds);
    std::printf("  %-34s %11.2f ns\n  %-34s %11.2f ns\n", "from the mapping", median(mapped), "by bpf() look-ups",
                median(lookup));
}
