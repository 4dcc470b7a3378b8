// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bpf/kernel/causes.h"

#include <QtGlobal>

#include <functional>

namespace Kerntally {

/// The causes of one counter's events, as its source counts them. The source counts causes as long as the object exists. One
/// thread at a time.
class CauseFeed
{
public:
    using Tell = std::function<void(const kt_cause &, quint64)>;

    CauseFeed() = default;
    virtual ~CauseFeed() = default;
    CauseFeed(const CauseFeed &) = delete;
    CauseFeed &operator=(const CauseFeed &) = delete;

    /// Whether permission to count causes is pending.
    virtual bool isWaiting() const { return false; }
    /// Whether its processes are those that this program sees, so that their end can be told.
    virtual bool seesProcesses() const { return false; }
    /// When counting causes began: ns, CLOCK_MONOTONIC; 0 while permission is pending.
    virtual qint64 begin() const = 0;
    /// Reports each cause once, with its count so far. Throws SourceError, also if permission was refused.
    virtual void read(const Tell &tell) const = 0;
    /// Events that the kernel skipped; no cause includes them.
    virtual quint64 missed() = 0;

protected:
    /// A feed from a map of the kernel's (bpf/kernel/causes.h). The map may belong to the helper, and is only read.
    static void readMap(int map, const Tell &tell);
};

} // namespace Kerntally
