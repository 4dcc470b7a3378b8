// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Kerntally {

/// Renounces, by Landlock and as far as the kernel has it, to change or run any file, to read others than the system's
/// own, to use TCP, and to signal or connect to processes outside. For the calling thread and all that it starts.
/// Kernels without Landlock leave it at what the user may. Throws std::system_error.
void restrictFileAccess();

} // namespace Kerntally
