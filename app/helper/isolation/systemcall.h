// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cerrno>
#include <system_error>

namespace Kerntally {

/// Throws std::system_error with errno if a system call failed. doing: its purpose, for the message.
inline void requireDone(bool done, const char *doing)
{
    if (!done)
        throw std::system_error(errno, std::generic_category(), doing);
}

} // namespace Kerntally
