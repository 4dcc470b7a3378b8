// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/store/counterstore.h"

#include <QObject>
#include <QTimer>

#include <array>
#include <chrono>

namespace Kerntally {

/// The frame clock of everything that shows a session: one wake-up a frame at the most, none while nothing moves.
///
/// While counters move, a timer samples all of them once a frame. When a whole frame (and the tail) went by
/// without a change, the counters are armed instead and nothing runs until the kernel sends a notice, which is
/// answered with a sample at once. Lives in one thread, which runs an event loop.
class Sampler : public QObject
{
    Q_OBJECT

public:
    explicit Sampler(CounterStore &store, QObject *parent = nullptr);

    /// Counts and releases the interest of one user in a counter. What nobody watches wakes nobody.
    void watch(int counter);
    void unwatch(int counter);

    /// Time between two samples while counters move. Default: 16 ms, at least 1 ms.
    void setInterval(std::chrono::milliseconds interval);
    std::chrono::milliseconds interval() const { return m_timer.intervalAsDuration(); }

    /// How long to go on sampling after the last change, for whoever shows a moving picture of the past. Default: 0.
    void setTail(std::chrono::milliseconds tail);

    /// Whether nothing runs until something is counted.
    bool isIdle() const { return m_idle; }

    /// What the latest sample read.
    CounterStore::Reading reading(int counter) const;
    /// When, in ns of CLOCK_MONOTONIC; 0: never.
    qint64 time() const { return m_time; }

    /// Whether the latest sample came so late that nobody knows when what it brings happened: the program was stopped.
    bool isAfterGap() const { return m_afterGap; }

    /// Takes a sample now and emits sampled(). In this object's thread.
    void sample();

    /// From resting(): for another one at this time, where the rest lasts so long. The earliest that anybody asks for
    /// counts.
    void wakeAt(qint64 time);

signals:
    /// A sample was taken. resumed: it is the first after a rest, during which nothing was counted.
    void sampled(qint64 time, bool resumed);
    /// A rest begins, or lasts until a time that was asked for: nothing is counted, but rates fall as time goes by.
    void resting(qint64 time);

private:
    void onChanged(int counter);
    void onTimer();
    void rest();
    void onWake();

    CounterStore &m_store;
    QTimer m_timer;
    QTimer m_wakeTimer;
    qint64 m_wakeTime = 0; // of the timer where it runs
    qint64 m_tail = 0;     // ns
    std::array<int, KT_COUNTERS + 1> m_interest = {};
    std::array<CounterStore::Reading, KT_COUNTERS + 1> m_readings = {};
    qint64 m_time = 0;
    qint64 m_lastChange = 0;
    bool m_idle = true;
    bool m_afterGap = false;
};

} // namespace Kerntally
