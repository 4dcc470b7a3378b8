// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/helper/isolation/fileaccess.h"

#include "app/helper/isolation/systemcall.h"
#include "bpf/support/uniquefd.h"

#include <linux/landlock.h>

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

// Constants of ABI 3, 4, 5 and 6, which the system's header may lack.
#ifndef LANDLOCK_ACCESS_FS_TRUNCATE
#define LANDLOCK_ACCESS_FS_TRUNCATE (1ULL << 14)
#endif
#ifndef LANDLOCK_ACCESS_NET_BIND_TCP
#define LANDLOCK_ACCESS_NET_BIND_TCP (1ULL << 0)
#define LANDLOCK_ACCESS_NET_CONNECT_TCP (1ULL << 1)
#endif
#ifndef LANDLOCK_ACCESS_FS_IOCTL_DEV
#define LANDLOCK_ACCESS_FS_IOCTL_DEV (1ULL << 15)
#endif
#ifndef LANDLOCK_SCOPE_SIGNAL
#define LANDLOCK_SCOPE_ABSTRACT_UNIX_SOCKET (1ULL << 0)
#define LANDLOCK_SCOPE_SIGNAL (1ULL << 1)
#endif

namespace Kerntally {

namespace {

/// landlock_ruleset_attr of ABI 6. Older kernels accept it if the fields they don't know are zero.
struct Rules
{
    __u64 files;
    __u64 network;
    __u64 scopes;
};

/// Folders that may be read: kernel types, CPUs and /proc for serving; the rest for the C library, Qt and libbpf of the
/// distributions (locales, time zones, machine id, libraries). All of /proc, because the kernel may recreate the
/// process's own directory, to which a rule would no longer apply.
constexpr std::array readable = {"/etc", "/lib", "/lib64", "/proc", "/sys/devices/system/cpu", "/sys/kernel/btf",
                                 "/usr"};

Rules rulesFor(int abi)
{
    Rules rules = {};
    // Listing folders stays allowed, because libbpf 1.1 opens "/" for a placeholder descriptor.
    rules.files = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_WRITE_FILE
        | LANDLOCK_ACCESS_FS_REMOVE_DIR | LANDLOCK_ACCESS_FS_REMOVE_FILE | LANDLOCK_ACCESS_FS_MAKE_CHAR
        | LANDLOCK_ACCESS_FS_MAKE_DIR | LANDLOCK_ACCESS_FS_MAKE_REG | LANDLOCK_ACCESS_FS_MAKE_SOCK
        | LANDLOCK_ACCESS_FS_MAKE_FIFO | LANDLOCK_ACCESS_FS_MAKE_BLOCK | LANDLOCK_ACCESS_FS_MAKE_SYM;
    if (abi >= 2)
        rules.files |= LANDLOCK_ACCESS_FS_REFER;
    if (abi >= 3)
        rules.files |= LANDLOCK_ACCESS_FS_TRUNCATE;
    if (abi >= 4)
        rules.network = LANDLOCK_ACCESS_NET_BIND_TCP | LANDLOCK_ACCESS_NET_CONNECT_TCP;
    if (abi >= 5)
        rules.files |= LANDLOCK_ACCESS_FS_IOCTL_DEV;
    if (abi >= 6)
        rules.scopes = LANDLOCK_SCOPE_ABSTRACT_UNIX_SOCKET | LANDLOCK_SCOPE_SIGNAL;
    return rules;
}

} // namespace

void restrictFileAccess()
{
    const auto abi =
        static_cast<int>(syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION));
    if (abi < 0 && (errno == ENOSYS || errno == EOPNOTSUPP))
        return;
    requireDone(abi > 0, "Asking for the version of Landlock");
    const Rules rules = rulesFor(abi);
    const UniqueFd set(static_cast<int>(syscall(SYS_landlock_create_ruleset, &rules, sizeof(rules), 0)));
    requireDone(static_cast<bool>(set), "Making rules for files");
    for (const char *const folder : readable) {
        const UniqueFd opened(open(folder, O_PATH | O_DIRECTORY | O_CLOEXEC));
        if (!opened && errno == ENOENT)
            continue;
        requireDone(static_cast<bool>(opened), folder);
        const landlock_path_beneath_attr rule = {.allowed_access = LANDLOCK_ACCESS_FS_READ_FILE,
                                                 .parent_fd = opened.get()};
        requireDone(syscall(SYS_landlock_add_rule, set.get(), LANDLOCK_RULE_PATH_BENEATH, &rule, 0) == 0, folder);
    }
    requireDone(syscall(SYS_landlock_restrict_self, set.get(), 0) == 0, "Renouncing to change files");
}

} // namespace Kerntally
