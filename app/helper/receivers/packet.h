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

/// The ends of a SOCK_SEQPACKET socket pair.
struct SocketPair
{
    UniqueFd first;
    UniqueFd second;
};
/// Throws std::system_error.
SocketPair makeSocketPair();

/// Maximum number of descriptors in a packet.
constexpr std::size_t mostDescriptors = 2;
using PacketDescriptors = std::array<UniqueFd, mostDescriptors>;

/// Returns false and sets errno if sending fails. flags: as for sendmsg().
bool sendBytes(int socket, const void *bytes, std::size_t size, std::initializer_list<int> descriptors, int flags);
/// Returns the packet's size; 0 if the peer has closed its end, -1 and errno on errors. flags: as for recvmsg().
long receiveBytes(int socket, void *bytes, std::size_t size, PacketDescriptors &descriptors, int flags);

/// Sends a structure to a process of the same program. Returns false and sets errno if sending fails.
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

/// Receives a structure. None, with errno, if there is none, or its size differs.
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
