// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/kernelobjects.h"

#include "bpf/support/uniquefd.h"

#include <bpf/bpf.h>

#include <algorithm>
#include <filesystem>

using Kerntally::UniqueFd;

namespace {

/// Ids of a program's maps; none if it was unloaded.
std::vector<__u32> mapsOf(__u32 program)
{
    const UniqueFd fd(bpf_prog_get_fd_by_id(program));
    std::vector<__u32> maps(32);
    bpf_prog_info info = {};
    info.nr_map_ids = static_cast<__u32>(maps.size());
    info.map_ids = reinterpret_cast<__u64>(maps.data());
    __u32 size = sizeof(info);
    if (!fd || bpf_obj_get_info_by_fd(fd.get(), &info, &size) != 0)
        return {};
    maps.resize(std::min<std::size_t>(info.nr_map_ids, maps.size()));
    return maps;
}

/// Id of a link's program; 0 if the link is gone.
__u32 programOf(__u32 link)
{
    const UniqueFd fd(bpf_link_get_fd_by_id(link));
    bpf_link_info info = {};
    __u32 size = sizeof(info);
    return fd && bpf_obj_get_info_by_fd(fd.get(), &info, &size) == 0 ? info.prog_id : 0;
}

} // namespace

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
        const std::vector<__u32> maps = mapsOf(id);
        if (std::find(maps.begin(), maps.end(), map) != maps.end())
            found.push_back(id);
    }
    return found;
}

KernelObjects KernelObjects::around(__u32 map)
{
    KernelObjects objects;
    for (const __u32 program : programsUsing(map)) {
        const std::vector<__u32> maps = mapsOf(program);
        objects.programs.insert(program);
        objects.maps.insert(maps.begin(), maps.end());
    }
    for (__u32 id = 0; bpf_link_get_next_id(id, &id) == 0;) {
        if (objects.programs.contains(programOf(id)))
            objects.links.insert(id);
    }
    return objects;
}

void KernelObjects::add(const KernelObjects &others)
{
    programs.insert(others.programs.begin(), others.programs.end());
    maps.insert(others.maps.begin(), others.maps.end());
    links.insert(others.links.begin(), others.links.end());
}

std::size_t KernelObjects::leftBeside(const KernelObjects &others) const
{
    const auto count = [](const std::set<__u32> &ids, const std::set<__u32> &known, int (*open)(__u32)) {
        return static_cast<std::size_t>(
            std::count_if(ids.begin(), ids.end(), [&](__u32 id) { return !known.contains(id) && UniqueFd(open(id)); }));
    };
    return count(programs, others.programs, bpf_prog_get_fd_by_id) + count(maps, others.maps, bpf_map_get_fd_by_id)
        + count(links, others.links, bpf_link_get_fd_by_id);
}

int openDescriptors()
{
    const std::filesystem::directory_iterator all("/proc/self/fd");
    return static_cast<int>(std::distance(begin(all), end(all)));
}
