// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/store/sampler.h"

#include <QObject>

#include <chrono>
#include <memory>
#include <optional>

namespace Kerntally {

/// Tells that a counter's value differs from the last one seen. Notified, not polled: with an event loop by a
/// signal, without one by a blocking wait.
class ChangeWatcher : public QObject
{
    Q_OBJECT

public:
    /// Has seen the counter's current value. The sampler, which may be null where only wait() is used, is borrowed.
    ChangeWatcher(std::shared_ptr<CounterStore> store, Sampler *sampler, int counter, QObject *parent = nullptr);
    ~ChangeWatcher() override;

    int counter() const { return m_counter; }
    /// None while nothing counts it.
    std::optional<quint64> lastSeen() const { return m_lastSeen; }

    /// From now on changed() is emitted: the first time at once, then once a frame of the sampler.
    void start();
    void stop();
    bool isRunning() const { return m_running; }

    /// Blocks until the value differs from the last seen, then returns the new one; or none after the time-out.
    /// A counter that isn't counted has no value: the wait ends when it is. Any thread, one at a time.
    std::optional<quint64> wait(std::chrono::milliseconds timeout);

signals:
    /// time: ns, CLOCK_MONOTONIC.
    void changed(quint64 value, qint64 time);

private:
    void check(qint64 time);
    std::optional<quint64> current(CounterStore::Reading *reading = nullptr) const;

    std::shared_ptr<CounterStore> m_store;
    Sampler *m_sampler;
    int m_counter;
    std::optional<quint64> m_lastSeen;
    bool m_running = false;
};

} // namespace Kerntally
