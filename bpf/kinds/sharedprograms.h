// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bpf/kinds/sessionprogram.h"

#include <cstdint>
#include <memory>
#include <optional>

struct builtin_bpf;

namespace Kerntally {

/// A system call's numbers: two where programs of another architecture run, too.
struct SyscallNumbers
{
    std::optional<unsigned> native; ///< of this machine's own programs
    std::optional<unsigned> compat; ///< of 32-bit programs
};

/// A session's programs that serve several counters: one on each hook does everything for that hook, since attaching is
/// what costs. One thread at a time.
class SharedPrograms
{
public:
    enum class Hook {
        Syscalls, ///< raw_syscalls:sys_enter
        Packets,  ///< net:netif_receive_skb
    };

    /// skeleton: loaded; has to live longer.
    explicit SharedPrograms(builtin_bpf &skeleton);

    /// Attached as long as somebody holds it. Throws LoadError.
    std::shared_ptr<bpf_link> attach(Hook hook);

    /// What each syscall number adds to, as a map. Borrowed.
    int syscallTable() const;
    /// Whether a counter of its own counts one of these.
    bool isCounted(const SyscallNumbers &call) const;
    /// Lets them add to a counter; KT_NO_COUNTER: no longer. Throws std::out_of_range where the table has no such number.
    void setSyscall(const SyscallNumbers &call, unsigned counter);

    /// Events that the kernel skipped because one of the programs was running already.
    std::uint64_t missed() const;

private:
    const bpf_program *syscallProgram() const;
    std::uint32_t &entry(unsigned number) const;

    builtin_bpf &m_skeleton;
    std::weak_ptr<bpf_link> m_syscalls;
    std::weak_ptr<bpf_link> m_packets;
};

} // namespace Kerntally
