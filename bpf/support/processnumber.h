// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bpf/support/loaderror.h"

namespace Kerntally {

/// The pid, in this process's pid namespace, of a pidfd's process; 0 if it has none there, has ended, or the descriptor is
/// no pidfd. A pid is reused only after its process was reaped: while this returns the same pid, no other process had it.
unsigned processNumber(int pidfd);

/// The error for a process that has no number.
LoadError processGone();

} // namespace Kerntally
