// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bpf/kinds/eventrequest.h"
#include "bpf/memory/sessionmemory.h"
#include "bpf/programs/livingmaps.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace Kerntally {

class CausesProgram;

/// The kernel programs and maps of one session, as the helper needs them to serve a client. Destruction removes all of them
/// from the kernel. One thread at a time.
class SessionPrograms
{
public:
    SessionPrograms() = default;
    virtual ~SessionPrograms() = default;
    SessionPrograms(const SessionPrograms &) = delete;
    SessionPrograms &operator=(const SessionPrograms &) = delete;

    /// Valid as long as this object.
    virtual SessionDescriptors descriptors() const = 0;
    /// Of all its maps. A process that holds one of these descriptors, or the join program's, keeps maps in memory.
    virtual const std::vector<MapMemory> &memory() const = 0;

    /// Whether they are still to come.
    virtual bool awaitsProcess() const = 0;
    virtual bool awaitsGroup() const = 0;
    /// The process and the control group of the scope where they were still to come. number: of the process in this pid
    /// namespace; the caller asks afterwards whether it is that process's still (processNumber()). directory: used
    /// meanwhile only. Throw LoadError, std::logic_error.
    virtual void setProcess(unsigned number) = 0;
    virtual void setGroup(int directory) = 0;

    /// Notices tell of everybody's tasks from here on. Throws LoadError.
    virtual void tellOfEverybody() = 0;

    /// Counts events on a counter, in place of what it counted; a built-in counter that counts goes on. Returns when no
    /// event can come any more of what was counted on it before: after a grace period of the kernel's, some milliseconds,
    /// where something was. Nothing is read of the request's file: somebody else has looked what is in it. Throws
    /// LoadError, std::logic_error where the request doesn't fit its kind, or these events are being counted already.
    virtual void countChecked(const EventRequest &request, unsigned counter) = 0;
    /// No longer counts on this counter, whatever it was; the others are not disturbed.
    virtual void release(unsigned counter) = 0;

    /// Notes who causes the events of a counter that counts, from here to the end of what it returns, and costs nothing
    /// otherwise. parts: of enum kt_cause_part; syscalls are only known to counters of syscalls. Throws LoadError,
    /// std::logic_error.
    virtual std::unique_ptr<CausesProgram> noteCauses(unsigned counter, unsigned parts) const = 0;

    /// The program that joinScope() takes, where members count. Valid as long as this object.
    virtual int joinProgram() const = 0;
    /// When the last one that joined began: ns, CLOCK_MONOTONIC; 0: none yet.
    virtual std::uint64_t joined() const = 0;
    /// Members that left since they became programs with more rights than the owner has (set-user-ID).
    virtual std::uint64_t departed() const = 0;

    /// Events that the kernel skipped because a program was running already; 0 unless something is odd.
    virtual std::uint64_t missed() const = 0;
};

} // namespace Kerntally
