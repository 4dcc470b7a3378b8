// SPDX-License-Identifier: GPL-3.0-or-later
#include "bpf/symbols/syscallnumbers.h"

#include <array>

// A file of its own: the two headers give the same names to different numbers.
#if defined(__x86_64__)
#include <asm/unistd_32.h>
#endif

namespace Kerntally {

#if defined(__x86_64__)

namespace {

#define SYSCALL(name) {#name, __NR_##name},
constexpr auto compat = std::to_array<SyscallNumber>({
#include "compat.syscalls"
});
#undef SYSCALL

} // namespace

std::span<const SyscallNumber> compatSyscalls() noexcept
{
    return compat;
}

#else

std::span<const SyscallNumber> compatSyscalls() noexcept
{
    return {};
}

#endif

} // namespace Kerntally
