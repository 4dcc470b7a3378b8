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

/// The maps of sessions and watches that have ended. A client that keeps its descriptors or mappings of them keeps their
/// memory, which is charged to the helper: so each user may keep a little only. Nothing is asked of the kernel before that
/// is used up.
class LeftoverMaps
{
public:
    // Beside them 16 sessions, each with 4 watches of 4 MiB, have to have room in the unit's MemoryMax.
    static constexpr std::uint64_t bytesPerUser = 8ULL << 20U;
    static constexpr std::uint64_t bytesInAll = 16 * bytesPerUser;
    /// Where a look said that there is too much, the next comes no sooner.
    static constexpr std::chrono::milliseconds rest{200};

    /// What is ending now.
    void add(uint user, const std::vector<MapMemory> &maps);
    /// Throws CallRefused where a user may not be given more, and LoadError.
    void requireRoom(uint user);
    /// Looks whether anything is left. Throws LoadError.
    bool isEmpty();

private:
    struct Leftover
    {
        uint user = 0;
        std::vector<MapMemory> maps; ///< of one session or watch
    };

    bool isWithin(uint user) const;
    void look();

    std::vector<Leftover> m_leftovers;
    QElapsedTimer m_sinceLook;
};

} // namespace Kerntally
