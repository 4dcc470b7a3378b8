// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace Kerntally {

struct SyscallNumber
{
    std::string_view name;
    unsigned number = 0;
};

/// The system calls of this machine's own programs, by name, as the headers that this was built with have them.
std::span<const SyscallNumber> nativeSyscalls() noexcept;

/// Those of 32-bit programs, which have other numbers. Empty where the system has no header for them (arm64).
std::span<const SyscallNumber> compatSyscalls() noexcept;

std::optional<unsigned> findSyscall(std::span<const SyscallNumber> table, std::string_view name) noexcept;

} // namespace Kerntally
