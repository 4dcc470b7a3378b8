// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bpf/maps/foreignmap.h"
#include "model/base/sourceerror.h"
#include "model/events/counterdefinition.h"
#include "model/maps/mapid.h"

#include <vector>

namespace Kerntally {

/// Numbers of a map as counters.
struct MapNumbers
{
    /// Those that the place names, which are in the map now: this many at most. Throws UnknownName where there are none.
    static MapNumbers of(const ForeignMap &map, const MapId &place, std::size_t most);

    std::vector<MapNumber> all;
    quint64 leftOut = 0;
};

/// The same in words, without a number yet.
CounterDefinition describe(const ForeignMap &map, const MapId &place, const MapNumber &number);

} // namespace Kerntally
