// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/causes/causefeed.h"

#include <QList>
#include <QString>

#include <array>
#include <map>
#include <memory>

namespace Kerntally {

/// Who causes the events of one counter, since a moment. While none of these lives, nobody pays for it. One thread at a
/// time.
class CauseWatch
{
public:
    /// What causes are told apart by.
    enum class By {
        Process, ///< one that becomes another program is a cause under each name
        Command, ///< processes of one name together
        Syscall, ///< for counters of syscalls only
    };

    struct Cause
    {
        QString command;    ///< name of the process; empty by syscall
        qint64 process = 0; ///< its number, in the first pid namespace; 0 where not by process
        qint64 started = 0; ///< when it was: ns, CLOCK_MONOTONIC; 0 where not by process
        QString syscall;    ///< its name, or number; empty where not by syscall
        quint64 count = 0;  ///< events since the chosen moment
        double rate = 0;    ///< events per second, since the reading before
    };

    struct Reading
    {
        qint64 time = 0;     ///< ns, CLOCK_MONOTONIC
        double seconds = 0;  ///< since the chosen moment
        QList<Cause> causes; ///< with events since then, most first
        quint64 others = 0;  ///< events of causes that there was no more room for
        quint64 total = 0;   ///< of all of them
        quint64 missed = 0;  ///< that the kernel skipped, since it was opened: in no cause
    };

    /// Of enum kt_cause_part, which the kernel's side is told.
    static unsigned partsOf(By by);

    /// Counts from here on, or from when the feed begins. Throws SourceError where it can't be read.
    CauseWatch(By by, std::unique_ptr<CauseFeed> feed);

    By by() const { return m_by; }
    /// Whoever notes the causes hasn't answered yet: perhaps somebody is being asked for a password.
    bool isWaiting() const { return m_feed->isWaiting(); }
    /// Of nothing, while it is waiting. Throws SourceError; once the answer was no, with why.
    Reading read();
    /// From here on: the moment is now. Throws SourceError.
    void restart();

private:
    /// A struct kt_cause, as numbers that have an order.
    using Key = std::array<quint64, 5>;
    struct Entry
    {
        quint64 base = 0; ///< at the chosen moment
        quint64 last = 0; ///< at the latest reading
    };

    std::map<Key, quint64> counts() const;

    By m_by;
    std::unique_ptr<CauseFeed> m_feed;
    std::map<Key, Entry> m_entries;
    qint64 m_begin = 0; ///< 0: it is waiting still
    qint64 m_last = 0;
};

} // namespace Kerntally
