// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/forgedmaps.h"

#include "bpf/kernel/layout.h"
#include "bpf/support/possiblecpus.h"

#include <QtGlobal>

#include <algorithm>
#include <cerrno>
#include <cstdarg>
#include <cstring>
#include <dlfcn.h>
#include <sys/epoll.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace {

struct Known
{
    ino_t file = 0;
    bpf_map_info info = {};
};
std::array<Known, 4> known;

const Known *find(int fd)
{
    struct stat file = {};
    fstat(fd, &file);
    const auto found =
        std::find_if(known.begin(), known.end(), [&](const Known &map) { return map.file == file.st_ino; });
    return found == known.end() ? nullptr : found;
}

std::size_t pageSize()
{
    return static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
}

} // namespace

// In place of the C library's: libbpf finds these first.
extern "C" {

long syscall(long number, ...) noexcept
{
    va_list list;
    va_start(list, number);
    std::array<long, 6> a = {};
    for (long &argument : a)
        argument = va_arg(list, long);
    va_end(list);
    if (number == SYS_bpf && a[0] == BPF_OBJ_GET_INFO_BY_FD) {
        const auto *attributes = reinterpret_cast<const bpf_attr *>(a[1]);
        if (const Known *map = find(static_cast<int>(attributes->info.bpf_fd))) {
            std::memcpy(reinterpret_cast<void *>(attributes->info.info), &map->info,
                        std::min<std::size_t>(attributes->info.info_len, sizeof(map->info)));
            return 0;
        }
    }
    static const auto real = reinterpret_cast<long (*)(long, ...)>(dlsym(RTLD_NEXT, "syscall"));
    return real(number, a[0], a[1], a[2], a[3], a[4], a[5]);
}

int epoll_ctl(int epoll, int operation, int fd, epoll_event *event) noexcept
{
    static const auto real = reinterpret_cast<int (*)(int, int, int, epoll_event *)>(dlsym(RTLD_NEXT, "epoll_ctl"));
    return find(fd) ? 0 : real(epoll, operation, fd, event);
}
}

ForgedMaps::ForgedMaps()
{
    const unsigned cpus = Kerntally::possibleCpus();
    struct Size
    {
        __u32 type, value, entries;
        std::size_t bytes;
    };
    const std::array<Size, 4> sizes = {{
        {BPF_MAP_TYPE_ARRAY, sizeof(kt_shard), cpus, sizeof(kt_shard) * cpus},
        {BPF_MAP_TYPE_ARRAY, sizeof(kt_limits), cpus, sizeof(kt_limits) * cpus},
        {BPF_MAP_TYPE_ARRAY, sizeof(kt_watch), KT_COUNTERS, sizeof(kt_watch) * KT_COUNTERS},
        {BPF_MAP_TYPE_RINGBUF, 0, KT_NOTICES_SIZE, 2 * pageSize() + 2 * KT_NOTICES_SIZE},
    }};
    for (std::size_t i = 0; i < sizes.size(); ++i) {
        Forged &map = m_maps[i];
        map.fd = Kerntally::UniqueFd(memfd_create("forged", MFD_CLOEXEC));
        const std::size_t bytes = (sizes[i].bytes + pageSize() - 1) / pageSize() * pageSize();
        void *memory = nullptr;
        if (!map.fd || ftruncate(map.fd.get(), static_cast<off_t>(bytes)) != 0
            || (memory = mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_SHARED, map.fd.get(), 0)) == MAP_FAILED)
            qFatal("Memory: %s", strerror(errno));
        map.words = {static_cast<__u64 *>(memory), bytes / sizeof(__u64)};
        struct stat file = {};
        fstat(map.fd.get(), &file);
        known[i] = {file.st_ino, {}};
        known[i].info.type = sizes[i].type;
        known[i].info.key_size = sizes[i].type == BPF_MAP_TYPE_ARRAY ? sizeof(__u32) : 0;
        known[i].info.value_size = sizes[i].value;
        known[i].info.max_entries = sizes[i].entries;
        known[i].info.map_flags = sizes[i].type == BPF_MAP_TYPE_ARRAY ? BPF_F_MMAPABLE : 0;
    }
    reinterpret_cast<kt_shard *>(m_maps[Shards].words.data())->layout = KT_LAYOUT;
}

ForgedMaps::~ForgedMaps()
{
    known = {};
    for (const Forged &map : m_maps)
        munmap(map.words.data(), map.words.size_bytes());
}

Kerntally::SessionDescriptors ForgedMaps::descriptors() const
{
    return {.shards = m_maps[Shards].fd.get(),
            .limits = m_maps[Limits].fd.get(),
            .watches = m_maps[Watches].fd.get(),
            .notices = m_maps[Notices].fd.get()};
}

bpf_map_info &ForgedMaps::info(Map map)
{
    return known[map].info;
}

std::size_t ForgedMaps::producer()
{
    return pageSize() / sizeof(__u64);
}

std::size_t ForgedMaps::firstNotice()
{
    return 2 * pageSize() / sizeof(__u64);
}
