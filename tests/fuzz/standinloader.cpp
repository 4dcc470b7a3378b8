// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/standinloader.h"

#include "bpf/kernel/causes.h"
#include "bpf/programs/causesprogram.h"
#include "bpf/programs/loader.h"
#include "bpf/support/uniquefd.h"

#include <QtGlobal>

#include <algorithm>
#include <array>
#include <fcntl.h>
#include <stdexcept>

namespace Kerntally {

namespace {

constexpr long sessionsInAll = 16;

void require(bool isSo, const char *what)
{
    if (!isSo)
        qFatal("Came through to the kernel: %s", what);
}

bool isName(const std::string &name)
{
    return !name.empty() && name.size() <= 120 && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    });
}

bool isFree(unsigned counter)
{
    return counter >= KT_FIRST_FREE && counter <= KT_COUNTERS;
}

UniqueFd anyDescriptor()
{
    return UniqueFd(open("/dev/null", O_RDWR | O_CLOEXEC));
}

} // namespace

struct Loader::State
{
    UniqueFd join = anyDescriptor();
    bool awaitsProcess = false;
    bool awaitsGroup = false;
    std::vector<MapMemory> memory;
    std::array<UniqueFd, 4> maps = {anyDescriptor(), anyDescriptor(), anyDescriptor(), anyDescriptor()};
};

Loader::Loader(const Scope &scope, const TaskRights &rights)
    : m_state(std::make_unique<State>())
{
    require(!scope.takesTrace() || StandInLoader::mayTrace, "somebody's events that nobody allowed");
    require(!rights.everybodys || StandInLoader::mayTrace, "others' processes that nobody allowed to see");
    require(StandInLoader::mayBeMade-- > 0, "a session that nobody allowed");
    require(++StandInLoader::alive <= sessionsInAll, "too many sessions");
    m_state->awaitsProcess = scope.process != nullptr;
    m_state->awaitsGroup = scope.group != nullptr;
}

Loader::~Loader()
{
    --StandInLoader::alive;
}

SessionDescriptors Loader::descriptors() const
{
    const auto &maps = m_state->maps;
    return {.shards = maps[0].get(), .limits = maps[1].get(), .watches = maps[2].get(), .notices = maps[3].get()};
}

const std::vector<MapMemory> &Loader::memory() const
{
    return m_state->memory;
}

int Loader::joinProgram() const
{
    return m_state->join.get();
}

bool Loader::awaitsProcess() const
{
    return m_state->awaitsProcess;
}

bool Loader::awaitsGroup() const
{
    return m_state->awaitsGroup;
}

void Loader::setProcess(unsigned /*number*/)
{
    qFatal("Nobody sent a process");
}

void Loader::setGroup(int /*directory*/)
{
    qFatal("Nobody sent a control group");
}

void Loader::countFoundFunction(int /*file*/, std::uint64_t /*offset*/, unsigned /*counter*/)
{
    qFatal("Nobody sent a file");
}

std::unique_ptr<CausesProgram> Loader::noteCauses(unsigned counter, unsigned parts) const
{
    ++StandInLoader::calls;
    require(StandInLoader::mayTrace, "causes that nobody allowed");
    require(counter != KT_NO_COUNTER && counter <= KT_COUNTERS, "no counter");
    require(parts == KT_BY_PROCESS || parts == KT_BY_COMMAND || parts == KT_BY_SYSCALL, "no part of causes");
    throw LoadError(LoadError::Reason::Other, "There are none.", "Take another.");
}

std::uint64_t Loader::joined() const
{
    ++StandInLoader::calls;
    return 0;
}

std::uint64_t Loader::departed() const
{
    ++StandInLoader::calls;
    return 0;
}

void Loader::tellOfEverybody()
{
    require(StandInLoader::mayTrace, "others' processes that nobody allowed to see");
}

void Loader::countBuiltin(unsigned counter)
{
    ++StandInLoader::calls;
    require(counter != KT_NO_COUNTER && counter < KT_FIRST_FREE, "no built-in counter");
}

void Loader::countSyscall(std::optional<unsigned> native, std::optional<unsigned> compat, unsigned counter)
{
    ++StandInLoader::calls;
    require(StandInLoader::mayTrace, "a syscall that nobody allowed");
    require(isFree(counter), "a counter that isn't free");
    if (native.value_or(0) >= KT_SYSCALLS || compat.value_or(0) >= KT_SYSCALLS)
        throw std::out_of_range("There is no such syscall or counter.");
}

void Loader::countTracepoint(const std::string &name, unsigned counter)
{
    ++StandInLoader::calls;
    require(StandInLoader::mayTrace, "a tracepoint that nobody allowed");
    require(isFree(counter), "a counter that isn't free");
    require(isName(name), "no name of a tracepoint");
    if (name == "fails")
        throw LoadError(LoadError::Reason::NoTracepoint, "There is no %1.", "Take another.", "no log", name);
}

void Loader::release(unsigned counter)
{
    ++StandInLoader::calls;
    require(counter != KT_NO_COUNTER && counter <= KT_COUNTERS, "no counter");
}

std::uint64_t Loader::missed() const
{
    ++StandInLoader::calls;
    return 0;
}

} // namespace Kerntally
