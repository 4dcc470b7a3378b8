// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <chrono>
#include <sched.h>

/// Keeps the thread on the first CPU while it lives.
class OneCpu
{
public:
    OneCpu()
    {
        sched_getaffinity(0, sizeof(m_before), &m_before);
        cpu_set_t set;
        CPU_ZERO(&set);
        CPU_SET(0, &set);
        sched_setaffinity(0, sizeof(set), &set);
    }
    ~OneCpu() { sched_setaffinity(0, sizeof(m_before), &m_before); }
    OneCpu(const OneCpu &) = delete;
    OneCpu &operator=(const OneCpu &) = delete;

private:
    cpu_set_t m_before = {};
};

/// ns a call: the quickest of a few repeats, which is the one that nobody disturbed.
template<typename Call>
double timed(Call call)
{
    using Clock = std::chrono::steady_clock;
    constexpr int calls = 2'000; // short enough that some of the repeats are left alone on a busy machine
    constexpr int repeats = 350;
    double best = 0;
    for (int repeat = 0; repeat < repeats; ++repeat) {
        const auto begin = Clock::now();
        for (int i = 0; i < calls; ++i)
            call();
        const double taken = std::chrono::duration<double, std::nano>(Clock::now() - begin).count() / calls;
        best = repeat == 0 ? taken : std::min(best, taken);
    }
    return best;
}
