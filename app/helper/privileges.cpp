// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/helper/privileges.h"

#include "bpf/uniquefd.h"

#include <linux/audit.h>
#include <linux/capability.h>
#include <linux/filter.h>
#include <linux/landlock.h>
#include <linux/seccomp.h>

#include <array>
#include <cerrno>
#include <cstddef>
#include <grp.h>
#include <initializer_list>
#include <pwd.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <system_error>
#include <unistd.h>
#include <vector>

namespace Kerntally {

namespace {

#if defined(__x86_64__)
constexpr __u32 nativeArchitecture = AUDIT_ARCH_X86_64;
constexpr __u32 foreignNumbers = 0x40000000; // x32
#elif defined(__aarch64__)
constexpr __u32 nativeArchitecture = AUDIT_ARCH_AARCH64;
constexpr __u32 foreignNumbers = ~0U;
#endif
constexpr int fchmodat2 = 452; // on all architectures; newer than some C libraries

void require(bool done, const char *doing)
{
    if (!done)
        throw std::system_error(errno, std::generic_category(), doing);
}

constexpr bool isNeeded(int capability)
{
    return capability == CAP_BPF || capability == CAP_PERFMON;
}

void become(uid_t user)
{
    errno = 0;
    const passwd *const entry = getpwuid(user);
    if (!entry)
        throw std::system_error(errno == 0 ? ENOENT : errno, std::generic_category(), "Looking up the user");
    require(prctl(PR_SET_KEEPCAPS, 1, 0, 0, 0) == 0, "Keeping capabilities");
    require(setgroups(0, nullptr) == 0 && setresgid(entry->pw_gid, entry->pw_gid, entry->pw_gid) == 0
                && setresuid(user, user, user) == 0,
            "Becoming the user");
}

void dropCapabilities(std::optional<uid_t> user)
{
    // Past the last capability that the kernel knows, reading answers with an error.
    for (int capability = 0; prctl(PR_CAPBSET_READ, capability, 0, 0, 0) >= 0; ++capability) {
        if (!isNeeded(capability) && prctl(PR_CAPBSET_READ, capability, 0, 0, 0) == 1)
            require(prctl(PR_CAPBSET_DROP, capability, 0, 0, 0) == 0, "Dropping a capability for good");
    }
    require(prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_CLEAR_ALL, 0, 0, 0) == 0, "Dropping the ambient capabilities");

    if (user)
        become(*user);
    __user_cap_header_struct header = {.version = _LINUX_CAPABILITY_VERSION_3, .pid = 0};
    std::array<__user_cap_data_struct, _LINUX_CAPABILITY_U32S_3> sets = {};
    for (const int capability : {CAP_BPF, CAP_PERFMON}) {
        auto &set = sets.at(CAP_TO_INDEX(capability));
        set.effective |= CAP_TO_MASK(capability);
        set.permitted |= CAP_TO_MASK(capability);
    }
    require(syscall(SYS_capset, &header, sets.data()) == 0, "Keeping only CAP_BPF and CAP_PERFMON");
    require(prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0, "Renouncing new privileges");
}

/// Root without capabilities still owns root's files. Kernels without Landlock leave it at that, where the systemd unit
/// doesn't protect them.
void refuseToWriteFiles()
{
    landlock_ruleset_attr rules = {};
    rules.handled_access_fs = LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_WRITE_FILE | LANDLOCK_ACCESS_FS_REMOVE_DIR
        | LANDLOCK_ACCESS_FS_REMOVE_FILE | LANDLOCK_ACCESS_FS_MAKE_CHAR | LANDLOCK_ACCESS_FS_MAKE_DIR
        | LANDLOCK_ACCESS_FS_MAKE_REG | LANDLOCK_ACCESS_FS_MAKE_SOCK | LANDLOCK_ACCESS_FS_MAKE_FIFO
        | LANDLOCK_ACCESS_FS_MAKE_BLOCK | LANDLOCK_ACCESS_FS_MAKE_SYM;
    const UniqueFd set(static_cast<int>(syscall(SYS_landlock_create_ruleset, &rules, sizeof(rules), 0)));
    if (!set && (errno == ENOSYS || errno == EOPNOTSUPP))
        return;
    require(static_cast<bool>(set), "Making rules for files");
    require(syscall(SYS_landlock_restrict_self, set.get(), 0) == 0, "Renouncing to write files");
}

/// Refuses what the helper never has a use for. Not a list of what it may do: that depends on the versions of Qt and
/// the C library, and systemd, which keeps such lists, has one in the unit.
void filterSyscalls()
{
#if defined(__x86_64__) || defined(__aarch64__)
    constexpr __u32 refused = SECCOMP_RET_ERRNO | EPERM;
    std::vector<sock_filter> filter = {
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, arch)),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, nativeArchitecture, 1, 0),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS),
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr)),
        BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, foreignNumbers, 0, 1),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS),
    };
    for (const __u32 number : {SYS_execve,
                               SYS_execveat,
                               SYS_ptrace,
                               SYS_process_vm_readv,
                               SYS_process_vm_writev,
                               SYS_kill,
                               SYS_rt_sigqueueinfo,
                               SYS_pidfd_send_signal,
                               SYS_pidfd_getfd,
                               SYS_unshare,
                               SYS_setns,
                               SYS_add_key,
                               SYS_request_key,
                               SYS_keyctl,
                               SYS_io_uring_setup,
                               SYS_fchmod,
                               SYS_fchmodat,
                               fchmodat2,
                               SYS_fchown,
                               SYS_fchownat,
                               SYS_truncate,
#ifdef SYS_chmod
                               SYS_chmod,
                               SYS_chown,
                               SYS_lchown
#endif
         }) {
        filter.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, number, 0, 1));
        filter.push_back(BPF_STMT(BPF_RET | BPF_K, refused));
    }
    // Not inserted at once: GCC 14 mistakes that for writing beyond the end.
    for (const sock_filter &instruction : std::initializer_list<sock_filter>{
             BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_socket, 0, 3),
             BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, args[0])),
             BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, AF_UNIX, 1, 0),
             BPF_STMT(BPF_RET | BPF_K, refused),
             BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
         })
        filter.push_back(instruction);
    const sock_fprog program = {.len = static_cast<unsigned short>(filter.size()), .filter = filter.data()};
    require(prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program, 0, 0) == 0, "Filtering system calls");
#endif
}

} // namespace

void dropPrivileges(std::optional<uid_t> user)
{
    dropCapabilities(user);
    refuseToWriteFiles();
    filterSyscalls();
}

} // namespace Kerntally
