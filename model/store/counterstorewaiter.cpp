// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/counterstore.h"
#include "model/store/eventdescriptor.h"

#include <array>
#include <mutex>
#include <poll.h>
#include <vector>

namespace Kerntally {

CounterStore::Waiter::Waiter(CounterStore &store, int counter)
    : m_store(store)
    , m_counter(counter)
    , m_event(makeEventDescriptor())
{
    const std::lock_guard lock(store.m_waitersMutex);
    store.m_waiters.push_back(this);
}

CounterStore::Waiter::~Waiter()
{
    const std::lock_guard lock(m_store.m_waitersMutex);
    std::erase(m_store.m_waiters, this);
}

void CounterStore::Waiter::wait(int timeout)
{
    std::array<pollfd, 3> descriptors = {
        {{m_event.get(), POLLIN, 0}, {m_store.m_notices->descriptor(), POLLIN, 0}, {m_store.m_pause.get(), POLLIN, 0}}};
    if (poll(descriptors.data(), descriptors.size(), timeout) <= 0)
        return;
    if (descriptors[1].revents != 0 || descriptors[2].revents != 0) {
        m_store.dispatch();
        m_store.wakeOwner();
    }
    if (descriptors[0].revents != 0)
        clearEvent(m_event);
}

} // namespace Kerntally
