// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Kerntally {

// Lists of the system calls that these two processes take; all others fail with EPERM. For good, for this thread and
// those that it starts or forks. Throw std::system_error.

/// It forks receivers, ends them and waits for them.
void keepSpawnerSyscalls();
/// It reads, receives and sends; narrower than the spawner's.
void keepReceiverSyscalls();

} // namespace Kerntally
