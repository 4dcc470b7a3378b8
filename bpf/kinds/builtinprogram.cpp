// SPDX-License-Identifier: GPL-3.0-or-later
#include "bpf/kinds/programkind.h"
#include "bpf/kinds/sharedprograms.h"
#include "bpf/kinds/syscallprogram.h"
#include "bpf/kinds/tracepointhook.h"

namespace Kerntally {

namespace {

/// The counters that every session has: what they count is fixed.
class BuiltinProgram : public EventProgram
{
public:
    BuiltinProgram(SharedPrograms &shared, unsigned counter)
        : m_shared(shared)
        , m_counter(counter)
        , m_link(shared.attach(counter == KT_PACKET ? SharedPrograms::Hook::Packets : SharedPrograms::Hook::Syscalls))
    {
        if (counter == KT_PACKET)
            m_hook = std::make_unique<TracepointHook>("netif_receive_skb");
        else
            m_hook = std::make_unique<SyscallHook>();
    }

    std::uint64_t missed() const override { return 0; } // it is the shared program that misses events
    const EventHook &hook() const override { return *m_hook; }
    std::optional<Syscalls> syscalls() const override
    {
        if (m_counter == KT_PACKET)
            return std::nullopt;
        return Syscalls{.table = m_shared.syscallTable(), .counter = m_counter};
    }

private:
    SharedPrograms &m_shared;
    unsigned m_counter;
    std::shared_ptr<bpf_link> m_link;
    std::unique_ptr<EventHook> m_hook;
};

std::string purposeOf(const EventRequest & /*request*/, unsigned counter)
{
    switch (counter) {
    case KT_SYSCALL:
        return "syscalls";
    case KT_FILE_OPEN:
        return "file-opens";
    case KT_FILE_CLOSE:
        return "file-closes";
    default:
        return "packets";
    }
}

std::unique_ptr<EventProgram> attach(const ProgramContext &context, const EventRequest & /*request*/, unsigned counter)
{
    return std::make_unique<BuiltinProgram>(context.shared, counter);
}

} // namespace

ProgramKind builtinProgramKind()
{
    return {.name = "builtin",
            .schema = {.counters = {.least = KT_NO_COUNTER + 1, .most = KT_FIRST_FREE - 1}},
            .takesTrace = false,
            .purpose = &purposeOf,
            .attach = &attach};
}

} // namespace Kerntally
