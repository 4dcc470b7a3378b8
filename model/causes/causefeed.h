// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bpf/kernel/causes.h"

#include <QtGlobal>

#include <functional>

namespace Kerntally {

/// Who causes the events of one counter, as the source that counts knows it. What costs something for it lasts as long as
/// the object. One thread at a time.
class CauseFeed
{
public:
    using Tell = std::function<void(const kt_cause &, quint64)>;

    CauseFeed() = default;
    virtual ~CauseFeed() = default;
    CauseFeed(const CauseFeed &) = delete;
    CauseFeed &operator=(const CauseFeed &) = delete;

    /// Whoever notes them hasn't answered yet.
    virtual bool isWaiting() const { return false; }
    /// When it did: ns, CLOCK_MONOTONIC; 0 while it hasn't.
    virtual qint64 begin() const = 0;
    /// Tells each cause, once, and its count so far. Throws SourceError, also where the answer was no.
    virtual void read(const Tell &tell) const = 0;
    /// Events that the kernel skipped: of no cause.
    virtual quint64 missed() = 0;

protected:
    /// The same of a map that the kernel fills (bpf/kernel/causes.h), which may be somebody else's: it is only read.
    static void readMap(int map, const Tell &tell);
};

} // namespace Kerntally
