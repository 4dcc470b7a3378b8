// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/helper/isolation/syscallfilter.h"

#include <linux/perf_event.h>
#include <linux/sched.h>

#include <cerrno>
#include <initializer_list>
#include <memory>
#include <seccomp.h>
#include <sys/socket.h>
#include <system_error>
#include <unistd.h>

namespace Kerntally {

namespace {

constexpr int fchmodat2 = 452; // the same on all architectures; missing in older libseccomp

#ifdef __s390__
constexpr unsigned cloneFlags = 1; // index of the flags in clone()'s arguments
#else
constexpr unsigned cloneFlags = 0;
#endif

/// A deny-list, because an allow-list would depend on the versions of Qt and the C library; the unit has systemd's
/// allow-list as well. Calls that the architecture lacks are skipped.
class DenyList
{
public:
    DenyList()
        : m_context(seccomp_init(SCMP_ACT_ALLOW), &seccomp_release)
    {
        if (!m_context)
            throw std::system_error(ENOMEM, std::generic_category(), "Making a filter for system calls");
        // Calls of another architecture, such as 32-bit ones, have other numbers.
        require(seccomp_attr_set(m_context.get(), SCMP_FLTATR_ACT_BADARCH, SCMP_ACT_KILL_PROCESS));
    }

    void refuse(std::initializer_list<int> calls)
    {
        for (const int call : calls)
            answer(call, EPERM);
    }

    /// Refuses the call if its argument matches.
    void refuse(int call, scmp_arg_cmp argument)
    {
        require(seccomp_rule_add_array(m_context.get(), SCMP_ACT_ERRNO(EPERM), call, 1, &argument));
    }

    void answer(int call, unsigned error)
    {
        require(seccomp_rule_add_array(m_context.get(), SCMP_ACT_ERRNO(error), call, 0, nullptr));
    }

    void apply() { require(seccomp_load(m_context.get())); }

    void applyToAllThreads()
    {
        require(seccomp_attr_set(m_context.get(), SCMP_FLTATR_CTL_TSYNC, 1));
        apply();
    }

private:
    static void require(int result)
    {
        if (result < 0)
            throw std::system_error(-result, std::generic_category(), "Filtering system calls");
    }

    std::unique_ptr<void, decltype(&seccomp_release)> m_context;
};

} // namespace

void refuseUnusedCalls()
{
    DenyList filter;
    // Executing programs and accessing other processes.
    filter.refuse({SCMP_SYS(execve), SCMP_SYS(execveat), SCMP_SYS(kcmp), SCMP_SYS(kill), SCMP_SYS(pidfd_getfd),
                   SCMP_SYS(pidfd_send_signal), SCMP_SYS(process_madvise), SCMP_SYS(process_vm_readv),
                   SCMP_SYS(process_vm_writev), SCMP_SYS(ptrace), SCMP_SYS(rt_sigqueueinfo),
                   SCMP_SYS(rt_tgsigqueueinfo), SCMP_SYS(tkill)});
    // abort() signals the own process by tgkill().
    filter.refuse(SCMP_SYS(tgkill), SCMP_A0(SCMP_CMP_NE, static_cast<scmp_datum_t>(getpid())));
    // Namespaces and mounts.
    filter.refuse({SCMP_SYS(fsconfig), SCMP_SYS(fsmount), SCMP_SYS(fsopen), SCMP_SYS(fspick), SCMP_SYS(mount),
                   SCMP_SYS(mount_setattr), SCMP_SYS(move_mount), SCMP_SYS(open_tree), SCMP_SYS(pivot_root),
                   SCMP_SYS(setns), SCMP_SYS(umount), SCMP_SYS(umount2), SCMP_SYS(unshare)});
    for (const unsigned flag :
         {CLONE_NEWCGROUP, CLONE_NEWIPC, CLONE_NEWNET, CLONE_NEWNS, CLONE_NEWPID, CLONE_NEWUSER, CLONE_NEWUTS})
        filter.refuse(SCMP_SYS(clone), SCMP_CMP(cloneFlags, SCMP_CMP_MASKED_EQ, flag, flag));
    // A filter can't read clone3()'s flags, which are in memory. With ENOSYS the C library uses clone().
    filter.answer(SCMP_SYS(clone3), ENOSYS);
    // Parts of the kernel with many vulnerabilities.
    filter.refuse({SCMP_SYS(add_key), SCMP_SYS(io_uring_enter), SCMP_SYS(io_uring_register), SCMP_SYS(io_uring_setup),
                   SCMP_SYS(keyctl), SCMP_SYS(memfd_secret), SCMP_SYS(modify_ldt), SCMP_SYS(request_key),
                   SCMP_SYS(userfaultfd)});
    // Only events of whole CPUs, not of processes: kernels before 6.6 would need the latter for functions of programs,
    // but let only root count those.
    constexpr auto any = static_cast<scmp_datum_t>(-1);
    filter.refuse(SCMP_SYS(perf_event_open), SCMP_A1(SCMP_CMP_NE, any));
    filter.refuse(SCMP_SYS(perf_event_open), SCMP_A3(SCMP_CMP_NE, any));
    filter.refuse(SCMP_SYS(perf_event_open), SCMP_A4(SCMP_CMP_NE, PERF_FLAG_FD_CLOEXEC));
    // Changing files, as far as Landlock has no rule.
    filter.refuse({SCMP_SYS(chmod), SCMP_SYS(chown), SCMP_SYS(chown32), SCMP_SYS(fchmod), SCMP_SYS(fchmodat), fchmodat2,
                   SCMP_SYS(fchown), SCMP_SYS(fchown32), SCMP_SYS(fchownat), SCMP_SYS(lchown), SCMP_SYS(lchown32),
                   SCMP_SYS(truncate), SCMP_SYS(truncate64)});
    filter.refuse(SCMP_SYS(socket), SCMP_A0(SCMP_CMP_NE, AF_UNIX));
    filter.apply();
}

void refuseProcesses()
{
    DenyList filter;
    filter.refuse({SCMP_SYS(fork), SCMP_SYS(vfork)});
    filter.refuse(SCMP_SYS(clone), SCMP_CMP(cloneFlags, SCMP_CMP_MASKED_EQ, CLONE_THREAD, 0));
    filter.apply();
}

void refuseSockets()
{
    DenyList filter;
    filter.refuse(
        {SCMP_SYS(accept), SCMP_SYS(accept4), SCMP_SYS(bind), SCMP_SYS(connect), SCMP_SYS(listen), SCMP_SYS(socket)});
    filter.applyToAllThreads();
}

} // namespace Kerntally
