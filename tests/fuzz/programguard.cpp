// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/programguard.h"

#include "bpf/kernel/causes.h"
#include "bpf/kernel/layout.h"
#include "bpf/kinds/programkind.h"
#include "bpf/programs/causesprogram.h"
#include "bpf/support/loaderror.h"
#include "bpf/support/uniquefd.h"

#include <QtGlobal>

#include <algorithm>
#include <array>
#include <fcntl.h>
#include <stdexcept>

using namespace Kerntally;

namespace {

constexpr long sessionsInAll = 16;

void require(bool isSo, const char *what)
{
    if (!isSo)
        qFatal("Came through to the kernel: %s", what);
}

UniqueFd anyDescriptor()
{
    return UniqueFd(open("/dev/null", O_RDWR | O_CLOEXEC));
}

/// Of no kind's schema, so that a schema that lets too much through is found, too.
bool isHarmless(const std::string &text)
{
    return !text.empty() && text.size() <= 200 && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
    });
}

class GuardedPrograms : public SessionPrograms
{
public:
    GuardedPrograms(ProgramGuard &guard, const Scope &scope)
        : m_guard(guard)
        , m_awaitsProcess(scope.process != nullptr)
        , m_awaitsGroup(scope.group != nullptr)
    {
        require(++guard.alive <= sessionsInAll, "too many sessions");
    }
    ~GuardedPrograms() override { --m_guard.alive; }
    GuardedPrograms(const GuardedPrograms &) = delete;
    GuardedPrograms &operator=(const GuardedPrograms &) = delete;

    SessionDescriptors descriptors() const override
    {
        return {.shards = m_maps[0].get(),
                .limits = m_maps[1].get(),
                .watches = m_maps[2].get(),
                .notices = m_maps[3].get()};
    }
    const std::vector<MapMemory> &memory() const override { return m_memory; }
    int joinProgram() const override { return m_join.get(); }
    bool awaitsProcess() const override { return m_awaitsProcess; }
    bool awaitsGroup() const override { return m_awaitsGroup; }
    void setProcess(unsigned /*number*/) override { qFatal("Nobody sent a process"); }
    void setGroup(int /*directory*/) override { qFatal("Nobody sent a control group"); }
    void tellOfEverybody() override { require(m_guard.mayTrace, "others' processes that nobody allowed to see"); }

    void countChecked(const EventRequest &request, unsigned counter) override
    {
        ++m_guard.calls;
        try {
            const ProgramKind &kind = programKind(request.kind);
            kind.schema.require(request, request.file != nullptr, counter);
            require(m_guard.mayTrace || !kind.takesTrace, "an event that nobody allowed");
        } catch (const std::invalid_argument &) {
            require(false, "a request that doesn't fit");
        }
        const bool isBuiltin = request.kind == "builtin";
        require(counter != KT_NO_COUNTER && counter <= KT_COUNTERS, "no counter");
        require(isBuiltin == (counter < KT_FIRST_FREE), "a counter that isn't free");
        require(m_guard.mayTrace || isBuiltin, "an event that nobody allowed");
        require(!request.file, "a file that nobody sent");
        require(std::all_of(request.strings.begin(), request.strings.end(), isHarmless), "no name");
        if (!request.strings.empty() && request.strings[0] == "fails")
            throw LoadError(LoadError::Reason::NoTracepoint, "There is no %1.", "Take another.", "no log", "fails");
    }
    void release(unsigned counter) override
    {
        ++m_guard.calls;
        require(counter != KT_NO_COUNTER && counter <= KT_COUNTERS, "no counter");
    }
    std::unique_ptr<CausesProgram> noteCauses(unsigned counter, unsigned parts) const override
    {
        ++m_guard.calls;
        require(m_guard.mayTrace, "causes that nobody allowed");
        require(counter != KT_NO_COUNTER && counter <= KT_COUNTERS, "no counter");
        require(parts == KT_BY_PROCESS || parts == KT_BY_COMMAND || parts == KT_BY_SYSCALL, "no part of causes");
        throw LoadError(LoadError::Reason::Other, "There are none.", "Take another.");
    }

    std::uint64_t joined() const override { return counted(); }
    std::uint64_t departed() const override { return counted(); }
    std::uint64_t missed() const override { return counted(); }

private:
    std::uint64_t counted() const
    {
        ++m_guard.calls;
        return 0;
    }

    ProgramGuard &m_guard;
    UniqueFd m_join = anyDescriptor();
    bool m_awaitsProcess;
    bool m_awaitsGroup;
    std::vector<MapMemory> m_memory;
    std::array<UniqueFd, 4> m_maps = {anyDescriptor(), anyDescriptor(), anyDescriptor(), anyDescriptor()};
};

} // namespace

std::unique_ptr<SessionPrograms> ProgramGuard::load(const Scope &scope, const TaskRights &rights)
{
    require(!scope.takesTrace() || mayTrace, "somebody's events that nobody allowed");
    require(!rights.everybodys || mayTrace, "others' processes that nobody allowed to see");
    require(mayBeMade-- > 0, "a session that nobody allowed");
    return std::make_unique<GuardedPrograms>(*this, scope);
}
