// SPDX-License-Identifier: GPL-3.0-or-later
#include "bpf/memory/queuednotices.h"

#include <cerrno>
#include <sys/eventfd.h>
#include <system_error>
#include <utility>

namespace Kerntally {

QueuedNotices::QueuedNotices()
    : m_event(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
{
    if (!m_event)
        throw std::system_error(errno, std::generic_category(), "Making a queue of notices");
}

void QueuedNotices::push(const kt_notice &notice)
{
    const std::lock_guard lock(m_mutex);
    m_queue.push_back(notice);
    if (m_queue.size() == 1)
        eventfd_write(m_event.get(), 1);
}

void QueuedNotices::drain(const std::function<void(const kt_notice &)> &take)
{
    std::vector<kt_notice> taken;
    {
        const std::lock_guard lock(m_mutex);
        eventfd_t count = 0;
        eventfd_read(m_event.get(), &count);
        taken = std::exchange(m_queue, {});
    }
    for (const kt_notice &notice : taken)
        take(notice);
}

} // namespace Kerntally
