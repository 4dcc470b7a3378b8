// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <linux/types.h>

#include <set>
#include <string>
#include <vector>

/// What is in the kernel's tables of BPF objects. Ids are never used again while the machine runs, more or less.
__u32 mapId(int fd);
bool mapExists(__u32 id);
/// The id of a map of this name that this process has a descriptor of; 0: it has none.
__u32 ownMap(const std::string &name);
/// The kernel's programs that use a map, by their ids.
std::vector<__u32> programsUsing(__u32 map);
/// Programs, the maps that any of them uses, and what attaches them: all by their ids.
struct KernelObjects
{
    std::set<__u32> programs;
    std::set<__u32> maps;
    std::set<__u32> links;

    /// Those around one map.
    static KernelObjects around(__u32 map);
    void add(const KernelObjects &others);
    /// How many of these there are and aren't in others, too.
    std::size_t leftBeside(const KernelObjects &others) const;
};
/// Descriptors that this process has open: whatever keeps a BPF object alive is one.
int openDescriptors();
