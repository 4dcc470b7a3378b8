// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace Kerntally {

/// Whether a program on that tracepoint could deadlock the kernel by sending a notice: the tracepoint is hit while the
/// kernel takes the ring buffer's lock. From Linux 6.15 on, that lock detects the recursion and fails instead.
bool locksUpWithNotices(const std::string &tracepoint);

} // namespace Kerntally
