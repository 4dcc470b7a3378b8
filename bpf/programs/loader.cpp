// SPDX-License-Identifier: GPL-3.0-or-later
#include "bpf/programs/loader.h"

#include "bpf/kernel/causes.h"
#include "bpf/kernel/rights.h"
#include "bpf/kinds/eventprogram.h"
#include "bpf/kinds/hookedprogram.h"
#include "bpf/kinds/programkind.h"
#include "bpf/kinds/sharedprograms.h"
#include "bpf/kinds/tasktracepoint.h"
#include "bpf/programs/causesprogram.h"
#include "bpf/programs/filecheck.h"
#include "bpf/programs/processtree.h"
#include "bpf/support/loadlog.h"
#include "bpf/support/possiblecpus.h"
#include "bpf/support/processnumber.h"
#include "bpf/support/skeleton.h"
#include "bpf/support/translatable.h"
#include "bpf/symbols/functioncheck.h"
#include "bpf/symbols/syscallnumbers.h"

#include <bpf/bpf.h>
#include <bpf/libbpf.h>
#include <linux/membarrier.h>

#include "builtin.skel.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <cerrno>
#include <cstring>
#include <map>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <sys/syscall.h>
#include <system_error>
#include <thread>
#include <unistd.h>
#include <utility>
#include <vector>

namespace Kerntally {

namespace {

constexpr std::array openCalls = {"open", "creat", "openat", "openat2"};
constexpr std::array closeCalls = {"close", "close_range"};

using Link = std::unique_ptr<bpf_link, DestroyLink>;

/// Has a built-in counter count these calls, of the machine's own programs and of 32-bit ones. Not every architecture has
/// all of them.
void assign(std::span<__u32, KT_SYSCALLS> syscalls, __u32 counter, std::span<const char *const> names)
{
    for (const char *const name : names) {
        if (const auto number = findSyscall(nativeSyscalls(), name))
            syscalls[*number] |= counter;
        if (const auto number = findSyscall(compatSyscalls(), name))
            syscalls[*number] |= counter << KT_COMPAT_SHIFT;
    }
}

kt_scope rulesOf(const Scope &scope)
{
    kt_scope rules = {};
    rules.members = scope.followsTasks();
    rules.by_group = scope.group != nullptr;
    rules.by_user = scope.user.has_value();
    rules.user = scope.user.value_or(0);
    rules.by_command = scope.command.has_value();
    if (scope.command)
        std::memcpy(rules.command, scope.command->data(),
                    std::min<std::size_t>(scope.command->size(), KT_NAME_SIZE - 1));
    return rules;
}

/// Leaves programs and maps out that the scope and this kernel don't need.
void prepare(const builtin_bpf &skeleton, const Scope &scope, const TaskRights &rights)
{
    const auto &programs = skeleton.progs;
    const bool isRecorded = takesPerfEvents();
    bpf_program__set_autoload(programs.count_syscall, !isRecorded);
    bpf_program__set_autoload(programs.count_recorded_syscall, isRecorded);
    for (bpf_program *program : {programs.join, programs.start_member})
        bpf_program__set_autoload(program, scope.followsTasks());
    bpf_program__set_autoload(programs.follow_task, scope.followsTasks() && !isRecorded);
    bpf_program__set_autoload(programs.follow_recorded_task, scope.followsTasks() && isRecorded);
    for (bpf_program *program : {programs.adopt, programs.keep_children})
        bpf_program__set_autoload(program, scope.process != nullptr);
    const bool mayLeave = scope.followsTasks() && !rights.everybodys;
    bpf_program__set_autoload(programs.leave_privileged, mayLeave && !isRecorded);
    bpf_program__set_autoload(programs.leave_recorded_privileged, mayLeave && isRecorded);
    for (bpf_program *program : {programs.start_member, programs.keep_children})
        prepareForTask(program);
    if (scope.followsTasks())
        bpf_map__set_max_entries(skeleton.maps.members, KT_TASKS / 64);
    if (!scope.group)
        bpf_map__set_autocreate(skeleton.maps.groups, false);
}

/// Nothing counted, nothing armed. From there on the kernel itself refuses a writable mapping of the counts.
bool setUpMemory(const SessionDescriptors &maps, unsigned cpus)
{
    kt_limits limits = {};
    std::fill_n(limits.limit, KT_COUNTERS, KT_NONE);
    kt_shard shard = {};
    shard.layout = KT_LAYOUT;
    for (__u32 cpu = 0; cpu < cpus; ++cpu) {
        if (bpf_map_update_elem(maps.limits, &cpu, &limits, BPF_ANY) != 0
            || bpf_map_update_elem(maps.shards, &cpu, &shard, BPF_ANY) != 0)
            return false;
    }
    kt_watch watch = {};
    watch.threshold = KT_NONE;
    for (__u32 counter = 0; counter < KT_COUNTERS; ++counter) {
        if (bpf_map_update_elem(maps.watches, &counter, &watch, BPF_ANY) != 0)
            return false;
    }
    return bpf_map_freeze(maps.shards) == 0;
}

bool setRights(int map, const TaskRights &rights)
{
    constexpr std::uint32_t root = 0; // may slow down others anyway, so it needs no budget
    const kt_rights known = {
        .owner = rights.owner,
        .tells_all = rights.everybodys,
        .unlimited = rights.owner == root,
    };
    const __u32 first = 0;
    return bpf_map_update_elem(map, &first, &known, BPF_ANY) == 0;
}

/// The kernel says whether the descriptor is of a control group.
void setGroup(int groups, int group)
{
    const __u32 first = 0;
    if (bpf_map_update_elem(groups, &first, &group, BPF_ANY) != 0)
        throw noGroup();
}

} // namespace

std::string libbpfVersion()
{
    return std::to_string(libbpf_major_version()) + '.' + std::to_string(libbpf_minor_version());
}

struct Loader::State
{
    struct Counting
    {
        EventRequest request;
        std::unique_ptr<EventProgram> program;
    };

    State() = default;
    ~State() { detachOwn(); }
    State(const State &) = delete;
    State &operator=(const State &) = delete;

    void detachOwn() noexcept;
    SessionMaps maps() const
    {
        const auto &all = skeleton->maps;
        return {.shards = bpf_map__fd(all.shards),
                .limits = bpf_map__fd(all.limits),
                .watches = bpf_map__fd(all.watches),
                .notices = bpf_map__fd(all.notices),
                .readings = bpf_map__fd(all.readings),
                .rights = bpf_map__fd(all.rights),
                .budgets = bpf_map__fd(all.budgets),
                .members = bpf_map__fd(all.members),
                .groups = rules.by_group ? bpf_map__fd(all.groups) : -1,
                .scope = rules,
                .cpus = cpus};
    }
    /// Those that keep the members, in the order in which they are attached. None where the scope has no members.
    std::vector<std::pair<TaskTracepoint, const bpf_program *>> followers() const
    {
        const auto &programs = skeleton->progs;
        std::vector<std::pair<TaskTracepoint, const bpf_program *>> all = {
            {TaskTracepoint::Exec, programs.leave_privileged},
            {TaskTracepoint::Exec, programs.leave_recorded_privileged},
            {TaskTracepoint::NewTask, programs.follow_task},
            {TaskTracepoint::NewTask, programs.follow_recorded_task},
            {TaskTracepoint::Rename, programs.start_member},
        };
        std::erase_if(all, [](const auto &follower) { return !bpf_program__autoload(follower.second); });
        return all;
    }
    void settle(unsigned counter);

    unsigned cpus = possibleCpus();
    std::vector<MapMemory> memory;
    kt_scope rules = {};
    TaskRights rights;
    Skeleton<builtin_bpf> skeleton;
    std::vector<Link> scopeLinks;
    std::optional<SharedPrograms> shared;  ///< once the skeleton is loaded
    std::map<unsigned, Counting> counting; ///< by counter
    bool awaitsProcess = false;
    bool awaitsGroup = false;
    std::uint64_t missedBefore = 0; ///< by programs that are gone
    /// Counters that something was taken from which may be counting a last event on another CPU.
    std::bitset<KT_COUNTERS + 1> released;
};

Loader::Loader(const Scope &scope, const TaskRights &rights)
    : m_state(std::make_unique<State>())
{
    m_state->rights = rights;
    const LoadLog log(1U << 20U);
    Skeleton<builtin_bpf> &skeleton = m_state->skeleton;
    skeleton.reset(builtin_bpf__open_opts(log.options()));
    if (!skeleton)
        throw log.error(KT_TR_NOOP("LoadError", "Opening the BPF object"));

    const unsigned cpus = m_state->cpus;
    bpf_map__set_max_entries(skeleton->maps.shards, cpus);
    bpf_map__set_max_entries(skeleton->maps.limits, cpus);
    bpf_map__set_max_entries(skeleton->maps.readings, cpus * KT_COUNTERS);
    skeleton->rodata->possible_cpus = cpus;
    m_state->rules = rulesOf(scope);
    skeleton->rodata->scope = m_state->rules;
    prepare(*skeleton, scope, rights);
    assign(skeleton->data_syscalls->syscalls, KT_FILE_OPEN, openCalls);
    assign(skeleton->data_syscalls->syscalls, KT_FILE_CLOSE, closeCalls);
    if (builtin_bpf__load(skeleton.get()) != 0)
        throw log.error(KT_TR_NOOP("LoadError", "Loading the BPF programs"));

    if (!setUpMemory(descriptors(), cpus) || !setRights(bpf_map__fd(skeleton->maps.rights), rights))
        throw log.error(KT_TR_NOOP("LoadError", "Setting up the counters"));
    m_state->memory = mapMemoryOf(skeleton->obj);
    m_state->shared.emplace(*skeleton);
    m_state->awaitsProcess = scope.process != nullptr;
    m_state->awaitsGroup = scope.group != nullptr;
    if (scope.group && *scope.group)
        setGroup(scope.group->get());
    if (!scope.followsTasks())
        return;
    // Before any that counts, so that a member's first event counts.
    for (const auto &[tracepoint, program] : m_state->followers()) {
        m_state->scopeLinks.emplace_back(attachToTask(tracepoint, program));
        if (!m_state->scopeLinks.back())
            throw log.error(KT_TR_NOOP("LoadError", "Following processes"));
    }
    if (!scope.process || !*scope.process)
        return;
    const unsigned number = processNumber(scope.process->get());
    setProcess(number);
    if (processNumber(scope.process->get()) != number)
        throw processGone();
}

void Loader::tellOfEverybody()
{
    m_state->rights.everybodys = true;
    if (!setRights(bpf_map__fd(m_state->skeleton->maps.rights), m_state->rights))
        throw LoadError::from(errno, KT_TR_NOOP("LoadError", "Setting up the counters"), {});
}

bool Loader::awaitsProcess() const
{
    return m_state->awaitsProcess;
}

bool Loader::awaitsGroup() const
{
    return m_state->awaitsGroup;
}

void Loader::setProcess(unsigned number)
{
    if (!m_state->awaitsProcess)
        throw std::logic_error("This session waits for no process.");
    m_state->awaitsProcess = false;
    adoptProcess(*m_state->skeleton, number);
}

void Loader::setGroup(int directory)
{
    if (!m_state->awaitsGroup)
        throw std::logic_error("This session waits for no control group.");
    m_state->awaitsGroup = false;
    Kerntally::setGroup(bpf_map__fd(m_state->skeleton->maps.groups), directory);
}

Loader::~Loader() = default;

SessionDescriptors Loader::descriptors() const
{
    const auto &maps = m_state->skeleton->maps;
    return {.shards = bpf_map__fd(maps.shards),
            .limits = bpf_map__fd(maps.limits),
            .watches = bpf_map__fd(maps.watches),
            .notices = bpf_map__fd(maps.notices)};
}

const std::vector<MapMemory> &Loader::memory() const
{
    return m_state->memory;
}

/// Ends programs that share nothing with others. Detaching one from a function waits for all processors, some 50 ms; several
/// at once wait together.
void Loader::State::detachOwn() noexcept
{
    std::vector<std::unique_ptr<EventProgram>> own;
    for (auto &[counter, counted] : counting) {
        if (dynamic_cast<const HookedProgram *>(counted.program.get()))
            own.push_back(std::move(counted.program));
    }
    constexpr std::size_t mostThreads = 8; // the helper's service may have few
    const std::size_t share = (own.size() + mostThreads - 1) / mostThreads;
    const auto end = [](auto &program) { program.reset(); };
    std::vector<std::jthread> threads;
    std::size_t next = 0;
    try {
        for (; next + share < own.size(); next += share)
            threads.emplace_back(
                [end, some = std::span(own).subspan(next, share)] { std::ranges::for_each(some, end); });
    } catch (const std::system_error &) { // then this one ends them
    }
    std::ranges::for_each(std::span(own).subspan(next), end);
}

/// Returns once no event can be counted any more by what was on this counter before.
void Loader::State::settle(unsigned counter)
{
    if (!released.test(counter))
        return;
    // Programs run with preemption off or in an RCU read-side section, and this waits for both: one wait serves all
    // counters released so far.
    syscall(SYS_membarrier, MEMBARRIER_CMD_GLOBAL, 0, 0);
    released.reset();
}

void Loader::count(const EventRequest &request, unsigned counter)
{
    const EventSchema &schema = programKind(request.kind).schema;
    schema.require(request, request.file != nullptr, counter);
    if (schema.file == EventSchema::File::Function)
        requireFunction(request.file->get(), request.numbers[0]);
    countChecked(request, counter);
}

void Loader::countChecked(const EventRequest &request, unsigned counter)
{
    const ProgramKind &kind = programKind(request.kind);
    kind.schema.require(request, request.file != nullptr, counter);
    if (counter < KT_FIRST_FREE && m_state->counting.contains(counter))
        return; // its program is fixed and still attached
    release(counter);
    const bool isDouble = std::any_of(m_state->counting.begin(), m_state->counting.end(),
                                      [&](const auto &other) { return other.second.request == request; });
    if (kind.isOnce && isDouble)
        throw std::invalid_argument("This event is being counted already.");
    m_state->settle(counter);
    const ProgramContext context = {.maps = m_state->maps(), .shared = *m_state->shared};
    m_state->counting[counter] = {.request = request, .program = kind.attach(context, request, counter)};
}

void Loader::release(unsigned counter)
{
    const auto found = m_state->counting.find(counter);
    if (found == m_state->counting.end())
        return;
    m_state->missedBefore += found->second.program->missed();
    m_state->counting.erase(found);
    m_state->released.set(counter);
}

std::unique_ptr<CausesProgram> Loader::noteCauses(unsigned counter, unsigned parts) const
{
    const auto found = m_state->counting.find(counter);
    if (found == m_state->counting.end())
        throw std::invalid_argument("This counter isn't counted.");
    if ((parts & KT_BY_SYSCALL) != 0 && !found->second.program->syscalls())
        throw std::invalid_argument("This counter isn't one of syscalls.");
    return std::make_unique<CausesProgram>(m_state->maps(), *found->second.program, parts);
}

int Loader::joinProgram() const
{
    return bpf_program__fd(m_state->skeleton->progs.join);
}

std::uint64_t Loader::joined() const
{
    return m_state->skeleton->bss->joined;
}

std::uint64_t Loader::departed() const
{
    return m_state->skeleton->bss->departed;
}

std::uint64_t Loader::missed() const
{
    std::uint64_t sum = m_state->missedBefore + m_state->shared->missed();
    for (const auto &[tracepoint, program] : m_state->followers())
        sum += missedBy(bpf_program__fd(program));
    for (const auto &[counter, counted] : m_state->counting)
        sum += counted.program->missed();
    return sum;
}

int joinScope(int joinProgram) noexcept
{
    // Without arguments, data or a CPU number, the program runs synchronously as this task.
    bpf_attr attributes = {};
    attributes.test.prog_fd = static_cast<__u32>(joinProgram);
    if (syscall(SYS_bpf, BPF_PROG_TEST_RUN, &attributes, sizeof(attributes)) != 0)
        return errno;
    return static_cast<int>(attributes.test.retval);
}

} // namespace Kerntally
