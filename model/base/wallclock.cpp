// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/wallclock.h"

#include "model/base/clock.h"

#include <QDateTime>

#include <algorithm>
#include <cstdlib>
#include <limits>
#include <sys/timerfd.h>
#include <unistd.h>
#include <utility>

namespace Kerntally {

namespace {

constexpr qint64 tolerance = 100; // ms
constexpr std::size_t mostSteps = 1000;

WallClock::Reading readMachine()
{
    return {.time = monotonicNow(), .wall = QDateTime::currentMSecsSinceEpoch()};
}

} // namespace

WallClock::WallClock(std::function<Reading()> read, QObject *parent)
    : QObject(parent)
    , m_read(read ? std::move(read) : readMachine)
    , m_timer(timerfd_create(CLOCK_REALTIME, TFD_CLOEXEC | TFD_NONBLOCK))
{
    const Reading now = m_read();
    m_steps.push_back({.time = now.time, .ahead = now.wall - now.time / 1'000'000});
    if (!m_timer)
        return; // then steps are seen by look() alone
    m_notifier = std::make_unique<QSocketNotifier>(m_timer.get(), QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] {
        arm();
        look();
    });
    arm();
}

qint64 WallClock::at(qint64 time) const
{
    const auto next = std::ranges::upper_bound(m_steps, time, {}, &Step::time);
    const Step &step = next == m_steps.begin() ? *next : *(next - 1);
    return step.ahead + time / 1'000'000;
}

std::optional<qint64> WallClock::nextStep(qint64 time) const
{
    const auto next = std::ranges::upper_bound(m_steps.begin() + 1, m_steps.end(), time, {}, &Step::time);
    return next == m_steps.end() ? std::nullopt : std::optional(next->time);
}

void WallClock::look()
{
    const Reading now = m_read();
    const qint64 ahead = now.wall - now.time / 1'000'000;
    if (std::abs(ahead - m_steps.back().ahead) <= tolerance)
        return;
    if (m_steps.size() == mostSteps)
        m_steps.erase(m_steps.begin());
    m_steps.push_back({.time = now.time, .ahead = ahead});
    emit stepped(now.time);
}

/// A timer for a time that never comes, which ends when the clock is set.
void WallClock::arm()
{
    quint64 ends = 0;
    [[maybe_unused]] const ssize_t size = read(m_timer.get(), &ends, sizeof ends); // what was told of
    itimerspec never = {};
    never.it_value.tv_sec = std::numeric_limits<qint32>::max();
    if (timerfd_settime(m_timer.get(), TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET, &never, nullptr) != 0)
        m_notifier->setEnabled(false);
}

} // namespace Kerntally
