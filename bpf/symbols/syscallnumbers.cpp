// SPDX-License-Identifier: GPL-3.0-or-later
#include "bpf/symbols/syscallnumbers.h"

#include "bpf/kernel/layout.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <vector>

#include <seccomp.h>

namespace Kerntally {

namespace {

struct Newer
{
    unsigned number;
    const char *name;
};

/// What came since the libseccomp of Debian 12; from 424 on all architectures have the same numbers.
constexpr std::array newerSyscalls = {
    Newer{451, "cachestat"},         Newer{452, "fchmodat2"},        Newer{453, "map_shadow_stack"},
    Newer{454, "futex_wake"},        Newer{455, "futex_wait"},       Newer{456, "futex_requeue"},
    Newer{457, "statmount"},         Newer{458, "listmount"},        Newer{459, "lsm_get_self_attr"},
    Newer{460, "lsm_set_self_attr"}, Newer{461, "lsm_list_modules"}, Newer{462, "mseal"},
    Newer{463, "setxattrat"},        Newer{464, "getxattrat"},       Newer{465, "listxattrat"},
    Newer{466, "removexattrat"},     Newer{467, "open_tree_attr"},   Newer{468, "file_getattr"},
    Newer{469, "file_setattr"},      Newer{470, "listns"},           Newer{471, "rseq_slice_yield"},
};

/// The kernel's own, in code that it puts into programs where functions of theirs are counted.
constexpr std::array trampolineSyscalls = {Newer{335, "uretprobe"}, Newer{336, "uprobe"}};

/// Adds what the table lacks.
void add(std::vector<SyscallNumber> &calls, std::span<const Newer> newer)
{
    for (const Newer &call : newer) {
        const auto isKnown = [&](const SyscallNumber &known) { return known.number == call.number; };
        if (std::none_of(calls.begin(), calls.end(), isKnown))
            calls.push_back({.name = call.name, .number = call.number});
    }
    std::ranges::sort(calls, {}, &SyscallNumber::number);
}

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
    add(calls, newerSyscalls);
    if (architecture == SCMP_ARCH_X86_64)
        add(calls, trampolineSyscalls);
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
