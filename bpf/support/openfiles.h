// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace Kerntally {

/// How many files this process may have open.
std::size_t openFilesLimit();
/// Whether so many more files can be opened. Costs one system call for each file that the process may have.
bool hasRoomForFiles(std::size_t more);

/// Raises this process's limit of open files as far as allowed, up to some thousands: each counter takes a program, an
/// attachment and more. With a lower limit fewer counters are possible.
void raiseOpenFiles();

/// For a child that becomes another program: gives it the limit that this process began with. Above 1024 descriptors
/// programs that use select() break. May be called after fork().
void restoreOpenFiles() noexcept;

} // namespace Kerntally
