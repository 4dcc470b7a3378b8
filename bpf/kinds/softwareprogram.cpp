// SPDX-License-Identifier: GPL-3.0-or-later
#include "bpf/kinds/hookedprogram.h"
#include "bpf/kinds/programkind.h"
#include "bpf/support/loaderror.h"
#include "bpf/support/translatable.h"
#include "bpf/support/uniquefd.h"

#include <linux/perf_event.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <condition_variable>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <mutex>
#include <optional>
#include <stdexcept>
#include <stop_token>
#include <string>
#include <sys/ioctl.h>
#include <sys/syscall.h>
#include <thread>
#include <utility>
#include <vector>

namespace Kerntally {

namespace {

constexpr __u64 cgroupSwitches = 11; // PERF_COUNT_SW_CGROUP_SWITCHES, which some headers are older than

/// By perf's names. cpu-clock and task-clock are left out: they count time, not events.
constexpr std::array<std::pair<std::string_view, __u64>, 8> events = {{
    {"page-faults", PERF_COUNT_SW_PAGE_FAULTS},
    {"minor-faults", PERF_COUNT_SW_PAGE_FAULTS_MIN},
    {"major-faults", PERF_COUNT_SW_PAGE_FAULTS_MAJ},
    {"context-switches", PERF_COUNT_SW_CONTEXT_SWITCHES},
    {"cpu-migrations", PERF_COUNT_SW_CPU_MIGRATIONS},
    {"cgroup-switches", cgroupSwitches},
    {"alignment-faults", PERF_COUNT_SW_ALIGNMENT_FAULTS},
    {"emulation-faults", PERF_COUNT_SW_EMULATION_FAULTS},
}};

/// The perf event of one CPU. It ends when the CPU goes offline; a new one is needed when the CPU comes online again.
class CpuEvent
{
public:
    /// Each event of any task on the CPU is a sample, for which the program runs. None where the CPU is offline. errno where
    /// it fails otherwise.
    CpuEvent(__u64 event, unsigned cpu)
    {
        constexpr long anybody = -1;
        constexpr long noGroup = -1;
        perf_event_attr attributes = {};
        attributes.type = PERF_TYPE_SOFTWARE;
        attributes.size = sizeof(attributes);
        attributes.config = event;
        attributes.sample_period = 1;
        attributes.read_format = PERF_FORMAT_TOTAL_TIME_ENABLED;
        m_event = UniqueFd(static_cast<int>(syscall(SYS_perf_event_open, &attributes, anybody, static_cast<long>(cpu),
                                                    noGroup, static_cast<long>(PERF_FLAG_FD_CLOEXEC))));
    }

    bool isOpen() const { return static_cast<bool>(m_event); }
    bool attach(int program) const
    {
        return ioctl(m_event.get(), PERF_EVENT_IOC_SET_BPF, program) == 0
            && ioctl(m_event.get(), PERF_EVENT_IOC_ENABLE, 0) == 0;
    }
    /// Whether the event has been enabled for longer than at the last call.
    bool isAlive()
    {
        struct
        {
            __u64 events;
            __u64 enabled; // ns
        } values = {};
        const bool isRead = read(m_event.get(), &values, sizeof(values)) == sizeof(values);
        return isRead && std::exchange(m_enabled, values.enabled) != values.enabled;
    }

private:
    UniqueFd m_event;
    __u64 m_enabled = 0; ///< ns
};

/// Which CPUs are, and how long the machine was suspended, which takes them offline and online again.
struct CpuState
{
    static CpuState now()
    {
        CpuState state;
        std::ifstream file("/sys/devices/system/cpu/online");
        std::getline(file, state.online);
        const auto seconds = [](clockid_t clock) {
            timespec time = {};
            clock_gettime(clock, &time);
            return time.tv_sec;
        };
        // Two readings of two clocks: that they differ by a second is no suspension.
        state.suspended = seconds(CLOCK_BOOTTIME) - seconds(CLOCK_MONOTONIC);
        return state;
    }
    bool isLike(const CpuState &other) const
    {
        return online == other.online && std::abs(suspended - other.suspended) <= 1;
    }

    std::string online;
    long suspended = 0; ///< s
};

/// 0 where it can't be read.
int perfEventParanoid()
{
    int level = 0;
    std::ifstream("/proc/sys/kernel/perf_event_paranoid") >> level;
    return level;
}

/// One event a CPU. A thread makes those of CPUs that come online later.
class SoftwareAttachment : public Attachment
{
public:
    /// program: borrowed.
    SoftwareAttachment(int program, __u64 event, unsigned cpus)
        : m_program(program)
        , m_event(event)
        , m_state(CpuState::now())
        , m_cpus(cpus)
    {
        for (unsigned cpu = 0; cpu < cpus; ++cpu) {
            if (!open(cpu) && errno != ENODEV)
                throw failure(errno);
        }
        m_thread = std::jthread([this](const std::stop_token &stop) { follow(stop); });
    }

private:
    bool open(unsigned cpu)
    {
        CpuEvent event(m_event, cpu);
        if (!event.isOpen() || !event.attach(m_program))
            return false;
        m_cpus[cpu] = std::move(event);
        return true;
    }
    void follow(const std::stop_token &stop)
    {
        constexpr std::chrono::seconds pause(1);
        constexpr std::chrono::milliseconds moment(20);
        std::mutex mutex;
        std::condition_variable_any wake;
        std::unique_lock lock(mutex);
        while (!wake.wait_for(lock, stop, pause, [&] { return stop.stop_requested(); })) {
            const CpuState now = CpuState::now();
            if (now.isLike(std::exchange(m_state, now)))
                continue;
            for (std::optional<CpuEvent> &event : m_cpus) {
                if (event)
                    event->isAlive();
            }
            wake.wait_for(lock, stop, moment, [&] { return stop.stop_requested(); });
            for (unsigned cpu = 0; cpu < m_cpus.size(); ++cpu) {
                if (m_cpus[cpu] && m_cpus[cpu]->isAlive())
                    continue;
                m_cpus[cpu].reset();
                open(cpu);
            }
        }
    }
    static LoadError failure(int error)
    {
        if (error == ENOENT || error == EINVAL || error == EOPNOTSUPP) {
            return {LoadError::Reason::NoTracepoint,
                    KT_TR_NOOP("LoadError", "This kernel doesn't count these software events."),
                    KT_TR_NOOP("LoadError", "Start a newer kernel, built with CONFIG_PERF_EVENTS.")};
        }
        // Debian's and Ubuntu's kernels have levels above 2, Debian by default.
        if (const int level = perfEventParanoid(); error == EACCES && level > 2) {
            return {
                LoadError::Reason::NoPermission,
                KT_TR_NOOP("LoadError",
                           "kernel.perf_event_paranoid is %1, which lets only root count software events."),
                KT_TR_NOOP("LoadError", "Set it to 2 (sysctl kernel.perf_event_paranoid=2), or run Kerntally as root."),
                {},
                std::to_string(level)};
        }
        return LoadError::from(error, KT_TR_NOOP("LoadError", "Attaching to software events"), {});
    }

    int m_program;
    __u64 m_event;
    CpuState m_state;
    std::vector<std::optional<CpuEvent>> m_cpus; ///< by number; none: it is offline
    std::jthread m_thread;                       ///< ends first
};

/// A software event of the kernel's performance counters, on all CPUs.
class SoftwareHook : public EventHook
{
public:
    SoftwareHook(__u64 event, unsigned cpus)
        : m_event(event)
        , m_cpus(cpus)
    {
    }

    void prepare(bpf_program *program) const override { bpf_program__set_type(program, BPF_PROG_TYPE_PERF_EVENT); }
    std::unique_ptr<Attachment> attach(const bpf_program *program) const override
    {
        return std::make_unique<SoftwareAttachment>(bpf_program__fd(program), m_event, m_cpus);
    }

private:
    __u64 m_event;
    unsigned m_cpus;
};

std::string purposeOf(const EventRequest &request, unsigned /*counter*/)
{
    return "perf:" + request.strings[0];
}

std::unique_ptr<EventProgram> attach(const ProgramContext &context, const EventRequest &request, unsigned counter)
{
    const auto event = std::find_if(events.begin(), events.end(),
                                    [&](const auto &known) { return known.first == request.strings[0]; });
    if (event == events.end())
        throw std::invalid_argument("There is no such event.");
    return std::make_unique<HookedProgram>(context.maps,
                                           std::make_unique<SoftwareHook>(event->second, context.maps.cpus), counter);
}

} // namespace

ProgramKind softwareProgramKind()
{
    constexpr EventSchema::Text name = {.characters = "abcdefghijklmnopqrstuvwxyz-", .longest = 20};
    return {.name = "perf",
            .schema = {.strings = {name}},
            .isOnce = true, // each is a descriptor a CPU
            .purpose = &purposeOf,
            .attach = &attach};
}

} // namespace Kerntally
