// SPDX-License-Identifier: GPL-3.0-or-later
#include "bpf/symbols/syscallnumbers.h"

#include "bpf/kernel/layout.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <vector>

#include <seccomp.h>

namespace Kerntally {

namespace {

/// By number: libseccomp finds numbers by name too, but for calls that 32-bit x86 also makes through socketcall() and
/// ipc() it answers with placeholders below zero.
std::vector<SyscallNumber> syscallsOf(std::uint32_t architecture)
{
    std::vector<SyscallNumber> calls;
    for (unsigned number = 0; number < KT_SYSCALLS; ++number) {
        const std::unique_ptr<char, decltype(&std::free)> name(
            seccomp_syscall_resolve_num_arch(architecture, static_cast<int>(number)), &std::free);
        if (name)
            calls.push_back({.name = name.get(), .number = number});
    }
    return calls;
}

} // namespace

std::span<const SyscallNumber> nativeSyscalls()
{
    static const std::vector<SyscallNumber> calls = syscallsOf(SCMP_ARCH_NATIVE);
    return calls;
}

std::span<const SyscallNumber> compatSyscalls()
{
#if defined(__x86_64__)
    static const std::vector<SyscallNumber> calls = syscallsOf(SCMP_ARCH_X86);
#elif defined(__aarch64__)
    static const std::vector<SyscallNumber> calls = syscallsOf(SCMP_ARCH_ARM);
#else
    static const std::vector<SyscallNumber> calls;
#endif
    return calls;
}

std::optional<unsigned> findSyscall(std::span<const SyscallNumber> table, std::string_view name) noexcept
{
    const auto found =
        std::find_if(table.begin(), table.end(), [name](const SyscallNumber &call) { return call.name == name; });
    if (found == table.end())
        return std::nullopt;
    return found->number;
}

std::string_view syscallName(std::span<const SyscallNumber> table, unsigned number) noexcept
{
    const auto found =
        std::find_if(table.begin(), table.end(), [number](const SyscallNumber &call) { return call.number == number; });
    return found == table.end() ? std::string_view() : std::string_view(found->name);
}

} // namespace Kerntally
