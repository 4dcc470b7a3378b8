// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace Kerntally {

struct SyscallNumber
{
    std::string name;
    unsigned number = 0;
};

/// The system calls of this machine's own programs, by number, as the installed libseccomp knows them, and newer
/// ones. Any thread. The
/// first call makes the table, which takes about 1 ms; the same holds for compatSyscalls().
std::span<const SyscallNumber> nativeSyscalls();

/// Those of 32-bit programs, which have other numbers. Empty where a kernel runs none.
std::span<const SyscallNumber> compatSyscalls();

std::optional<unsigned> findSyscall(std::span<const SyscallNumber> table, std::string_view name) noexcept;

/// The name of the call with that number; empty where the table has none.
std::string_view syscallName(std::span<const SyscallNumber> table, unsigned number) noexcept;

} // namespace Kerntally
