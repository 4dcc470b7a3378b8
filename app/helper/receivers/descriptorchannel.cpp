// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/helper/receivers/descriptorchannel.h"

#include <array>
#include <cstring>
#include <sys/socket.h>
#include <utility>

namespace Kerntally {

DescriptorChannel::DescriptorChannel(UniqueFd end)
    : m_end(std::move(end))
{
}

UniqueFd DescriptorChannel::take(std::uint32_t number)
{
    constexpr int most = 256; // more earlier messages can't be left over from refused calls
    for (int i = 0; i < most; ++i) {
        const std::optional<Received> next = receive(Way::Look);
        if (!next)
            break;
        std::optional<Received> taken = receive(next->number == number ? Way::Take : Way::ThrowAway);
        if (taken && taken->descriptor)
            return std::move(taken->descriptor);
    }
    return {};
}

/// Without a control buffer (Way::ThrowAway) the kernel discards the descriptor.
std::optional<DescriptorChannel::Received> DescriptorChannel::receive(Way way)
{
    alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(int))> control = {};
    Received received;
    iovec data = {.iov_base = &received.number, .iov_len = sizeof(received.number)};
    msghdr message = {};
    message.msg_iov = &data;
    message.msg_iovlen = 1;
    if (way == Way::Take) {
        message.msg_control = control.data();
        message.msg_controllen = CMSG_LEN(sizeof(int)); // room for one descriptor
    }
    const int look = way == Way::Look ? MSG_PEEK : 0;
    // 0 bytes: end of the connection, or a message without a number.
    if (recvmsg(m_end.get(), &message, MSG_DONTWAIT | MSG_CMSG_CLOEXEC | look) <= 0)
        return std::nullopt;
    const cmsghdr *const header = CMSG_FIRSTHDR(&message);
    if (header && header->cmsg_level == SOL_SOCKET && header->cmsg_type == SCM_RIGHTS
        && header->cmsg_len == CMSG_LEN(sizeof(int))) {
        int descriptor = -1;
        std::memcpy(&descriptor, CMSG_DATA(header), sizeof(descriptor));
        received.descriptor = UniqueFd(descriptor);
    }
    return received;
}

} // namespace Kerntally
