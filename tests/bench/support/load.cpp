// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/support/load.h"

#include <csignal>
#include <cstdlib>
#include <ctime>
#include <stdexcept>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

constexpr long tick = 1'000'000; // ns

[[noreturn]] void work(int syscallsPerSecond)
{
    const int aTick = static_cast<int>(static_cast<long long>(syscallsPerSecond) * tick / 1'000'000'000);
    timespec next = {};
    clock_gettime(CLOCK_MONOTONIC, &next);
    for (int kind = 0;;) {
        for (int i = 0; i < aTick; ++i, kind = (kind + 1) % harmlessSyscalls)
            syscall(harmlessSyscall(kind), -1, nullptr, 0, 0, 0, 0);
        next.tv_nsec += tick;
        if (next.tv_nsec >= 1'000'000'000) {
            next.tv_nsec -= 1'000'000'000;
            ++next.tv_sec;
        }
        clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &next, nullptr);
    }
}

} // namespace

/// The last ones that can be told apart. Most are nobody's yet; what the arguments are, the others fail for.
unsigned harmlessSyscall(int index)
{
    constexpr unsigned first = 452;
    return first + static_cast<unsigned>(index);
}

Load::Load(int syscallsPerSecond)
    : m_process(fork())
{
    if (m_process < 0)
        throw std::runtime_error("The load can't be started.");
    if (m_process == 0) {
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        work(syscallsPerSecond);
    }
}

Load::~Load()
{
    kill(m_process, SIGKILL);
    waitpid(m_process, nullptr, 0);
}
