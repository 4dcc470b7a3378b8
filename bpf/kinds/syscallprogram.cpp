// SPDX-License-Identifier: GPL-3.0-or-later
#include "bpf/kinds/syscallprogram.h"

#include "bpf/kinds/programkind.h"
#include "bpf/kinds/sharedprograms.h"
#include "bpf/kinds/tasktracepoint.h"
#include "bpf/support/loadlog.h"
#include "bpf/support/translatable.h"
#include "bpf/symbols/syscallnumbers.h"

#include <algorithm>
#include <memory>
#include <span>
#include <stdexcept>
#include <string_view>

namespace Kerntally {

namespace {

constexpr const char *kindName = "syscall";
/// In the place of a number.
constexpr std::uint64_t none = KT_SYSCALLS;

SyscallNumbers numbersOf(const EventRequest &request)
{
    const auto number = [&request](std::size_t i) {
        const auto value = static_cast<unsigned>(request.numbers[i]);
        return value == none ? std::nullopt : std::optional(value);
    };
    return {.native = number(0), .compat = number(1)};
}

/// An entry in the session's table of system calls.
class SyscallProgram : public EventProgram
{
public:
    SyscallProgram(SharedPrograms &shared, const SyscallNumbers &call, unsigned counter)
        : m_shared(shared)
        , m_call(call)
        , m_counter(counter)
    {
        if (!call.native && !call.compat)
            throw std::invalid_argument("This is no system call.");
        if (shared.isCounted(call))
            throw std::invalid_argument("This syscall is being counted already.");
        m_link = shared.attach(SharedPrograms::Hook::Syscalls);
        shared.setSyscall(call, counter);
    }
    ~SyscallProgram() override { m_shared.setSyscall(m_call, KT_NO_COUNTER); }
    SyscallProgram(const SyscallProgram &) = delete;
    SyscallProgram &operator=(const SyscallProgram &) = delete;

    std::uint64_t missed() const override { return 0; } // it is the shared program that misses events
    const EventHook &hook() const override { return m_hook; }
    std::optional<Syscalls> syscalls() const override
    {
        return Syscalls{.table = m_shared.syscallTable(), .counter = m_counter};
    }

private:
    SharedPrograms &m_shared;
    SyscallNumbers m_call;
    unsigned m_counter;
    SyscallHook m_hook;
    std::shared_ptr<bpf_link> m_link;
};

std::string nameIn(std::span<const SyscallNumber> table, unsigned number)
{
    const std::string_view name = syscallName(table, number);
    return name.empty() ? std::to_string(number) : std::string(name);
}

std::string purposeOf(const EventRequest &request, unsigned /*counter*/)
{
    const SyscallNumbers call = numbersOf(request);
    const std::string native = call.native ? nameIn(nativeSyscalls(), *call.native) : std::string();
    const std::string compat = call.compat ? nameIn(compatSyscalls(), *call.compat) : std::string();
    const bool isOneName = native.empty() || compat.empty() || native == compat;
    return "syscall:" + (isOneName ? std::max(native, compat) : native + "+32-bit:" + compat);
}

std::unique_ptr<EventProgram> attach(const ProgramContext &context, const EventRequest &request, unsigned counter)
{
    return std::make_unique<SyscallProgram>(context.shared, numbersOf(request), counter);
}

} // namespace

void SyscallHook::prepare(bpf_program * /*program*/) const {}

std::unique_ptr<Attachment> SyscallHook::attach(const bpf_program *program) const
{
    const LoadLog log;
    std::unique_ptr<bpf_link, DestroyLink> link = attachToTask(TaskTracepoint::SysEnter, program);
    if (!link)
        throw log.error(KT_TR_NOOP("LoadError", "Attaching a BPF program"));
    return std::make_unique<LinkAttachment>(std::move(link));
}

EventRequest syscallRequest(std::optional<unsigned> native, std::optional<unsigned> compat)
{
    return {.kind = kindName, .strings = {}, .numbers = {native.value_or(none), compat.value_or(none)}};
}

ProgramKind syscallProgramKind()
{
    return {.name = kindName,
            .schema = {.numbers = {{.least = 0, .most = none}, {.least = 0, .most = none}}},
            .purpose = &purposeOf,
            .attach = &attach};
}

} // namespace Kerntally
