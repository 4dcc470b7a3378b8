// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bpf/memory/noticestream.h"
#include "bpf/support/uniquefd.h"

#include <memory>

struct ring_buffer;

namespace Kerntally {

/// The notices of the BPF programs, out of the ring buffer that they share with the client.
class KernelNotices : public NoticeStream
{
public:
    /// Maps the ring buffer; the descriptor is duplicated. Throws std::system_error.
    explicit KernelNotices(int ringBuffer);
    ~KernelNotices() override;

    int descriptor() const noexcept override { return m_fd.get(); }
    void drain(const std::function<void(const kt_notice &)> &take) override;

private:
    struct Free
    {
        void operator()(ring_buffer *ring) const noexcept;
    };

    UniqueFd m_fd;
    std::unique_ptr<ring_buffer, Free> m_ring;
    const std::function<void(const kt_notice &)> *m_take = nullptr;
};

} // namespace Kerntally
