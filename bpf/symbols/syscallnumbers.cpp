// SPDX-License-Identifier: GPL-3.0-or-later
#include "bpf/symbols/syscallnumbers.h"

#include <algorithm>
#include <array>

#include <asm/unistd.h>

namespace Kerntally {

namespace {

#define SYSCALL(name) {#name, __NR_##name},
constexpr auto native = std::to_array<SyscallNumber>({
#include "native.syscalls"
});
#undef SYSCALL

} // namespace

std::span<const SyscallNumber> nativeSyscalls() noexcept
{
    return native;
}

std::optional<unsigned> findSyscall(std::span<const SyscallNumber> table, std::string_view name) noexcept
{
    const auto found =
        std::find_if(table.begin(), table.end(), [name](const SyscallNumber &call) { return call.name == name; });
    if (found == table.end())
        return std::nullopt;
    return found->number;
}

} // namespace Kerntally
