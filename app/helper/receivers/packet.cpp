// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/helper/receivers/packet.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <sys/socket.h>
#include <system_error>

namespace Kerntally {

SocketPair makeSocketPair()
{
    std::array<int, 2> ends = {};
    if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends.data()) != 0)
        throw std::system_error(errno, std::generic_category(), "Making a pair of sockets");
    return {UniqueFd(ends[0]), UniqueFd(ends[1])};
}

bool sendBytes(int socket, const void *bytes, std::size_t size, std::initializer_list<int> descriptors, int flags)
{
    alignas(cmsghdr) std::array<char, CMSG_SPACE(mostDescriptors * sizeof(int))> control = {};
    iovec data = {.iov_base = const_cast<void *>(bytes), .iov_len = size};
    msghdr message = {};
    message.msg_iov = &data;
    message.msg_iovlen = 1;
    if (descriptors.size() > 0) {
        const std::size_t length = std::min(descriptors.size(), mostDescriptors) * sizeof(int);
        message.msg_control = control.data();
        message.msg_controllen = CMSG_SPACE(length);
        cmsghdr *const header = CMSG_FIRSTHDR(&message);
        header->cmsg_level = SOL_SOCKET;
        header->cmsg_type = SCM_RIGHTS;
        header->cmsg_len = CMSG_LEN(length);
        std::memcpy(CMSG_DATA(header), descriptors.begin(), length);
    }
    ssize_t sent = -1;
    do
        sent = sendmsg(socket, &message, flags | MSG_NOSIGNAL);
    while (sent < 0 && errno == EINTR);
    return sent == static_cast<ssize_t>(size);
}

long receiveBytes(int socket, void *bytes, std::size_t size, PacketDescriptors &descriptors, int flags)
{
    alignas(cmsghdr) std::array<char, CMSG_SPACE(mostDescriptors * sizeof(int))> control = {};
    iovec data = {.iov_base = bytes, .iov_len = size};
    msghdr message = {};
    message.msg_iov = &data;
    message.msg_iovlen = 1;
    message.msg_control = control.data();
    message.msg_controllen = control.size();
    ssize_t received = -1;
    do
        received = recvmsg(socket, &message, flags | MSG_CMSG_CLOEXEC);
    while (received < 0 && errno == EINTR);
    const cmsghdr *const header = received > 0 ? CMSG_FIRSTHDR(&message) : nullptr;
    if (header && header->cmsg_level == SOL_SOCKET && header->cmsg_type == SCM_RIGHTS) {
        const std::size_t count = std::min((header->cmsg_len - CMSG_LEN(0)) / sizeof(int), mostDescriptors);
        std::array<int, mostDescriptors> numbers = {};
        std::memcpy(numbers.data(), CMSG_DATA(header), count * sizeof(int));
        for (std::size_t i = 0; i < count; ++i)
            descriptors.at(i) = UniqueFd(numbers.at(i));
    }
    return received;
}

} // namespace Kerntally
