// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/session/changewatcher.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace Kerntally {

ChangeWatcher::ChangeWatcher(std::shared_ptr<Session> session, Sampler *sampler, int counter, QObject *parent)
    : QObject(parent)
    , m_session(std::move(session))
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
    Session::Waiter waiter(*m_session, m_counter);
    for (;;) {
        Session::Reading reading;
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
            m_session->arm(m_counter, reading.total);
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

std::optional<quint64> ChangeWatcher::current(Session::Reading *reading) const
{
    if (!m_session->isCounted(m_counter))
        return std::nullopt;
    const Session::Reading now = m_session->read(m_counter);
    if (reading)
        *reading = now;
    return now.value;
}

} // namespace Kerntally
