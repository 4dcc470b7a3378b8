// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Kerntally {

/// Gives up, for good, all that counting doesn't take: capabilities but CAP_BPF and CAP_PERFMON, and where the kernel
/// can, writing to files, running programs and reaching other processes. Before the first thread is started, since
/// most of it concerns one thread and those that it starts. Throws std::system_error.
void dropPrivileges();

} // namespace Kerntally
