// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/session/eventdescriptor.h"
#include "model/session/session.h"

#include <array>
#include <mutex>
#include <poll.h>
#include <vector>

namespace Kerntally {

Session::Waiter::Waiter(Session &session, int counter)
    : m_session(session)
    , m_counter(counter)
    , m_event(makeEventDescriptor())
{
    const std::lock_guard lock(session.m_waitersMutex);
    session.m_waiters.push_back(this);
}

Session::Waiter::~Waiter()
{
    const std::lock_guard lock(m_session.m_waitersMutex);
    std::erase(m_session.m_waiters, this);
}

void Session::Waiter::wait(int timeout)
{
    std::array<pollfd, 3> descriptors = {{{m_event.get(), POLLIN, 0},
                                          {m_session.m_notices->descriptor(), POLLIN, 0},
                                          {m_session.m_pause.get(), POLLIN, 0}}};
    if (poll(descriptors.data(), descriptors.size(), timeout) <= 0)
        return;
    if (descriptors[1].revents != 0 || descriptors[2].revents != 0) {
        m_session.dispatch();
        m_session.wakeOwner();
    }
    if (descriptors[0].revents != 0)
        clearEvent(m_event);
}

} // namespace Kerntally
