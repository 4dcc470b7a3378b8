// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/sources/simulatedsource.h"

#include "bpf/memory/queuednotices.h"
#include "model/sources/simulatedcauses.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <condition_variable>
#include <mutex>
#include <random>
#include <string_view>

namespace Kerntally {

namespace {

using namespace std::chrono_literals;

/// Sleeps, unless asked to stop. Returns whether to go on.
bool pause(const std::stop_token &stop, std::chrono::microseconds time)
{
    std::mutex mutex;
    std::condition_variable_any condition;
    std::unique_lock lock(mutex);
    condition.wait_for(lock, stop, time, [] { return false; });
    return !stop.stop_requested();
}

/// One counter of the busy machine: events per second around a mean, in slow waves with some noise.
struct Wave
{
    int counter;
    double mean;
    double swing;  // share of the mean
    double period; // s
};

constexpr std::array waves = {
    Wave{KT_SYSCALL, 12'000, 0.6, 23},
    Wave{KT_PACKET, 900, 0.8, 13},
    Wave{KT_FILE_OPEN, 240, 0.5, 31},
    Wave{KT_FILE_CLOSE, 260, 0.5, 29},
};

/// What there is besides, by how often it happens.
constexpr std::array syscalls = {
    "read",
    "write",
    "futex",
    "ppoll",
    "epoll_wait",
    "recvmsg",
    "sendmsg",
    "ioctl",
    "mmap",
    "munmap",
    "mprotect",
    "madvise",
    "pread64",
    "pwrite64",
    "lseek",
    "newfstatat",
    "statx",
    "getdents64",
    "access",
    "readlinkat",
    "fcntl",
    "dup3",
    "pipe2",
    "socket",
    "connect",
    "accept4",
    "bind",
    "listen",
    "getsockname",
    "setsockopt",
    "recvfrom",
    "sendto",
    "shutdown",
    "clone3",
    "execve",
    "wait4",
    "exit_group",
    "kill",
    "rt_sigaction",
    "sigaltstack",
    "prctl",
    "arch_prctl",
    "getrandom",
    "timerfd_create",
    "timerfd_settime",
    "eventfd2",
    "inotify_add_watch",
    "fsync",
    "fdatasync",
    "renameat2",
    "unlinkat",
    "mkdirat",
    "fchmodat",
    "fchownat",
    "symlinkat",
    "fallocate",
    "ftruncate",
    "sync_file_range",
    "setitimer",
    "memfd_create",
};
static_assert(syscalls.size() == KT_COUNTERS - KT_FIRST_FREE + 1);

Wave waveOfSyscall(int counter)
{
    const int rank = counter - KT_FIRST_FREE;
    return {counter, 4000.0 / (1 + rank * 0.7), 0.3 + 0.1 * (rank % 5), 11.0 + rank * 5 % 37};
}

/// In place of a steady rate: it goes in waves.
constexpr double inWaves = -1;

/// From a few to thousands a second, by nothing but the name.
double steadyRate(const QString &id)
{
    quint32 hash = 2166136261; // FNV-1a
    for (const char byte : id.toUtf8())
        hash = (hash ^ static_cast<quint8>(byte)) * 16777619;
    return 3 * std::pow(10.0, 3.0 * (hash % 1000) / 1000);
}

} // namespace

SimulatedSource::SimulatedSource(Scenario scenario, int counters, QObject *parent)
    : CounterSource(parent)
    , m_scenario(scenario)
    , m_wanted(std::clamp<int>(counters, KT_FIRST_FREE - 1, KT_COUNTERS))
{
}

SimulatedSource::~SimulatedSource()
{
    m_threads.clear(); // before what they count into
}

void SimulatedSource::open()
{
    auto notices = std::make_unique<QueuedNotices>();
    const auto push = [](void *context, const kt_notice *notice) {
        kt_notice named = *notice;
        constexpr std::string_view name = "simulation";
        name.copy(named.name, KT_NAME_SIZE - 1);
        named.pid = static_cast<__u32>(getpid());
        static_cast<QueuedNotices *>(context)->push(named);
    };
    SessionMemory memory = SessionMemory::allocate(cpus);
    m_cells = std::make_shared<kt_cells>(memory.cells(push, notices.get()));
    setStore(std::make_shared<CounterStore>(std::move(memory), std::move(notices)));
    for (int counter = KT_FIRST_FREE; counter <= m_wanted; ++counter) {
        const QString name = QLatin1String(syscalls.at(static_cast<std::size_t>(counter - KT_FIRST_FREE)));
        define(QLatin1String("syscall:") + name, name + QLatin1String("()"), tr("Simulated %1() calls.").arg(name));
        m_rates.at(static_cast<std::size_t>(counter)) = inWaves;
    }

    if (m_scenario == Scenario::Lab)
        m_threads.emplace_back([this](const std::stop_token &stop) { runLab(stop); });
    if (m_scenario == Scenario::Busy) {
        for (unsigned cpu = 0; cpu < cpus; ++cpu)
            m_threads.emplace_back([this, cpu](const std::stop_token &stop) { runBusy(stop, cpu); });
    }
    emit opened();
}

void SimulatedSource::remove(int counter)
{
    store()->setCounted(counter, false);
    m_rates.at(static_cast<std::size_t>(counter)) = 0;
    undefine(counter);
}

void SimulatedSource::count(int counter, const EventSpec &event)
{
    std::atomic<double> &rate = m_rates.at(static_cast<std::size_t>(counter));
    if (counter < KT_FIRST_FREE)
        rate = inWaves;
    else if (rate == 0) // otherwise it is one that open() made up
        rate = steadyRate(event.id);
    store()->setCounted(counter, true);
}

std::unique_ptr<CauseWatch> SimulatedSource::noteCauses(int counter, CauseWatch::By by)
{
    return std::make_unique<CauseWatch>(by, std::make_unique<SimulatedCauses>(store(), counter, by));
}

void SimulatedSource::cause(int counter, quint64 events, unsigned cpu)
{
    if (!store()->isCounted(counter))
        return;
    for (; events > 0; --events)
        kt_client_count(m_cells.get(), cpu, static_cast<unsigned>(counter));
}

void SimulatedSource::runLab(const std::stop_token &stop)
{
    for (int i = 0; i < 5; ++i) {
        if (!pause(stop, 200ms))
            return;
        cause(KT_SYSCALL, 1);
    }
    for (int i = 0; i < 3; ++i) {
        if (!pause(stop, 300ms))
            return;
        cause(KT_PACKET, 10);
    }
}

void SimulatedSource::runBusy(const std::stop_token &stop, unsigned cpu)
{
    constexpr auto tick = 4ms;
    constexpr double ticksPerSecond = 1s / tick;
    std::mt19937 random(cpu + 1);
    for (double time = cpu * 5.0; pause(stop, tick); time += 1 / ticksPerSecond) {
        for (int counter = 1; counter <= static_cast<int>(KT_COUNTERS); ++counter) {
            const double rate = rateOf(counter, time);
            if (rate <= 0)
                continue;
            std::poisson_distribution<quint64> events(rate / ticksPerSecond / cpus);
            cause(counter, events(random), cpu);
        }
    }
}

/// time: s
double SimulatedSource::rateOf(int counter, double time) const
{
    const double rate = m_rates.at(static_cast<std::size_t>(counter));
    if (rate != inWaves)
        return rate;
    const Wave wave =
        counter < KT_FIRST_FREE ? waves.at(static_cast<std::size_t>(counter - 1)) : waveOfSyscall(counter);
    return wave.mean * (1 + wave.swing * std::sin(2 * M_PI * time / wave.period));
}

} // namespace Kerntally
