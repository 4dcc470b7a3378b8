// SPDX-License-Identifier: GPL-3.0-or-later
#include "bpf/symbols/eventids.h"

#include "bpf/kernel/eventids.h"
#include "bpf/support/iteration.h"
#include "bpf/support/loadlog.h"
#include "bpf/support/skeleton.h"
#include "bpf/support/translatable.h"

#include <bpf/libbpf.h>

#include "eventids.skel.h"

#include <cstring>
#include <memory>
#include <stdexcept>
#include <string>

namespace Kerntally {

namespace {

struct DestroyIteration
{
    void operator()(bpf_link *link) const noexcept { bpf_link__destroy(link); }
};

} // namespace

std::vector<unsigned> eventIds(const std::vector<std::string_view> &tracepoints)
{
    const LoadLog log;
    const auto fail = [&] { return log.error(KT_TR_NOOP("LoadError", "Looking for the kernel's events")); };
    const Skeleton<eventids_bpf> skeleton(eventids_bpf__open_opts(log.options()));
    if (!skeleton)
        throw fail();
    auto &ids = skeleton->bss->ids;
    if (tracepoints.size() > std::size(ids))
        throw std::out_of_range("Too many events.");
    for (std::size_t i = 0; i < tracepoints.size(); ++i) {
        const std::string symbol = "event_" + std::string(tracepoints[i]);
        if (symbol.size() >= sizeof(ids[i].symbol))
            throw std::out_of_range("The event's name is too long.");
        std::memcpy(ids[i].symbol, symbol.data(), symbol.size());
    }
    if (eventids_bpf__load(skeleton.get()) != 0)
        throw fail();
    const std::unique_ptr<bpf_link, DestroyIteration> link(bpf_program__attach_iter(skeleton->progs.find, nullptr));
    if (!link || !iterate(link.get()))
        throw fail();
    std::vector<unsigned> found;
    for (std::size_t i = 0; i < tracepoints.size(); ++i)
        found.push_back(skeleton->bss->ids[i].id);
    return found;
}

} // namespace Kerntally
