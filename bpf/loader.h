// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bpf/loaderror.h"
#include "bpf/sessionmemory.h"

#include <cstdint>
#include <memory>
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

/// One session's BPF programs and maps: loads them, attaches them, and takes all of it out of the kernel when
/// destroyed. Needs CAP_BPF and CAP_PERFMON. One thread at a time.
class Loader
{
public:
    /// Creates and loads everything; nothing is attached yet and every counter is zero. Throws LoadError.
    Loader();
    ~Loader();
    Loader(const Loader &) = delete;
    Loader &operator=(const Loader &) = delete;

    /// Valid as long as this object.
    SessionDescriptors descriptors() const;

    /// From here on events of the hook are counted. Does nothing where it is attached. Throws LoadError.
    void attach(Hook hook);
    void detach(Hook hook);
    bool isAttached(Hook hook) const;

    /// Lets one of this machine's own syscall numbers add to a counter, beside what it adds to already;
    /// counter KT_NO_COUNTER takes that away again. One such counter a number. Throws std::out_of_range.
    void countSyscall(unsigned number, unsigned counter);

    /// Events that the kernel skipped because a program was running already; 0 unless something is odd.
    std::uint64_t missed() const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace Kerntally
