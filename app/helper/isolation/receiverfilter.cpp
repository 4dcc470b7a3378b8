// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/helper/isolation/receiverfilter.h"

#include <seccomp.h>

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <memory>
#include <sched.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <system_error>
#include <unistd.h>
#include <vector>

namespace Kerntally {

namespace {

/// A seccomp filter that fails all calls that aren't listed with EPERM.
class AllowList
{
public:
    AllowList()
        : m_context(seccomp_init(SCMP_ACT_ERRNO(EPERM)))
    {
        require(m_context ? 0 : -ENOMEM);
        // The process has set no_new_privs already.
        require(seccomp_attr_set(m_context.get(), SCMP_FLTATR_CTL_NNP, 0));
    }

    void allow(int call) { require(seccomp_rule_add(m_context.get(), SCMP_ACT_ALLOW, call, 0)); }
    void allow(int call, const std::vector<scmp_arg_cmp> &arguments)
    {
        require(seccomp_rule_add_array(m_context.get(), SCMP_ACT_ALLOW, call, static_cast<unsigned>(arguments.size()),
                                       arguments.data()));
    }
    void load() { require(seccomp_load(m_context.get())); }

private:
    struct Release
    {
        void operator()(void *context) const noexcept { seccomp_release(context); }
    };

    static void require(int result)
    {
        if (result < 0)
            throw std::system_error(-result, std::generic_category(), "Filtering the system calls of a receiver");
    }

    std::unique_ptr<void, Release> m_context;
};

/// Calls that the C and C++ libraries may make in any program.
void allowRunning(AllowList &list)
{
    for (const int call :
         {SCMP_SYS(brk), SCMP_SYS(munmap), SCMP_SYS(mremap), SCMP_SYS(madvise), SCMP_SYS(futex), SCMP_SYS(rt_sigreturn),
          SCMP_SYS(rt_sigprocmask), SCMP_SYS(restart_syscall), SCMP_SYS(sched_yield), SCMP_SYS(sigaltstack),
          SCMP_SYS(getpid), SCMP_SYS(gettid), SCMP_SYS(exit), SCMP_SYS(exit_group)})
        list.allow(call);
    for (const int call : {SCMP_SYS(mmap), SCMP_SYS(mprotect)})
        list.allow(call, {SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0)});
    list.allow(SCMP_SYS(write), {SCMP_A0(SCMP_CMP_EQ, STDERR_FILENO)});
}

/// Calls that use existing sockets and received descriptors.
void allowReceiving(AllowList &list)
{
    for (const int call :
         {SCMP_SYS(recvmsg), SCMP_SYS(sendmsg), SCMP_SYS(close), SCMP_SYS(poll), SCMP_SYS(ppoll), SCMP_SYS(read),
          SCMP_SYS(readv), SCMP_SYS(pread64), SCMP_SYS(lseek), SCMP_SYS(waitid), SCMP_SYS(fstat), SCMP_SYS(newfstatat)})
        list.allow(call);
    // Allows reading /proc/self/fdinfo, which has the process of a pidfd.
    list.allow(SCMP_SYS(openat), {SCMP_A2(SCMP_CMP_MASKED_EQ, O_ACCMODE | O_CREAT | O_TRUNC, O_RDONLY)});
}

} // namespace

void keepReceiverSyscalls()
{
    AllowList list;
    allowRunning(list);
    allowReceiving(list);
    list.load();
}

void keepSpawnerSyscalls()
{
    AllowList list;
    allowRunning(list);
    allowReceiving(list);
    constexpr unsigned long notForked = CLONE_VM | CLONE_THREAD | CLONE_NEWNS | CLONE_NEWCGROUP | CLONE_NEWUTS
        | CLONE_NEWIPC | CLONE_NEWUSER | CLONE_NEWPID | CLONE_NEWNET;
    list.allow(SCMP_SYS(clone), {SCMP_A0(SCMP_CMP_MASKED_EQ, notForked, 0)});
    list.allow(SCMP_SYS(socketpair), {SCMP_A0(SCMP_CMP_EQ, AF_UNIX)});
    list.allow(SCMP_SYS(kill), {SCMP_A1(SCMP_CMP_EQ, SIGKILL)});
    for (const unsigned long option : {PR_SET_PDEATHSIG, PR_SET_NAME})
        list.allow(SCMP_SYS(prctl), {SCMP_A0(SCMP_CMP_EQ, option)});
    for (const int call : {SCMP_SYS(wait4), SCMP_SYS(getppid), SCMP_SYS(seccomp), SCMP_SYS(set_robust_list),
                           SCMP_SYS(rseq), SCMP_SYS(set_tid_address)})
        list.allow(call);
    list.load();
}

} // namespace Kerntally
