// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Kerntally {

/// Restricts the calling thread and its children by Landlock, as far as the kernel supports it: no writing or executing
/// of files, reading of the system's folders only, no TCP, no signals and connections to processes outside. Without
/// Landlock, file permissions remain. Throws std::system_error.
void restrictFileAccess();

} // namespace Kerntally
