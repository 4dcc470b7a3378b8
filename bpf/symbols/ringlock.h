// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace Kerntally {

/// Whether a program on that tracepoint would lock up the machine when it sends a notice: the tracepoint is met while the
/// kernel takes the lock of the ring that notices go into. From Linux 6.15 on, that lock notices and gives up.
bool locksUpWithNotices(const std::string &tracepoint);

} // namespace Kerntally
