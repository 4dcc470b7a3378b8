// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace Kerntally {

/// A BPF map that somebody made, as it is listed.
struct ListedMap
{
    std::string path; ///< where it is pinned; empty: it isn't, and goes by its id
    std::uint32_t id = 0;
    std::string name; ///< may be empty
    std::string kind; ///< "hash"
    std::uint32_t room = 0;
    std::uint32_t types = 0; ///< id of the BTF of its object; 0: none
    bool hasNumbers = false; ///< as far as its kind tells
};

/// The maps of others that this process may know of: those pinned in a mounted bpffs which it may open, then, where it has
/// CAP_SYS_ADMIN, all others that are loaded. Without those of Kerntally, in this and in other processes.
std::vector<ListedMap> listMaps();

} // namespace Kerntally
