// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bpf/memory/noticestream.h"
#include "bpf/support/uniquefd.h"

#include <mutex>
#include <vector>

namespace Kerntally {

/// Notices between the threads of this process: the simulation's stand-in for the ring buffer.
class QueuedNotices : public NoticeStream
{
public:
    /// Throws std::system_error.
    QueuedNotices();

    /// Any thread.
    void push(const kt_notice &notice);

    int descriptor() const noexcept override { return m_event.get(); }
    void drain(const std::function<void(const kt_notice &)> &take) override;

private:
    UniqueFd m_event;
    std::mutex m_mutex;
    std::vector<kt_notice> m_queue;
};

} // namespace Kerntally
