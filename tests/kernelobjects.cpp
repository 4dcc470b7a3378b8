// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/kernelobjects.h"

#include "bpf/uniquefd.h"

#include <bpf/bpf.h>

#include <algorithm>
#include <array>
#include <filesystem>

using Kerntally::UniqueFd;

__u32 mapId(int fd)
{
    bpf_map_info info = {};
    __u32 size = sizeof(info);
    return bpf_obj_get_info_by_fd(fd, &info, &size) == 0 ? info.id : 0;
}

bool mapExists(__u32 id)
{
    const UniqueFd map(bpf_map_get_fd_by_id(id));
    return bool(map);
}

__u32 ownMap(const std::string &name)
{
    for (const auto &file : std::filesystem::directory_iterator("/proc/self/fd")) {
        bpf_map_info info = {};
        __u32 size = sizeof(info);
        const int fd = std::stoi(file.path().filename());
        if (std::filesystem::read_symlink(file.path()) == "anon_inode:bpf-map"
            && bpf_obj_get_info_by_fd(fd, &info, &size) == 0 && name == info.name)
            return info.id;
    }
    return 0;
}

std::vector<__u32> programsUsing(__u32 map)
{
    std::vector<__u32> found;
    for (__u32 id = 0; bpf_prog_get_next_id(id, &id) == 0;) {
        const UniqueFd program(bpf_prog_get_fd_by_id(id));
        std::array<__u32, 16> maps = {};
        bpf_prog_info info = {};
        info.nr_map_ids = maps.size();
        info.map_ids = reinterpret_cast<__u64>(maps.data());
        __u32 size = sizeof(info);
        if (!program || bpf_obj_get_info_by_fd(program.get(), &info, &size) != 0)
            continue;
        for (std::size_t i = 0; i < std::min<std::size_t>(info.nr_map_ids, maps.size()); ++i) {
            if (maps[i] == map)
                found.push_back(id);
        }
    }
    return found;
}

int openDescriptors()
{
    const std::filesystem::directory_iterator all("/proc/self/fd");
    return static_cast<int>(std::distance(begin(all), end(all)));
}
