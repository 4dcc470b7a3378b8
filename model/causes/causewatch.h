// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/causes/causefeed.h"

#include <QList>
#include <QString>

#include <array>
#include <map>
#include <memory>

namespace Kerntally {

/// Counts the events of one counter by cause, since a chosen moment. Causes are only counted while such an object exists.
/// One thread at a time.
class CauseWatch
{
public:
    /// What distinguishes causes.
    enum class By {
        Process, ///< each process, and each program that it runs
        Command, ///< processes of one name together
        Syscall, ///< for counters of syscalls only
    };

    struct Cause
    {
        QString command;       ///< name of the process; empty by syscall
        qint64 process = 0;    ///< its number, in the first pid namespace; 0 where not by process
        qint64 started = 0;    ///< when it was: ns, CLOCK_MONOTONIC; 0 where not by process
        bool hasEnded = false; ///< the process, as far as this program can see; false where not by process
        QString syscall;       ///< its name, or number; empty where not by syscall
        quint64 count = 0;     ///< events since the chosen moment
        double rate = 0;       ///< events per second, since the reading before
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

    /// Counts from now on, or from the start of the feed if that is later. Throws SourceError if it can't be read.
    CauseWatch(By by, std::unique_ptr<CauseFeed> feed);

    By by() const { return m_by; }
    /// Whether the source hasn't allowed it yet: a password may be being asked for.
    bool isWaiting() const { return m_feed->isWaiting(); }
    /// Takes a reading. It is empty while permission is pending. Throws SourceError if permission was refused or the source
    /// failed.
    Reading read();
    /// Makes the current moment the one to count from. Throws SourceError.
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
