// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bpf/maps/foreignmap.h"

#include <QString>

#include <memory>
#include <optional>

namespace Kerntally {

struct ListedMap;

/// The id of a BPF map, or of one of its numbers, as on command lines: "map:/sys/fs/bpf/x[3].packets", "map:id:17".
struct MapId
{
    static bool isMapId(const QString &id);
    /// The id of a map that was listed: by its path where it is pinned.
    static QString idOf(const ListedMap &map);
    /// Throws UnknownName where it can't be an id of a map.
    static MapId parse(const QString &id);

    QString map() const; ///< its own id: "map:/sys/fs/bpf/x"
    /// Throws SourceError, in words for the user.
    std::shared_ptr<ForeignMap> open(ForeignMap::Access access) const;

    QString path; ///< absolute; empty: by number
    quint32 number = 0;
    QString selector; ///< "[3].packets"; empty: all that is in it
};

} // namespace Kerntally
