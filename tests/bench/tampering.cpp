// SPDX-License-Identifier: GPL-3.0-or-later
#include "bpf/memory/sessionmemory.h"
#include "bpf/programs/loader.h"
#include "tests/bench/measure.h"
#include "tests/bench/support/statistics.h"
#include "tests/bench/support/timing.h"

#include <array>
#include <atomic>
#include <cstdio>
#include <fcntl.h>
#include <memory>
#include <sched.h>
#include <string>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <system_error>
#include <thread>
#include <time.h>
#include <unistd.h>
#include <vector>

using namespace Kerntally;

namespace {

constexpr std::uint32_t nobody = 65534;
constexpr std::size_t ringPositions = 4096; // a page for each of the two

/// A session of somebody who may write to what a client may write to, and does.
class Victim
{
public:
    Victim()
        : m_loader({}, {.owner = nobody, .everybodys = false})
        , m_memory(SessionMemory::map(m_loader.descriptors()))
        , m_cells(m_memory.cells(nullptr, nullptr))
    {
        for (const unsigned counter : {KT_SYSCALL, KT_FILE_OPEN, KT_FILE_CLOSE})
            m_loader.count({.kind = "builtin"}, counter);
        const int ring = m_loader.descriptors().notices;
        m_consumed = static_cast<unsigned long *>(map(PROT_READ | PROT_WRITE, ring, 0));
        m_produced = static_cast<unsigned long *>(map(PROT_READ, ring, ringPositions));
    }
    ~Victim()
    {
        munmap(m_consumed, ringPositions);
        munmap(m_produced, ringPositions);
    }
    Victim(const Victim &) = delete;
    Victim &operator=(const Victim &) = delete;

    /// Makes every event the worst that there is: the slow path, with a notice that finds room in the ring.
    void tamper()
    {
        for (const unsigned counter : {KT_SYSCALL, KT_FILE_OPEN, KT_FILE_CLOSE}) {
            kt_watch &watch = m_cells.watches[KT_CELL(counter)];
            for (unsigned cpu = 0; cpu < m_cells.cpus; ++cpu)
                write(m_cells.limits[cpu].limit[KT_CELL(counter)], __u64{0});
            write(watch.threshold, __u64{0});
            write(watch.seen, __u64{0});
            write(watch.armed, 1U);
            write(watch.requests, 0U);
            write(watch.again, 0U);
        }
        write(*m_consumed, std::atomic_ref(*m_produced).load(std::memory_order_acquire));
    }

private:
    static void *map(int protection, int ring, off_t offset)
    {
        void *const address = mmap(nullptr, ringPositions, protection, MAP_SHARED, ring, offset);
        if (address == MAP_FAILED)
            throw std::system_error(errno, std::generic_category(), "Mapping the notices");
        return address;
    }
    template<typename Cell>
    static void write(Cell &cell, Cell value)
    {
        std::atomic_ref(cell).store(value, std::memory_order_relaxed);
    }

    Loader m_loader;
    SessionMemory m_memory;
    kt_cells m_cells;
    unsigned long *m_consumed = nullptr;
    unsigned long *m_produced = nullptr;
};

/// Sessions, and threads on every CPU but the first that tamper with them, or keep as busy on memory of their own: what
/// they take by running (of an emulator's processors, or of a core with two threads) is in all rows.
class Sessions
{
public:
    Sessions(std::size_t count, bool isHostile)
        : m_sessions(count)
    {
        for (auto &session : m_sessions)
            session = std::make_unique<Victim>();
        for (unsigned cpu = 1; cpu < std::min(std::thread::hardware_concurrency(), 4U); ++cpu) {
            m_threads.emplace_back([this, isHostile, cpu] {
                cpu_set_t set;
                CPU_ZERO(&set);
                CPU_SET(cpu, &set);
                sched_setaffinity(0, sizeof(set), &set);
                alignas(64) std::array<std::atomic<__u64>, 16> own = {};
                while (!m_isOver.load(std::memory_order_relaxed)) {
                    for (const auto &session : m_sessions) {
                        if (isHostile)
                            session->tamper();
                    }
                    for (std::atomic<__u64> &cell : own)
                        cell.store(0, std::memory_order_relaxed);
                }
            });
        }
    }
    ~Sessions()
    {
        m_isOver = true;
        for (std::thread &thread : m_threads)
            thread.join();
    }
    Sessions(const Sessions &) = delete;
    Sessions &operator=(const Sessions &) = delete;

private:
    std::vector<std::unique_ptr<Victim>> m_sessions;
    std::vector<std::thread> m_threads;
    std::atomic<bool> m_isOver = false;
};

/// ns of this thread's processor time a call: all of them, since those that judge are few and dear.
template<typename Call>
double meanCost(Call call)
{
    constexpr int batch = 500;
    constexpr double enough = 2e8; // many times the budget's burst, on slow machines, too
    const auto used = [] {
        timespec time = {};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return static_cast<double>(time.tv_sec) * 1e9 + static_cast<double>(time.tv_nsec);
    };
    const double before = used();
    double calls = 0;
    double taken = 0;
    for (; taken < enough; taken = used() - before) {
        for (int i = 0; i < batch; ++i)
            call();
        calls += batch;
    }
    return taken / calls;
}

struct Kind
{
    const char *name;
    std::size_t sessions;
    bool isHostile;
    std::vector<double> once = {};
    std::vector<double> twice = {};
};

} // namespace

void measureTampering(int rounds)
{
    std::vector<Kind> kinds = {
        {"no session", 0, false},        {"1 honest session", 1, false},  {"1 hostile session", 1, true},
        {"4 honest sessions", 4, false}, {"4 hostile sessions", 4, true},
    };
    for (int round = 0; round < rounds; ++round) {
        for (std::size_t i = 0; i < kinds.size(); ++i) {
            Kind &kind = kinds[(i + static_cast<std::size_t>(round)) % kinds.size()];
            const Sessions sessions(kind.sessions, kind.isHostile);
            const OneCpu here;
            kind.once.push_back(meanCost([] { syscall(SYS_getppid); }));
            kind.twice.push_back(meanCost([] { syscall(SYS_openat, AT_FDCWD, nullptr, O_RDONLY); }));
        }
    }
    std::printf(
        "\nA system call of another user, while sessions are tampered with (medians of %d interleaved rounds)\n",
        rounds);
    std::printf("  %-22s %14s %16s\n", "", "counted once", "counted twice");
    for (const Kind &kind : kinds)
        std::printf("  %-22s %11.0f ns %13.0f ns\n", kind.name, median(kind.once), median(kind.twice));
    for (const std::size_t hostile : {2U, 4U}) {
        const Kind &kind = kinds[hostile];
        const Kind &honest = kinds[hostile - 1];
        std::printf("  %zu hostile to %zu honest: %.2f, %.2f\n", kind.sessions, honest.sessions,
                    median(kind.once) / median(honest.once), median(kind.twice) / median(honest.twice));
    }
}
