// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bpf/kernel/scoperules.h"

#include <bpf/libbpf.h>

#include <cstdint>
#include <utility>

namespace Kerntally {

/// What a program that counts needs of the session that it counts for. Borrowed descriptors of maps.
struct SessionMaps
{
    int shards = -1;
    int limits = -1;
    int watches = -1;
    int notices = -1;
    int readings = -1;
    int rights = -1;
    int budgets = -1;
    int members = -1;
    int groups = -1; ///< none where the scope has none
    kt_scope scope = {};
    unsigned cpus = 0;
};

/// For objects and links of libbpf's.
struct DestroyLink
{
    void operator()(bpf_link *link) const noexcept { bpf_link__destroy(link); }
};

/// Lets the object share the session's scope. To be called before it is loaded; errno says why it failed.
template<typename Skeleton>
bool lendScope(const Skeleton &skeleton, const SessionMaps &maps)
{
    skeleton.rodata->scope = maps.scope;
    if (bpf_map__reuse_fd(skeleton.maps.members, maps.members) != 0)
        return false;
    if (maps.groups < 0)
        return bpf_map__set_autocreate(skeleton.maps.groups, false) == 0;
    return bpf_map__reuse_fd(skeleton.maps.groups, maps.groups) == 0;
}

/// Lets the object count in the session's memory. To be called before it is loaded; errno says why it failed.
template<typename Skeleton>
bool lendSession(const Skeleton &skeleton, const SessionMaps &maps)
{
    skeleton.rodata->possible_cpus = maps.cpus;
    const std::pair<bpf_map *, int> all[] = {
        {skeleton.maps.shards, maps.shards},     {skeleton.maps.limits, maps.limits},
        {skeleton.maps.watches, maps.watches},   {skeleton.maps.notices, maps.notices},
        {skeleton.maps.readings, maps.readings}, {skeleton.maps.rights, maps.rights},
        {skeleton.maps.budgets, maps.budgets},
    };
    for (const auto &[map, descriptor] : all) {
        if (bpf_map__reuse_fd(map, descriptor) != 0)
            return false;
    }
    return lendScope(skeleton, maps);
}

/// Events that the kernel skipped of one program, because it was running already on that CPU.
std::uint64_t missedBy(int program);

} // namespace Kerntally
