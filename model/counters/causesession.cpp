// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/counters/causesession.h"

#include "bpf/kernel/layout.h"
#include "model/base/countererror.h"
#include "model/sources/countersource.h"

#include <chrono>

namespace Kerntally {

namespace {

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds firstInterval = 300ms; ///< until there are events, so that the first show soon
constexpr std::chrono::milliseconds interval = 1000ms;

} // namespace

CauseSession::CauseSession(QObject *parent)
    : QObject(parent)
{
    connect(&m_timer, &QTimer::timeout, this, &CauseSession::read);
}

CauseSession::~CauseSession() = default;

bool CauseSession::hasSyscalls(int counter)
{
    return counter == KT_SYSCALL || counter == KT_FILE_OPEN || counter == KT_FILE_CLOSE;
}

void CauseSession::start(CounterSource &source, int counter, CauseWatch::By by)
{
    stop();
    if (!attempt([&] { m_watch = source.watchCauses(counter, by); }))
        return;
    m_timer.start(firstInterval);
    read();
}

void CauseSession::stop()
{
    m_timer.stop();
    m_watch.reset();
}

void CauseSession::restart()
{
    if (!attempt([this] { m_watch->restart(); }))
        return;
    m_timer.start(firstInterval);
    read();
}

/// Returns whether the function didn't throw; otherwise everything has stopped.
template<typename Function>
bool CauseSession::attempt(const Function &function)
{
    try {
        function();
        return true;
    } catch (const CounterError &error) {
        stop();
        emit failed(error.message());
        return false;
    }
}

void CauseSession::read()
{
    CauseWatch::Reading reading;
    if (!attempt([&] { reading = m_watch->read(); }))
        return;
    if (reading.total > 0)
        m_timer.setInterval(interval);
    if (m_watch->isWaiting())
        emit waiting();
    else
        emit taken(reading);
}

} // namespace Kerntally
