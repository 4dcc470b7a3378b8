// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Kerntally {

// Allow-lists of system calls for the spawner and the receivers; all others fail with EPERM. Permanent, for the calling
// thread and its children. Throw std::system_error.

/// For the spawner, which forks receivers, kills them and waits for them.
void keepSpawnerSyscalls();
/// For a receiver, which reads, receives and sends; a subset of the spawner's list.
void keepReceiverSyscalls();

} // namespace Kerntally
