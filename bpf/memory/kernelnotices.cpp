// SPDX-License-Identifier: GPL-3.0-or-later
#include "bpf/memory/kernelnotices.h"

#include <bpf/libbpf.h>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <system_error>

namespace Kerntally {

void KernelNotices::Free::operator()(ring_buffer *ring) const noexcept
{
    ring_buffer__free(ring);
}

KernelNotices::KernelNotices(int ringBuffer)
    : m_fd(fcntl(ringBuffer, F_DUPFD_CLOEXEC, 0))
{
    if (!m_fd)
        throw std::system_error(errno, std::generic_category(), "Keeping the notices' descriptor");
    const auto receive = [](void *context, void *data, std::size_t size) -> int {
        kt_notice notice = {};
        if (size >= sizeof(notice)) {
            std::memcpy(&notice, data, sizeof(notice));
            (*static_cast<KernelNotices *>(context)->m_take)(notice);
        }
        return 0;
    };
    m_ring.reset(ring_buffer__new(m_fd.get(), receive, this, nullptr));
    if (!m_ring)
        throw std::system_error(errno, std::generic_category(), "Mapping the notices");
}

KernelNotices::~KernelNotices() = default;

void KernelNotices::drain(const std::function<void(const kt_notice &)> &take)
{
    m_take = &take;
    ring_buffer__consume(m_ring.get());
    m_take = nullptr;
}

} // namespace Kerntally
