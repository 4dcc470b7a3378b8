// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/helper/isolation/privileges.h"

#include "app/helper/isolation/fileaccess.h"
#include "app/helper/isolation/systemcall.h"

#include <linux/capability.h>

#include <array>
#include <grp.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace Kerntally {

namespace {

constexpr bool isNeeded(int capability)
{
    return capability == CAP_BPF || capability == CAP_PERFMON;
}

void switchTo(const Account &account)
{
    requireDone(prctl(PR_SET_KEEPCAPS, 1, 0, 0, 0) == 0, "Keeping capabilities");
    requireDone(setgroups(0, nullptr) == 0 && setresgid(account.group, account.group, account.group) == 0
                    && setresuid(account.user, account.user, account.user) == 0,
                "Becoming the user");
}

void dropCapabilities(const std::optional<Account> &account)
{
    // Reading fails after the last capability of the kernel.
    for (int capability = 0; prctl(PR_CAPBSET_READ, capability, 0, 0, 0) >= 0; ++capability) {
        if (!isNeeded(capability) && prctl(PR_CAPBSET_READ, capability, 0, 0, 0) == 1)
            requireDone(prctl(PR_CAPBSET_DROP, capability, 0, 0, 0) == 0, "Dropping a capability for good");
    }
    requireDone(prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_CLEAR_ALL, 0, 0, 0) == 0, "Dropping the ambient capabilities");

    if (account)
        switchTo(*account);
    __user_cap_header_struct header = {.version = _LINUX_CAPABILITY_VERSION_3, .pid = 0};
    std::array<__user_cap_data_struct, _LINUX_CAPABILITY_U32S_3> sets = {};
    for (const int capability : {CAP_BPF, CAP_PERFMON}) {
        auto &set = sets.at(CAP_TO_INDEX(capability));
        set.effective |= CAP_TO_MASK(capability);
        set.permitted |= CAP_TO_MASK(capability);
    }
    requireDone(syscall(SYS_capset, &header, sets.data()) == 0, "Keeping only CAP_BPF and CAP_PERFMON");
    requireDone(prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0, "Renouncing new privileges");
    // Prevents other processes of the user from tracing this one and reading its memory and descriptors.
    requireDone(prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) == 0, "Renouncing core dumps");
}

} // namespace

void dropPrivileges(const std::optional<Account> &account)
{
    dropCapabilities(account);
    restrictFileAccess();
}

} // namespace Kerntally
