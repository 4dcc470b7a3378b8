// SPDX-License-Identifier: GPL-3.0-or-later
#include "bpf/kinds/hookedprogram.h"
#include "bpf/kinds/programkind.h"
#include "bpf/support/loaderror.h"
#include "bpf/support/perfevent.h"
#include "bpf/support/translatable.h"
#include "bpf/support/uniquefd.h"

#include <linux/perf_event.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <condition_variable>
#include <fstream>
#include <mutex>
#include <optional>
#include <stdexcept>
#include <stop_token>
#include <string>
#include <sys/ioctl.h>
#include <sys/stat.h>
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
        : m_event(openPerfEvent(PERF_TYPE_SOFTWARE, event, cpu))
    {
    }

    bool isOpen() const { return static_cast<bool>(m_event); }
    bool attach(int program) const
    {
        return ioctl(m_event.get(), PERF_EVENT_IOC_SET_BPF, program) == 0
            && ioctl(m_event.get(), PERF_EVENT_IOC_ENABLE, 0) == 0;
    }

private:
    UniqueFd m_event;
};

/// Another number each time that the CPU comes online, as after a suspension; 0: it is offline. By a folder that the kernel
/// makes anew then: an event tells nothing of its end.
ino_t cpuGeneration(unsigned cpu)
{
    const std::string folder = "/sys/devices/system/cpu/cpu" + std::to_string(cpu) + "/topology";
    struct stat status = {};
    return stat(folder.c_str(), &status) == 0 ? status.st_ino : 0;
}

/// Debian's and Ubuntu's kernels have levels above 2, Debian by default. Not readable in the helper's service.
bool mayBeParanoid()
{
    int level = 0;
    std::ifstream file("/proc/sys/kernel/perf_event_paranoid");
    return !(file >> level) || level > 2;
}

/// One event a CPU. A thread makes those of CPUs that come online later.
class SoftwareAttachment : public Attachment
{
public:
    /// program: borrowed.
    SoftwareAttachment(int program, __u64 event, unsigned cpus)
        : m_program(program)
        , m_event(event)
        , m_cpus(cpus)
    {
        for (unsigned cpu = 0; cpu < cpus; ++cpu) {
            m_cpus[cpu].generation = cpuGeneration(cpu); // before: it may end at once
            if (!open(cpu) && errno != ENODEV)
                throw failure(errno);
        }
        m_thread = std::jthread([this](const std::stop_token &stop) { follow(stop); });
    }

private:
    struct Cpu
    {
        std::optional<CpuEvent> event; ///< none: it is offline
        ino_t generation = 0;
    };

    bool open(unsigned cpu)
    {
        CpuEvent event(m_event, cpu);
        if (!event.isOpen() || !event.attach(m_program))
            return false;
        m_cpus[cpu].event = std::move(event);
        return true;
    }
    void follow(const std::stop_token &stop)
    {
        constexpr std::chrono::seconds pause(1);
        std::mutex mutex;
        std::condition_variable_any wake;
        std::unique_lock lock(mutex);
        while (!wake.wait_for(lock, stop, pause, [&] { return stop.stop_requested(); })) {
            for (unsigned cpu = 0; cpu < m_cpus.size(); ++cpu) {
                const ino_t before = std::exchange(m_cpus[cpu].generation, cpuGeneration(cpu));
                if (m_cpus[cpu].generation == before && (m_cpus[cpu].event || before == 0))
                    continue;
                m_cpus[cpu].event.reset();
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
        // Of a process that may load programs, the kernel asks for no more otherwise.
        if (error == EACCES && mayBeParanoid()) {
            return {LoadError::Reason::NoPermission,
                    KT_TR_NOOP("LoadError",
                               "kernel.perf_event_paranoid is above 2, which lets only root count software events."),
                    KT_TR_NOOP("LoadError",
                               "Set it to 2 (sysctl kernel.perf_event_paranoid=2), or run Kerntally as root.")};
        }
        return LoadError::from(error, KT_TR_NOOP("LoadError", "Attaching to software events"), {});
    }

    int m_program;
    __u64 m_event;
    std::vector<Cpu> m_cpus; ///< by number
    std::jthread m_thread;   ///< ends first
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
