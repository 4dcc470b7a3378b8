// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <unordered_set>
#include <vector>

struct bpf_object;

namespace Kerntally {

/// What a BPF map takes of the kernel's memory, charged to the process that made it as long as anybody holds the map.
struct MapMemory
{
    std::uint32_t id = 0;
    std::uint64_t bytes = 0; ///< about, and rather more than less
};

/// Throw LoadError.
MapMemory mapMemoryOf(int map);
/// Of all maps that an object has loaded.
std::vector<MapMemory> mapMemoryOf(const bpf_object *object);

/// The ids of all maps in the kernel. A map that nobody holds any more is not among them. Needs CAP_BPF and CAP_PERFMON.
/// Throws LoadError.
std::unordered_set<std::uint32_t> livingMaps();

} // namespace Kerntally
