// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bpf/support/uniquefd.h"

#include <QDBusUnixFileDescriptor>
#include <QtGlobal>

#include <map>
#include <memory>

namespace Kerntally {

class CausesProgram;
class LeftoverMaps;
class SessionPrograms;

/// The programs that count causes for a session, by number.
class SessionWatches
{
public:
    /// Maximum number of watches, each of which has a map of 4 MiB and a program on its counter's hook.
    static constexpr std::size_t most = 4;

    /// leftovers: borrowed; has to live longer.
    SessionWatches(uint user, LeftoverMaps &leftovers);
    ~SessionWatches();
    SessionWatches(const SessionWatches &) = delete;
    SessionWatches &operator=(const SessionWatches &) = delete;

    struct Watch
    {
        uint number = 0;
        QDBusUnixFileDescriptor causes;
    };
    /// Throws LoadError, CallRefused, and std::exception if there is no such counter or too many watches.
    Watch begin(const SessionPrograms &programs, uint counter, uint parts);
    /// Ends a watch; no effect if it doesn't exist.
    void end(uint watch);
    /// Missed events of a watch; 0 if it doesn't exist.
    quint64 missed(uint watch) const;

private:
    uint m_user;
    LeftoverMaps &m_leftovers;
    std::map<uint, std::unique_ptr<CausesProgram>> m_programs;
    uint m_last = 0;
};

} // namespace Kerntally
