// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/helper/isolation/account.h"

#include <optional>

namespace Kerntally {

/// Gives up, for good, all that counting doesn't take: capabilities but CAP_BPF and CAP_PERFMON, and where the kernel
/// can, writing to files and running programs; which system calls is another matter (syscallfilter.h). Before the first
/// thread is started, since most of it concerns one thread and those that it starts. Where an account is given, which
/// takes root, it goes on as that user, without supplementary groups. Throws std::system_error.
void dropPrivileges(const std::optional<Account> &account);

} // namespace Kerntally
