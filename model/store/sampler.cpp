// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/sampler.h"

#include "model/base/clock.h"

#include <algorithm>
#include <utility>

namespace Kerntally {

namespace {

/// What a busy machine does to a frame, and more; past it the program was stopped.
constexpr qint64 longestDelay = 3'000'000'000; // ns
constexpr int lateFrames = 2;

constexpr int lastCounter = static_cast<int>(KT_COUNTERS);

} // namespace

Sampler::Sampler(CounterStore &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(16);
    connect(&m_timer, &QTimer::timeout, this, &Sampler::onTimer);
    m_wakeTimer.setSingleShot(true);
    m_wakeTimer.setTimerType(Qt::PreciseTimer);
    connect(&m_wakeTimer, &QTimer::timeout, this, &Sampler::onWake);
    connect(&m_store, &CounterStore::changed, this, &Sampler::onChanged);
}

void Sampler::watch(int counter)
{
    m_store.listen();
    if (m_interest.at(static_cast<std::size_t>(counter))++ > 0)
        return;
    m_readings.at(static_cast<std::size_t>(counter)) = m_store.read(counter);
    if (m_idle)
        m_store.arm(counter, reading(counter).total);
}

void Sampler::unwatch(int counter)
{
    --m_interest.at(static_cast<std::size_t>(counter));
}

void Sampler::setInterval(std::chrono::milliseconds interval)
{
    interval = std::max(interval, std::chrono::milliseconds(1));
    if (interval != m_timer.intervalAsDuration())
        m_timer.setInterval(interval); // restarts it where it runs
}

void Sampler::setTail(std::chrono::milliseconds tail)
{
    m_tail = std::chrono::nanoseconds(tail).count();
}

CounterStore::Reading Sampler::reading(int counter) const
{
    return m_readings.at(static_cast<std::size_t>(counter));
}

void Sampler::sample()
{
    const bool resumed = m_idle;
    const qint64 before = std::exchange(m_time, monotonicNow());
    m_afterGap = !resumed && m_time - before > longestDelay + lateFrames * std::chrono::nanoseconds(interval()).count();
    bool moved = false;
    for (int counter = 1; counter <= lastCounter; ++counter) {
        const auto index = static_cast<std::size_t>(counter);
        if (m_interest[index] == 0)
            continue;
        const CounterStore::Reading reading = m_store.read(counter);
        moved = moved || reading.value != m_readings[index].value || reading.total != m_readings[index].total;
        m_readings[index] = reading;
    }
    if (moved)
        m_lastChange = m_time;
    m_idle = false;
    m_wakeTimer.stop();
    if (!m_timer.isActive())
        m_timer.start();
    emit sampled(m_time, resumed);
}

void Sampler::onChanged(int counter)
{
    if (m_idle && m_interest.at(static_cast<std::size_t>(counter)) > 0)
        sample();
}

void Sampler::onTimer()
{
    const qint64 before = m_time;
    sample();
    // Nothing moved since the sample before, nor within the tail.
    if (m_lastChange <= before && m_time - m_lastChange >= m_tail)
        rest();
}

/// Leaves it to the watch to say when something is counted. Armed with what was last shown, so that a change since
/// then is told at once.
void Sampler::rest()
{
    m_timer.stop();
    m_idle = true;
    for (int counter = 1; counter <= lastCounter; ++counter) {
        if (m_interest[static_cast<std::size_t>(counter)] > 0)
            m_store.arm(counter, reading(counter).total);
    }
    emit resting(m_time);
}

void Sampler::wakeAt(qint64 time)
{
    if (!m_idle || (m_wakeTimer.isActive() && m_wakeTime <= time))
        return;
    m_wakeTime = time;
    constexpr qint64 millisecond = 1'000'000;
    const qint64 left = std::max<qint64>(time - monotonicNow(), 0);
    m_wakeTimer.start(std::chrono::milliseconds((left + millisecond - 1) / millisecond));
}

void Sampler::onWake()
{
    emit resting(monotonicNow());
}

} // namespace Kerntally
