// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Kerntally {

/// Lets this process have as many open files as it may, up to some thousands: each counter has a program, an attachment
/// and more. Where it may not, fewer can be counted.
void raiseOpenFiles();

/// For a child that becomes another program: gives it the limit that this process began with. Above 1024 descriptors
/// programs that use select() break. May be called after fork().
void restoreOpenFiles() noexcept;

} // namespace Kerntally
