// SPDX-License-Identifier: GPL-3.0-or-later
#include "bpf/memory/sessionmemory.h"

#include "bpf/support/possiblecpus.h"

#include <bpf/bpf.h>

#include <algorithm>
#include <cerrno>
#include <stdexcept>
#include <string>
#include <sys/mman.h>
#include <system_error>
#include <utility>

namespace Kerntally {

namespace {

bpf_map_info infoOf(int fd, const char *what)
{
    bpf_map_info info = {};
    __u32 size = sizeof(info);
    if (bpf_obj_get_info_by_fd(fd, &info, &size) != 0)
        throw std::system_error(errno, std::generic_category(), std::string("Looking at the map of ") + what);
    return info;
}

void require(bool isExpected, const char *what)
{
    if (!isExpected) {
        throw std::runtime_error(std::string("The map of ") + what
                                 + " isn't what this version of Kerntally expects: install the same version "
                                   "of all its parts.");
    }
}

void requireArray(int fd, const char *what, unsigned valueSize, unsigned entries)
{
    const bpf_map_info info = infoOf(fd, what);
    require(info.type == BPF_MAP_TYPE_ARRAY && info.key_size == sizeof(__u32) && info.value_size == valueSize
                && info.max_entries == entries && (info.map_flags & BPF_F_MMAPABLE),
            what);
}

void requireRing(int fd, const char *what)
{
    const bpf_map_info info = infoOf(fd, what);
    require(info.type == BPF_MAP_TYPE_RINGBUF && info.max_entries == KT_NOTICES_SIZE, what);
}

} // namespace

SessionMemory::SessionMemory(unsigned cpus)
    : m_readings(std::size_t{KT_COUNTERS} * cpus)
{
    m_cells.cpus = cpus;
    m_cells.readings = m_readings.data();
}

SessionMemory SessionMemory::map(const SessionDescriptors &descriptors)
{
    const unsigned cpus = possibleCpus();
    requireArray(descriptors.shards, "counts", sizeof(kt_shard), cpus);
    requireArray(descriptors.limits, "limits", sizeof(kt_limits), cpus);
    requireArray(descriptors.watches, "watches", sizeof(kt_watch), KT_COUNTERS);
    requireRing(descriptors.notices, "notices");

    SessionMemory memory(cpus);
    const int both = PROT_READ | PROT_WRITE;
    memory.m_cells.shards =
        static_cast<kt_shard *>(memory.add(sizeof(kt_shard) * cpus, PROT_READ, MAP_SHARED, descriptors.shards));
    memory.m_cells.limits =
        static_cast<kt_limits *>(memory.add(sizeof(kt_limits) * cpus, both, MAP_SHARED, descriptors.limits));
    memory.m_cells.watches =
        static_cast<kt_watch *>(memory.add(sizeof(kt_watch) * KT_COUNTERS, both, MAP_SHARED, descriptors.watches));
    if (memory.m_cells.shards[0].layout != KT_LAYOUT)
        throw std::runtime_error("The counters have another layout than this version of Kerntally expects: "
                                 "install the same version of all its parts.");
    return memory;
}

SessionMemory SessionMemory::allocate(unsigned cpus)
{
    SessionMemory memory(cpus);
    const auto zeroed = [&memory](std::size_t size) {
        return memory.add(size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1);
    };
    memory.m_cells.shards = static_cast<kt_shard *>(zeroed(sizeof(kt_shard) * cpus));
    memory.m_cells.limits = static_cast<kt_limits *>(zeroed(sizeof(kt_limits) * cpus));
    memory.m_cells.watches = static_cast<kt_watch *>(zeroed(sizeof(kt_watch) * KT_COUNTERS));
    for (unsigned cpu = 0; cpu < cpus; ++cpu) {
        memory.m_cells.shards[cpu].layout = KT_LAYOUT;
        std::fill_n(memory.m_cells.limits[cpu].limit, KT_COUNTERS, KT_NONE);
    }
    for (unsigned counter = 0; counter < KT_COUNTERS; ++counter)
        memory.m_cells.watches[counter].threshold = KT_NONE;
    return memory;
}

SessionMemory::SessionMemory(SessionMemory &&other) noexcept
    : m_cells(other.m_cells)
    , m_mappings(std::exchange(other.m_mappings, {}))
    , m_readings(std::move(other.m_readings))
{
}

SessionMemory::~SessionMemory()
{
    for (const Mapping &mapping : m_mappings)
        munmap(mapping.address, mapping.size);
}

kt_cells SessionMemory::cells(void (*send)(void *, const kt_notice *), void *context)
{
    kt_cells cells = m_cells;
    cells.send = send;
    cells.context = context;
    return cells;
}

void *SessionMemory::add(std::size_t size, int protection, int flags, int fd)
{
    void *address = mmap(nullptr, size, protection, flags, fd, 0);
    if (address == MAP_FAILED)
        throw std::system_error(errno, std::generic_category(), "Mapping the counters");
    m_mappings.push_back({address, size});
    return address;
}

} // namespace Kerntally
