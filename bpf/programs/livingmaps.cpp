// SPDX-License-Identifier: GPL-3.0-or-later
#include "bpf/programs/livingmaps.h"

#include "bpf/kinds/sessionprogram.h"
#include "bpf/support/iteration.h"
#include "bpf/support/loadlog.h"
#include "bpf/support/skeleton.h"
#include "bpf/support/translatable.h"

#include <bpf/bpf.h>
#include <bpf/libbpf.h>

#include "livingmaps.skel.h"

#include <cerrno>
#include <cstring>
#include <memory>
#include <optional>
#include <string>
#include <unistd.h>

namespace Kerntally {

namespace {

/// The kernel tells it exactly from Linux 6.4 on, and only through /proc.
std::uint64_t bytesOf(const bpf_map_info &map)
{
    constexpr std::uint64_t perEntry = 64; // of a hash: its header and its place in the table
    const std::uint64_t page = static_cast<std::uint64_t>(sysconf(_SC_PAGESIZE));
    const bool isHash = map.type == BPF_MAP_TYPE_HASH;
    const std::uint64_t entry =
        (map.key_size + 7ULL) / 8 * 8 + (map.value_size + 7ULL) / 8 * 8 + (isHash ? perEntry : 0);
    const std::uint64_t content = map.type == BPF_MAP_TYPE_RINGBUF ? map.max_entries : map.max_entries * entry;
    constexpr std::uint64_t ringsPages = 3; // beside the content
    return (content + page - 1) / page * page + (map.type == BPF_MAP_TYPE_RINGBUF ? ringsPages * page : 0);
}

} // namespace

MapMemory mapMemoryOf(int map)
{
    bpf_map_info info = {};
    __u32 size = sizeof(info);
    if (bpf_obj_get_info_by_fd(map, &info, &size) != 0)
        throw LoadError::from(errno, KT_TR_NOOP("LoadError", "Looking at a BPF map"), {});
    return {info.id, bytesOf(info)};
}

std::vector<MapMemory> mapMemoryOf(const bpf_object *object)
{
    std::vector<MapMemory> all;
    const bpf_map *map = nullptr;
    bpf_object__for_each_map(map, object)
    {
        if (bpf_map__autocreate(map)) // from libbpf 1.4 on others have a descriptor, too, of something else
            all.push_back(mapMemoryOf(bpf_map__fd(map)));
    }
    return all;
}

std::unordered_set<std::uint32_t> livingMaps()
{
    const LoadLog log;
    const auto fail = [&] { return log.error(KT_TR_NOOP("LoadError", "Listing the BPF maps")); };
    const Skeleton<livingmaps_bpf> skeleton(livingmaps_bpf__open_opts(log.options()));
    if (!skeleton || livingmaps_bpf__load(skeleton.get()) != 0)
        throw fail();
    const std::unique_ptr<bpf_link, DestroyLink> link(bpf_program__attach_iter(skeleton->progs.list, nullptr));
    if (!link)
        throw fail();
    const std::optional<std::string> ids = iterate(link.get());
    if (!ids)
        throw fail();
    std::unordered_set<std::uint32_t> all;
    for (std::size_t at = 0; at + sizeof(std::uint32_t) <= ids->size(); at += sizeof(std::uint32_t)) {
        std::uint32_t id = 0;
        std::memcpy(&id, ids->data() + at, sizeof(id));
        all.insert(id);
    }
    return all;
}

} // namespace Kerntally
