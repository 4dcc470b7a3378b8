// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace Kerntally {

/// How many files this process may have open.
std::size_t openFilesLimit();
/// Whether it may open so many more. Takes as many system calls as it may have files.
bool hasRoomForFiles(std::size_t more);

/// Lets this process have as many open files as it may, up to some thousands: each counter has a program, an attachment
/// and more. Where it may not, fewer can be counted.
void raiseOpenFiles();

/// For a child that becomes another program: gives it the limit that this process began with. Above 1024 descriptors
/// programs that use select() break. May be called after fork().
void restoreOpenFiles() noexcept;

} // namespace Kerntally
