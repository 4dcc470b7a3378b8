// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bpf/loaderror.h"
#include "bpf/sessionmemory.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

namespace Kerntally {

/// Where in the kernel programs are attached. One program per hook serves all counters of that hook.
enum class Hook {
    Syscalls, ///< raw_syscalls:sys_enter
    Packets,  ///< net:netif_receive_skb
};

/// Where a counter's events come from. The user's own counters are syscalls.
Hook hookOf(int counter);

/// Of the library that is in use: "1.1".
std::string libbpfVersion();

/// Whose events count.
enum class Scope {
    Everybody,
    Members, ///< those of processes that joined (join()), and of all that descend from them
};

/// One session's BPF programs and maps: loads them, attaches them, and takes all of it out of the kernel when
/// destroyed. Needs CAP_BPF and CAP_PERFMON. One thread at a time.
class Loader
{
public:
    /// Creates and loads everything; nothing is attached yet and every counter is zero. Throws LoadError.
    explicit Loader(Scope scope = Scope::Everybody);
    ~Loader();
    Loader(const Loader &) = delete;
    Loader &operator=(const Loader &) = delete;

    /// Valid as long as this object.
    SessionDescriptors descriptors() const;

    /// From here on events of the hook are counted. Does nothing where it is attached. Throws LoadError.
    void attach(Hook hook);
    void detach(Hook hook);
    bool isAttached(Hook hook) const;

    /// Lets a syscall add to a counter, beside what it adds to already; counter KT_NO_COUNTER takes that away again.
    /// native: by this machine's own number, compat: by that of its 32-bit calls. One such counter a number. Throws
    /// std::out_of_range.
    void countSyscall(std::optional<unsigned> native, std::optional<unsigned> compat, unsigned counter);
    void countSyscall(unsigned native, unsigned counter) { countSyscall(native, std::nullopt, counter); }

    /// From here on events of a tracepoint, by its name without the subsystem, add to a counter. Throws LoadError.
    void countTracepoint(const std::string &name, unsigned counter);
    /// No longer. Does nothing where the counter is on no tracepoint.
    void releaseTracepoint(unsigned counter);

    /// Returns when no event can come any more of what was counted on this counter before. Quick (a grace period of the
    /// kernel's, some milliseconds) and rarely needed: once for all counters that were released up to now.
    void settle(unsigned counter);

    /// The program that joinScope() takes. Valid as long as this object.
    int joinProgram() const;
    /// When the last one that joined began: ns, CLOCK_MONOTONIC; 0: none yet.
    std::uint64_t joined() const;

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
