// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/helper/sessions/leftovermaps.h"

#include "app/helper/calls/callrefused.h"
#include "model/helper/helperprotocol.h"

#include <algorithm>
#include <string>

namespace Kerntally {

void LeftoverMaps::add(uint user, const std::vector<MapMemory> &maps)
{
    if (!maps.empty())
        m_leftovers.push_back({user, maps});
}

void LeftoverMaps::requireRoom(uint user)
{
    if (isWithin(user))
        return;
    if (!m_sinceLook.isValid() || m_sinceLook.hasExpired(rest.count()))
        look();
    if (isWithin(user))
        return;
    const auto theirs = std::count_if(m_leftovers.begin(), m_leftovers.end(),
                                      [user](const Leftover &leftover) { return leftover.user == user; });
    throw CallRefused(HelperError::memoryHeld(),
                      theirs > 0 ? "Programs of yours still hold the memory of " + std::to_string(theirs)
                              + " closed sessions or watches: end these programs."
                                 : "Programs of other users hold the memory of too many closed sessions.");
}

bool LeftoverMaps::isEmpty()
{
    if (!m_leftovers.empty())
        look();
    return m_leftovers.empty();
}

bool LeftoverMaps::isWithin(uint user) const
{
    std::uint64_t theirs = 0;
    std::uint64_t all = 0;
    for (const Leftover &leftover : m_leftovers) {
        for (const MapMemory &map : leftover.maps) {
            all += map.bytes;
            theirs += leftover.user == user ? map.bytes : 0;
        }
    }
    return theirs < bytesPerUser && all < bytesInAll;
}

/// Removes maps that no longer exist.
void LeftoverMaps::look()
{
    const std::unordered_set<std::uint32_t> living = livingMaps();
    for (Leftover &leftover : m_leftovers)
        std::erase_if(leftover.maps, [&](const MapMemory &map) { return !living.contains(map.id); });
    std::erase_if(m_leftovers, [](const Leftover &leftover) { return leftover.maps.empty(); });
    m_sinceLook.start();
}

} // namespace Kerntally
