// SPDX-License-Identifier: GPL-3.0-or-later
#include "bpf/loader.h"

#include <bpf/bpf.h>
#include <bpf/libbpf.h>

#include "builtin.skel.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdarg>
#include <cstdio>
#include <string>
#include <sys/syscall.h>
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

/// Collects what libbpf says in this thread instead of letting it write to stderr.
class LibbpfLog
{
public:
    LibbpfLog()
        : m_before(s_current)
        , m_print(libbpf_set_print(&LibbpfLog::print))
    {
        s_current = this;
    }
    ~LibbpfLog()
    {
        s_current = m_before;
        libbpf_set_print(m_print);
    }
    LibbpfLog(const LibbpfLog &) = delete;
    LibbpfLog &operator=(const LibbpfLog &) = delete;

    const std::string &text() const { return m_text; }

private:
    static int print(libbpf_print_level level, const char *format, va_list arguments) // NOLINT(cert-dcl50-cpp)
    {
        if (level == LIBBPF_DEBUG || !s_current)
            return 0;
        std::array<char, 2048> line = {};
        const int length = std::vsnprintf(line.data(), line.size(), format, arguments);
        s_current->m_text += line.data();
        return length;
    }

    static thread_local LibbpfLog *s_current;
    LibbpfLog *m_before;
    libbpf_print_fn_t m_print;
    std::string m_text;
};

thread_local LibbpfLog *LibbpfLog::s_current = nullptr;

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
    Link &link(Hook hook) { return links.at(static_cast<std::size_t>(hook)); }

    Skeleton skeleton;
    std::array<Link, hookCount> links;
};

Loader::Loader()
    : m_state(std::make_unique<State>())
{
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
        throw fail("Opening the BPF object");

    const unsigned cpus = possibleCpus();
    bpf_map__set_max_entries(skeleton->maps.shards, cpus);
    bpf_map__set_max_entries(skeleton->maps.limits, cpus);
    bpf_map__set_max_entries(skeleton->maps.readings, cpus * KT_COUNTERS);
    skeleton->rodata->possible_cpus = cpus;

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
        throw fail("Loading the BPF programs");

    kt_limits limits = {};
    std::fill_n(limits.limit, KT_COUNTERS, KT_NONE);
    kt_shard shard = {};
    shard.layout = KT_LAYOUT;
    const SessionDescriptors maps = descriptors();
    for (__u32 cpu = 0; cpu < cpus; ++cpu) {
        if (bpf_map_update_elem(maps.limits, &cpu, &limits, BPF_ANY) != 0
            || bpf_map_update_elem(maps.shards, &cpu, &shard, BPF_ANY) != 0)
            throw fail("Setting up the counters");
    }
    kt_watch watch = {};
    watch.threshold = KT_NONE;
    for (__u32 counter = 0; counter < KT_COUNTERS; ++counter) {
        if (bpf_map_update_elem(maps.watches, &counter, &watch, BPF_ANY) != 0)
            throw fail("Setting up the watches");
    }
    // From here on the kernel itself refuses a writable mapping of the counts.
    if (bpf_map_freeze(maps.shards) != 0)
        throw fail("Freezing the counters");
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
                        hook == Hook::Syscalls ? "This kernel has no tracepoint for syscalls."
                                               : "This kernel has no tracepoint for received packets.",
                        hook == Hook::Syscalls ? "Start a kernel built with CONFIG_FTRACE_SYSCALLS."
                                               : "Start a kernel built with CONFIG_NET and tracepoints.",
                        log.text());
    }
    throw LoadError::from(errno, "Attaching a BPF program", log.text());
}

void Loader::detach(Hook hook)
{
    m_state->link(hook).reset();
}

bool Loader::isAttached(Hook hook) const
{
    return m_state->link(hook) != nullptr;
}

void Loader::countSyscall(unsigned number, unsigned counter)
{
    if (number >= KT_SYSCALLS || counter > KT_COUNTERS)
        throw std::out_of_range("There is no such syscall or counter.");
    __u32 &counters = m_state->skeleton->data_syscalls->syscalls[number];
    counters = (counters & ~(KT_COUNTER_MASK << KT_SECOND_SHIFT)) | counter << KT_SECOND_SHIFT;
}

std::uint64_t Loader::missed() const
{
    std::uint64_t sum = 0;
    for (const Hook hook : {Hook::Syscalls, Hook::Packets}) {
        bpf_prog_info info = {};
        __u32 size = sizeof(info);
        if (bpf_obj_get_info_by_fd(bpf_program__fd(m_state->program(hook)), &info, &size) == 0)
            sum += info.recursion_misses;
    }
    return sum;
}

} // namespace Kerntally
