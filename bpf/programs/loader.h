// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bpf/memory/sessionmemory.h"
#include "bpf/programs/livingmaps.h"
#include "bpf/programs/scope.h"
#include "bpf/support/loaderror.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace Kerntally {

class CausesProgram;

/// Of the library that is in use: "1.1".
std::string libbpfVersion();

/// One session's BPF programs and maps: loads them, attaches them, and takes all of it out of the kernel when
/// destroyed. Needs CAP_BPF and CAP_PERFMON. One thread at a time.
class Loader
{
public:
    /// Creates and loads everything; nothing is attached yet and every counter is zero. The scope's descriptors are only
    /// used meanwhile; one that is none (-1) is still to come, and nothing counts before. rights: what notices tell of
    /// tasks, and which may join. Throws LoadError.
    explicit Loader(const Scope &scope = {}, const TaskRights &rights = {});
    ~Loader();
    Loader(const Loader &) = delete;
    Loader &operator=(const Loader &) = delete;

    /// Valid as long as this object.
    SessionDescriptors descriptors() const;
    /// Of all its maps. Whoever holds one of those descriptors, or the join program, keeps some of them, or all.
    const std::vector<MapMemory> &memory() const;

    /// Whether they are still to come.
    bool awaitsProcess() const;
    bool awaitsGroup() const;
    /// The process and the control group of the scope where they were still to come. number: of the process in this pid
    /// namespace; the caller asks afterwards whether it is that process's still (processNumber()). directory: used
    /// meanwhile only. Throw LoadError, std::logic_error.
    void setProcess(unsigned number);
    void setGroup(int directory);

    /// Notices tell of everybody's tasks from here on. Throws LoadError.
    void tellOfEverybody();

    /// From here on events of one of the built-in counters are counted. Does nothing where they are. Like all of
    /// these it returns when no event can come any more of what was counted on this counter before: after a grace
    /// period of the kernel's, some milliseconds, where something was. Throws LoadError.
    void countBuiltin(unsigned counter);
    /// Lets a syscall add to a counter, beside what it adds to already. native: by this machine's own number, compat: by
    /// that of its 32-bit calls. One such counter a number. Throws LoadError, std::logic_error.
    void countSyscall(std::optional<unsigned> native, std::optional<unsigned> compat, unsigned counter);
    void countSyscall(unsigned native, unsigned counter) { countSyscall(native, std::nullopt, counter); }
    /// Events of a tracepoint, by its name without the subsystem. Throws LoadError.
    void countTracepoint(const std::string &name, unsigned counter);
    /// Calls of a function, whichever process makes them. file: a program or library, open for reading, used during the
    /// call only; offset: where the function begins in it (ElfFunctions). Throws LoadError.
    void countFunction(int file, std::uint64_t offset, unsigned counter);
    /// The same where somebody else has looked whether a function begins there: nothing is read of the file.
    void countFoundFunction(int file, std::uint64_t offset, unsigned counter);
    /// No longer counts on this counter, whatever it was; the others are not disturbed.
    void release(unsigned counter);

    /// Notes who causes the events of a counter that counts, from here to the end of what it returns, and costs nothing
    /// otherwise. parts: of enum kt_cause_part; syscalls are only known to counters of syscalls. Throws LoadError,
    /// std::logic_error.
    std::unique_ptr<CausesProgram> noteCauses(unsigned counter, unsigned parts) const;

    /// The program that joinScope() takes, where members count. Valid as long as this object.
    int joinProgram() const;
    /// When the last one that joined began: ns, CLOCK_MONOTONIC; 0: none yet.
    std::uint64_t joined() const;
    /// Members that left since they became programs with more rights than the owner has (set-user-ID).
    std::uint64_t departed() const;

    /// Events that the kernel skipped because a program was running already; 0 unless something is odd.
    std::uint64_t missed() const;

private:
    struct State;

    std::unique_ptr<State> m_state;
};

/// Makes the calling process, with its next exec(), a member of the scope of a session: everything that the new program
/// and its descendants do counts, from there on. For a child between fork() and exec(): it is async-signal-safe.
/// Returns 0 or an errno.
int joinScope(int joinProgram) noexcept;

} // namespace Kerntally
