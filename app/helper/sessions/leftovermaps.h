// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bpf/programs/livingmaps.h"

#include <QElapsedTimer>
#include <QtGlobal>

#include <chrono>
#include <cstdint>
#include <unordered_set>
#include <vector>

namespace Kerntally {

/// The maps of ended sessions and watches. A client that keeps their descriptors or mappings keeps their memory
/// allocated, charged to the helper, so each user has a small allowance. The kernel is asked which maps still exist
/// only when an allowance is used up.
class LeftoverMaps
{
public:
    // The unit's MemoryMax has room for these and for 16 sessions with 4 watches of 4 MiB each.
    static constexpr std::uint64_t bytesPerUser = 8ULL << 20U;
    static constexpr std::uint64_t bytesInAll = 16 * bytesPerUser;
    /// Minimum time between two queries of the kernel for a user above the allowance.
    static constexpr std::chrono::milliseconds rest{200};

    /// Adds the maps of a session or watch that ends.
    void add(uint user, const std::vector<MapMemory> &maps);
    /// Throws CallRefused if the user's allowance is used up, and LoadError.
    void requireRoom(uint user);
    /// Asks the kernel whether such maps exist. Throws LoadError.
    bool isEmpty();

private:
    struct Leftover
    {
        uint user = 0;
        std::vector<MapMemory> maps; ///< of a session or watch
    };

    bool isWithin(uint user) const;
    void look();

    std::vector<Leftover> m_leftovers;
    QElapsedTimer m_sinceLook;
};

} // namespace Kerntally
