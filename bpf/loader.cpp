// SPDX-License-Identifier: GPL-3.0-or-later
#include "bpf/loader.h"

#include "bpf/libbpflog.h"
#include "bpf/tracepointprogram.h"
#include "bpf/translatable.h"

#include <bpf/bpf.h>
#include <bpf/libbpf.h>
#include <linux/membarrier.h>

#include "builtin.skel.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <cerrno>
#include <map>
#include <stdexcept>
#include <string>
#include <sys/syscall.h>
#include <unistd.h>
#include <vector>

namespace Kerntally {

namespace {

constexpr std::array openSyscalls = {
#ifdef SYS_open
    SYS_open, SYS_creat,
#endif
    SYS_openat, SYS_openat2};
constexpr std::array closeSyscalls = {SYS_close, SYS_close_range};

// The 32-bit architecture's numbers, from the kernel's arch/x86/entry/syscalls/syscall_32.tbl and
// arch/arm/tools/syscall.tbl (arm64's compat calls): open, creat, openat, openat2; close, close_range.
#if defined(__x86_64__)
constexpr std::array compatOpenSyscalls = {5, 8, 295, 437};
constexpr std::array compatCloseSyscalls = {6, 436};
#elif defined(__aarch64__)
constexpr std::array compatOpenSyscalls = {5, 8, 322, 437};
constexpr std::array compatCloseSyscalls = {6, 436};
#else
constexpr std::array<int, 0> compatOpenSyscalls = {};
constexpr std::array<int, 0> compatCloseSyscalls = {};
#endif

struct Destroy
{
    void operator()(builtin_bpf *skeleton) const noexcept { builtin_bpf__destroy(skeleton); }
    void operator()(bpf_link *link) const noexcept { bpf_link__destroy(link); }
};
using Skeleton = std::unique_ptr<builtin_bpf, Destroy>;
using Link = std::unique_ptr<bpf_link, Destroy>;

constexpr std::size_t hookCount = 2;

} // namespace

Hook hookOf(int counter)
{
    return counter == KT_PACKET ? Hook::Packets : Hook::Syscalls;
}

std::string libbpfVersion()
{
    return std::to_string(libbpf_major_version()) + '.' + std::to_string(libbpf_minor_version());
}

struct Loader::State
{
    bpf_program *program(Hook hook) const
    {
        return hook == Hook::Syscalls ? skeleton->progs.count_syscall : skeleton->progs.count_packet;
    }
    SessionMaps maps() const
    {
        const auto &all = skeleton->maps;
        return {.shards = bpf_map__fd(all.shards),
                .limits = bpf_map__fd(all.limits),
                .watches = bpf_map__fd(all.watches),
                .notices = bpf_map__fd(all.notices),
                .readings = bpf_map__fd(all.readings),
                .members = bpf_map__fd(all.members),
                .onlyMembers = scope == Scope::Members};
    }
    Link &link(Hook hook) { return links.at(static_cast<std::size_t>(hook)); }

    Scope scope = Scope::Everybody;
    Skeleton skeleton;
    std::array<Link, hookCount> links;
    std::array<Link, 2> scopeLinks;
    std::map<unsigned, TracepointProgram> tracepoints; ///< by counter
    std::uint64_t missedBefore = 0;                    ///< by tracepoints' programs that are gone
    /// Counters that something was taken from which may be counting a last event on another CPU.
    std::bitset<KT_COUNTERS + 1> released;
};

Loader::Loader(Scope scope)
    : m_state(std::make_unique<State>())
{
    m_state->scope = scope;
    LibbpfLog log;
    std::vector<char> verifierLog(1U << 20U);
    const auto fail = [&](const std::string &doing) -> LoadError {
        const int error = errno;
        return LoadError::from(error, doing, log.text() + verifierLog.data());
    };

    bpf_object_open_opts options = {};
    options.sz = sizeof(options);
    options.kernel_log_buf = verifierLog.data();
    options.kernel_log_size = verifierLog.size();
    Skeleton &skeleton = m_state->skeleton;
    skeleton.reset(builtin_bpf__open_opts(&options));
    if (!skeleton)
        throw fail(QT_TRANSLATE_NOOP("LoadError", "Opening the BPF object"));

    const unsigned cpus = possibleCpus();
    bpf_map__set_max_entries(skeleton->maps.shards, cpus);
    bpf_map__set_max_entries(skeleton->maps.limits, cpus);
    bpf_map__set_max_entries(skeleton->maps.readings, cpus * KT_COUNTERS);
    skeleton->rodata->possible_cpus = cpus;
    const bool onlyMembers = scope == Scope::Members;
    skeleton->rodata->only_members = onlyMembers;
    if (onlyMembers)
        bpf_map__set_max_entries(skeleton->maps.members, KT_TASKS / 64);
    for (bpf_program *program : {skeleton->progs.join, skeleton->progs.start_member, skeleton->progs.follow_task})
        bpf_program__set_autoload(program, onlyMembers);

    auto &syscalls = skeleton->data_syscalls->syscalls;
    for (const long number : openSyscalls)
        syscalls[number] |= KT_FILE_OPEN;
    for (const long number : closeSyscalls)
        syscalls[number] |= KT_FILE_CLOSE;
    for (const int number : compatOpenSyscalls)
        syscalls[number] |= KT_FILE_OPEN << KT_COMPAT_SHIFT;
    for (const int number : compatCloseSyscalls)
        syscalls[number] |= KT_FILE_CLOSE << KT_COMPAT_SHIFT;

    if (builtin_bpf__load(skeleton.get()) != 0)
        throw fail(QT_TRANSLATE_NOOP("LoadError", "Loading the BPF programs"));

    kt_limits limits = {};
    std::fill_n(limits.limit, KT_COUNTERS, KT_NONE);
    kt_shard shard = {};
    shard.layout = KT_LAYOUT;
    const SessionDescriptors maps = descriptors();
    for (__u32 cpu = 0; cpu < cpus; ++cpu) {
        if (bpf_map_update_elem(maps.limits, &cpu, &limits, BPF_ANY) != 0
            || bpf_map_update_elem(maps.shards, &cpu, &shard, BPF_ANY) != 0)
            throw fail(QT_TRANSLATE_NOOP("LoadError", "Setting up the counters"));
    }
    kt_watch watch = {};
    watch.threshold = KT_NONE;
    for (__u32 counter = 0; counter < KT_COUNTERS; ++counter) {
        if (bpf_map_update_elem(maps.watches, &counter, &watch, BPF_ANY) != 0)
            throw fail(QT_TRANSLATE_NOOP("LoadError", "Setting up the watches"));
    }
    // From here on the kernel itself refuses a writable mapping of the counts.
    if (bpf_map_freeze(maps.shards) != 0)
        throw fail(QT_TRANSLATE_NOOP("LoadError", "Freezing the counters"));

    if (!onlyMembers)
        return;
    // Before any that counts, so that a member's first event counts.
    m_state->scopeLinks[0].reset(bpf_program__attach(skeleton->progs.follow_task));
    m_state->scopeLinks[1].reset(bpf_program__attach(skeleton->progs.start_member));
    if (!m_state->scopeLinks[0] || !m_state->scopeLinks[1])
        throw fail(QT_TRANSLATE_NOOP("LoadError", "Following processes"));
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

void Loader::attach(Hook hook)
{
    Link &link = m_state->link(hook);
    if (link)
        return;
    LibbpfLog log;
    link.reset(bpf_program__attach(m_state->program(hook)));
    if (link)
        return;
    if (errno == ENOENT) {
        throw LoadError(LoadError::Reason::NoTracepoint,
                        hook == Hook::Syscalls
                            ? QT_TRANSLATE_NOOP("LoadError", "This kernel has no tracepoint for syscalls.")
                            : QT_TRANSLATE_NOOP("LoadError", "This kernel has no tracepoint for received packets."),
                        hook == Hook::Syscalls
                            ? QT_TRANSLATE_NOOP("LoadError", "Start a kernel built with CONFIG_FTRACE_SYSCALLS.")
                            : QT_TRANSLATE_NOOP("LoadError", "Start a kernel built with CONFIG_NET and tracepoints."),
                        log.text());
    }
    throw LoadError::from(errno, QT_TRANSLATE_NOOP("LoadError", "Attaching a BPF program"), log.text());
}

void Loader::detach(Hook hook)
{
    m_state->link(hook).reset();
}

bool Loader::isAttached(Hook hook) const
{
    return m_state->link(hook) != nullptr;
}

void Loader::countSyscall(std::optional<unsigned> native, std::optional<unsigned> compat, unsigned counter)
{
    if (native.value_or(0) >= KT_SYSCALLS || compat.value_or(0) >= KT_SYSCALLS || counter > KT_COUNTERS)
        throw std::out_of_range("There is no such syscall or counter.");
    const auto set = [&](unsigned number, unsigned shift) {
        __u32 &counters = m_state->skeleton->data_syscalls->syscalls[number];
        m_state->released.set(counters >> shift & KT_COUNTER_MASK);
        counters = (counters & ~(KT_COUNTER_MASK << shift)) | counter << shift;
    };
    if (native)
        set(*native, KT_SECOND_SHIFT);
    if (compat)
        set(*compat, KT_COMPAT_SHIFT + KT_SECOND_SHIFT);
}

void Loader::countTracepoint(const std::string &name, unsigned counter)
{
    releaseTracepoint(counter);
    m_state->tracepoints.try_emplace(counter, m_state->maps(), name, counter);
}

void Loader::releaseTracepoint(unsigned counter)
{
    const auto found = m_state->tracepoints.find(counter);
    if (found == m_state->tracepoints.end())
        return;
    m_state->missedBefore += found->second.missed();
    m_state->tracepoints.erase(found);
    m_state->released.set(counter);
}

void Loader::settle(unsigned counter)
{
    if (!m_state->released.test(counter))
        return;
    // Programs run with preemption off or inside a reader's section of RCU, either of which this waits for.
    syscall(SYS_membarrier, MEMBARRIER_CMD_GLOBAL, 0, 0);
    m_state->released.reset();
}

int Loader::joinProgram() const
{
    return bpf_program__fd(m_state->skeleton->progs.join);
}

std::uint64_t Loader::joined() const
{
    return m_state->skeleton->bss->joined;
}

std::uint64_t Loader::missed() const
{
    const auto &programs = m_state->skeleton->progs;
    std::uint64_t sum = m_state->missedBefore;
    for (const bpf_program *program : {programs.count_syscall, programs.count_packet})
        sum += missedBy(bpf_program__fd(program));
    if (m_state->scope == Scope::Members) {
        for (const bpf_program *program : {programs.start_member, programs.follow_task})
            sum += missedBy(bpf_program__fd(program));
    }
    for (const auto &[counter, tracepoint] : m_state->tracepoints)
        sum += tracepoint.missed();
    return sum;
}

int joinScope(int joinProgram) noexcept
{
    // Without arguments, data or another CPU it runs here and now, as this task.
    bpf_attr attributes = {};
    attributes.test.prog_fd = static_cast<__u32>(joinProgram);
    return syscall(SYS_bpf, BPF_PROG_TEST_RUN, &attributes, sizeof(attributes)) == 0 ? 0 : errno;
}

} // namespace Kerntally
