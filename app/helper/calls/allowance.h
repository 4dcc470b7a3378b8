// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <chrono>

namespace Kerntally {

/// A token bucket: its content may be spent at once, and is refilled at a constant rate up to `most`.
class Allowance
{
public:
    using Clock = std::chrono::steady_clock;

    Allowance(double most, double perSecond)
        : m_most(most)
        , m_perSecond(perSecond)
        , m_left(most)
    {
    }

    /// The balance may become negative; refilling pays the debt first.
    void spend(double amount, Clock::time_point now = Clock::now())
    {
        m_left = left(now) - amount;
        m_since = now;
    }
    double left(Clock::time_point now = Clock::now()) const
    {
        return std::min(m_most, m_left + m_perSecond * std::chrono::duration<double>(now - m_since).count());
    }
    bool isFull(Clock::time_point now = Clock::now()) const { return left(now) >= m_most; }
    /// Time until the balance is positive.
    std::chrono::milliseconds wait(Clock::time_point now = Clock::now()) const
    {
        const std::chrono::duration<double> seconds(std::max(0.0, -left(now) / m_perSecond));
        return std::chrono::ceil<std::chrono::milliseconds>(seconds);
    }

private:
    double m_most;
    double m_perSecond;
    double m_left;
    Clock::time_point m_since = Clock::now();
};

} // namespace Kerntally
