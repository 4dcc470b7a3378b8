// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <linux/types.h>

#include <set>
#include <string>
#include <vector>

/// Queries of the kernel's tables of BPF objects. The kernel reuses ids only after very many objects.
__u32 mapId(int fd);
bool mapExists(__u32 id);
/// The id of a map with this name among this process's descriptors; 0 if there is none.
__u32 ownMap(const std::string &name);
/// The ids of programs that use a map.
std::vector<__u32> programsUsing(__u32 map);
/// The ids of programs, their maps, and their links.
struct KernelObjects
{
    std::set<__u32> programs;
    std::set<__u32> maps;
    std::set<__u32> links;

    /// The programs that use a map, with their maps and links.
    static KernelObjects around(__u32 map);
    void add(const KernelObjects &others);
    /// Number of these objects that aren't among the others.
    std::size_t leftBeside(const KernelObjects &others) const;
};
/// Number of this process's open descriptors, which keep BPF objects alive.
int openDescriptors();
