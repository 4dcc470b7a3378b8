// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/counting/competitors.h"

#include "model/sources/kernelsource.h"
#include "tests/bench/counting/otherprograms.h"

#include <bpf/libbpf.h>

#include "floor.skel.h"
#include "hash.skel.h"

#include <stdexcept>

using namespace Kerntally;

namespace {

template<typename Skeleton>
std::shared_ptr<void> attached(Skeleton *skeleton, int (*attach)(Skeleton *), void (*destroy)(Skeleton *))
{
    if (!skeleton || attach(skeleton) != 0)
        throw std::runtime_error("A program to compare with can't be loaded: run this as root.");
    return {skeleton, [destroy](void *that) { destroy(static_cast<Skeleton *>(that)); }};
}

/// Everything on: the four built-in counters, each with a threshold that is far away, and watched for changes once.
std::shared_ptr<void> kerntally()
{
    auto source = std::make_shared<KernelSource>();
    source->open();
    if (!source->isOpen())
        throw std::runtime_error("Kerntally can't count here: run this as root.");
    for (const CounterDefinition &counter : source->counters()) {
        source->add(counter.number);
        source->store()->setThreshold(counter.number, quint64{1} << 60U);
    }
    return source;
}

} // namespace

std::vector<Competitor> competitors()
{
    mountTracefs();
    std::vector<Competitor> all = {
        {"nothing attached", [] { return std::shared_ptr<void>(); }},
        {"empty BPF program",
         [] { return attached(floor_bpf__open_and_load(), floor_bpf__attach, floor_bpf__destroy); }},
        {"Kerntally, all counters on", kerntally},
        {"hash map, perf-event tracepoint",
         [] { return attached(hash_bpf__open_and_load(), hash_bpf__attach, hash_bpf__destroy); }},
    };
    if (!findProgram(QStringLiteral("perf")).isEmpty())
        all.push_back({"perf stat -a", [] { return running(perfStat(QStringLiteral("raw_syscalls:sys_enter"))); }});
    const QString counting = QStringLiteral("tracepoint:raw_syscalls:sys_enter { @ = count(); }");
    if (!findProgram(QStringLiteral("bpftrace")).isEmpty())
        all.push_back({"bpftrace, @ = count()", [counting] { return running(bpftrace(counting)); }});
    return all;
}
