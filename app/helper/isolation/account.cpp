// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/helper/isolation/account.h"

#include <pwd.h>
#include <stdexcept>
#include <string>

namespace Kerntally {

Account serviceAccount()
{
    const passwd *const entry = getpwnam("kerntally");
    if (!entry || entry->pw_uid == 0)
        throw std::runtime_error("The user kerntally, as whom this service runs, is missing: run systemd-sysusers as "
                                 "root, or useradd --system kerntally.");
    return {entry->pw_uid, entry->pw_gid};
}

Account accountOf(uid_t user)
{
    const passwd *const entry = getpwuid(user);
    if (!entry)
        throw std::runtime_error("There is no user with the number " + std::to_string(user) + ".");
    return {entry->pw_uid, entry->pw_gid};
}

} // namespace Kerntally
