// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <sys/types.h>

namespace Kerntally {

/// Gives up, for good, all that counting doesn't take: capabilities but CAP_BPF and CAP_PERFMON, and where the kernel
/// can, writing to files, running programs and reaching other processes. Before the first thread is started, since
/// most of it concerns one thread and those that it starts. Where a user is given, it goes on as that user, who can reach
/// nothing through it that isn't theirs. Throws std::system_error.
void dropPrivileges(std::optional<uid_t> user);

} // namespace Kerntally
