// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/changewatcher.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace Kerntally {

ChangeWatcher::ChangeWatcher(std::shared_ptr<CounterStore> store, Sampler *sampler, int counter, QObject *parent)
    : QObject(parent)
    , m_store(std::move(store))
    , m_sampler(sampler)
    , m_counter(counter)
    , m_lastSeen(current())
{
}

ChangeWatcher::~ChangeWatcher()
{
    stop();
}

void ChangeWatcher::start()
{
    if (m_running || !m_sampler)
        return;
    m_running = true;
    connect(m_sampler, &Sampler::sampled, this, &ChangeWatcher::check);
    m_sampler->watch(m_counter);
    if (current() != m_lastSeen)
        m_sampler->sample();
}

void ChangeWatcher::stop()
{
    if (!std::exchange(m_running, false))
        return;
    disconnect(m_sampler, &Sampler::sampled, this, &ChangeWatcher::check);
    m_sampler->unwatch(m_counter);
}

std::optional<quint64> ChangeWatcher::wait(std::chrono::milliseconds timeout)
{
    using Clock = std::chrono::steady_clock;
    const auto start = Clock::now();
    CounterStore::Waiter waiter(*m_store, m_counter);
    for (;;) {
        CounterStore::Reading reading;
        const std::optional<quint64> value = current(&reading);
        if (value && value != m_lastSeen) {
            m_lastSeen = value;
            return value;
        }
        // Not a point in time: the longest time-outs would be past all of those.
        const auto left = timeout - std::chrono::floor<std::chrono::milliseconds>(Clock::now() - start);
        if (left.count() <= 0)
            return std::nullopt;
        if (value)
            m_store->arm(m_counter, reading.total);
        const auto longest = std::chrono::milliseconds(std::numeric_limits<int>::max());
        waiter.wait(static_cast<int>(std::min(left, longest).count()));
    }
}

void ChangeWatcher::check(qint64 time)
{
    const std::optional<quint64> value = current();
    if (!value || value == m_lastSeen)
        return;
    m_lastSeen = value;
    emit changed(*value, time);
}

std::optional<quint64> ChangeWatcher::current(CounterStore::Reading *reading) const
{
    if (!m_store->isCounted(m_counter))
        return std::nullopt;
    const CounterStore::Reading now = m_store->read(m_counter);
    if (reading)
        *reading = now;
    return now.value;
}

} // namespace Kerntally
