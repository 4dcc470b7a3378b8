// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bpf/support/uniquefd.h"

#include <array>
#include <cerrno>
#include <cstddef>
#include <initializer_list>
#include <optional>
#include <type_traits>
#include <utility>

namespace Kerntally {

/// The two ends of a SOCK_SEQPACKET connection.
struct SocketPair
{
    UniqueFd first;
    UniqueFd second;
};
/// Throws std::system_error.
SocketPair makeSocketPair();

/// As many as a packet of ours may carry.
constexpr std::size_t mostDescriptors = 2;
using PacketDescriptors = std::array<UniqueFd, mostDescriptors>;

/// false, and errno, where it can't be sent. flags: as for sendmsg().
bool sendBytes(int socket, const void *bytes, std::size_t size, std::initializer_list<int> descriptors, int flags);
/// The packet's size; 0 at the end of the other side, -1 and errno where there is nothing. flags: as for recvmsg().
long receiveBytes(int socket, void *bytes, std::size_t size, PacketDescriptors &descriptors, int flags);

/// Sends a structure between processes that run the same program.
template<typename Content>
bool sendPacket(int socket, const Content &content, std::initializer_list<int> descriptors = {}, int flags = 0)
{
    static_assert(std::is_trivially_copyable_v<Content>);
    return sendBytes(socket, &content, sizeof(content), descriptors, flags);
}

template<typename Content>
struct Packet
{
    Content content;
    PacketDescriptors descriptors;
};

/// Nothing, and errno, where there is none, or something else.
template<typename Content>
std::optional<Packet<Content>> receivePacket(int socket, int flags = 0)
{
    static_assert(std::is_trivially_copyable_v<Content>);
    Packet<Content> packet = {};
    const long size = receiveBytes(socket, &packet.content, sizeof(Content), packet.descriptors, flags);
    if (size == long{sizeof(Content)})
        return packet;
    if (size >= 0)
        errno = EBADMSG;
    return std::nullopt;
}

} // namespace Kerntally
