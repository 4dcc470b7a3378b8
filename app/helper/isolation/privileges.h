// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/helper/isolation/account.h"

#include <optional>

namespace Kerntally {

/// Drops for good what counting doesn't need: all capabilities but CAP_BPF and CAP_PERFMON and, with Landlock, writing
/// files and running programs. System calls are restricted by syscallfilter.h. Call it before other threads are
/// started, because most of it affects the calling thread and its children only. account: root continues as this user,
/// without supplementary groups. Throws std::system_error.
void dropPrivileges(const std::optional<Account> &account);

} // namespace Kerntally
