// SPDX-License-Identifier: GPL-3.0-or-later
#include "bpf/kinds/sharedprograms.h"

#include "bpf/kernel/layout.h"
#include "bpf/kinds/tasktracepoint.h"
#include "bpf/support/libbpflog.h"
#include "bpf/support/loaderror.h"
#include "bpf/support/translatable.h"

#include "builtin.skel.h"

#include <cerrno>
#include <stdexcept>

namespace Kerntally {

namespace {

LoadError failure(SharedPrograms::Hook hook, int error, const std::string &log)
{
    if (error != ENOENT)
        return LoadError::from(error, KT_TR_NOOP("LoadError", "Attaching a BPF program"), log);
    const bool isSyscalls = hook == SharedPrograms::Hook::Syscalls;
    return {LoadError::Reason::NoTracepoint,
            isSyscalls ? KT_TR_NOOP("LoadError", "This kernel has no tracepoint for syscalls.")
                       : KT_TR_NOOP("LoadError", "This kernel has no tracepoint for received packets."),
            isSyscalls ? KT_TR_NOOP("LoadError", "Start a kernel built with CONFIG_FTRACE_SYSCALLS.")
                       : KT_TR_NOOP("LoadError", "Start a kernel built with CONFIG_NET and tracepoints."),
            log};
}

} // namespace

SharedPrograms::SharedPrograms(builtin_bpf &skeleton)
    : m_skeleton(skeleton)
{
}

std::shared_ptr<bpf_link> SharedPrograms::attach(Hook hook)
{
    std::weak_ptr<bpf_link> &known = hook == Hook::Syscalls ? m_syscalls : m_packets;
    if (std::shared_ptr<bpf_link> link = known.lock())
        return link;
    const LibbpfLog log;
    const auto &programs = m_skeleton.progs;
    std::shared_ptr<bpf_link> link = hook == Hook::Syscalls
        ? attachToTask(TaskTracepoint::SysEnter, syscallProgram())
        : std::unique_ptr<bpf_link, DestroyLink>(bpf_program__attach(programs.count_packet));
    if (!link)
        throw failure(hook, errno, log.text());
    known = link;
    return link;
}

const bpf_program *SharedPrograms::syscallProgram() const
{
    const auto &programs = m_skeleton.progs;
    return bpf_program__autoload(programs.count_syscall) ? programs.count_syscall : programs.count_recorded_syscall;
}

int SharedPrograms::syscallTable() const
{
    return bpf_map__fd(m_skeleton.maps.data_syscalls);
}

std::uint32_t &SharedPrograms::entry(unsigned number) const
{
    if (number >= KT_SYSCALLS)
        throw std::out_of_range("There is no such system call.");
    return m_skeleton.data_syscalls->syscalls[number];
}

bool SharedPrograms::isCounted(const SyscallNumbers &call) const
{
    const auto isTaken = [this](std::optional<unsigned> number, unsigned shift) {
        return number && (entry(*number) >> shift & KT_COUNTER_MASK) != KT_NO_COUNTER;
    };
    return isTaken(call.native, KT_SECOND_SHIFT) || isTaken(call.compat, KT_COMPAT_SHIFT + KT_SECOND_SHIFT);
}

void SharedPrograms::setSyscall(const SyscallNumbers &call, unsigned counter)
{
    const auto set = [&](std::optional<unsigned> number, unsigned shift) {
        if (!number)
            return;
        std::uint32_t &counters = entry(*number);
        counters = (counters & ~(KT_COUNTER_MASK << shift)) | counter << shift;
    };
    set(call.native, KT_SECOND_SHIFT);
    set(call.compat, KT_COMPAT_SHIFT + KT_SECOND_SHIFT);
}

std::uint64_t SharedPrograms::missed() const
{
    return missedBy(bpf_program__fd(syscallProgram())) + missedBy(bpf_program__fd(m_skeleton.progs.count_packet));
}

} // namespace Kerntally
