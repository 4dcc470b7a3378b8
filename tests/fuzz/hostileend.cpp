// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/hostileend.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using Kerntally::UniqueFd;

namespace {

constexpr int patience = 20'000; // ms: only something that hangs takes as long
constexpr qsizetype fixedHeader = 16;
constexpr int maxDescriptors = 64;

dbus_uint32_t numberAt(const QByteArray &bytes, qsizetype at)
{
    dbus_uint32_t number = 0;
    if (at + 4 <= bytes.size())
        std::memcpy(&number, bytes.constData() + at, sizeof(number));
    return number;
}

constexpr qsizetype aligned(qsizetype at, qsizetype to)
{
    return (at + to - 1) / to * to;
}

/// Looks for it by hand, since libdbus reads no messages whose descriptors aren't there.
dbus_uint32_t replySerialOf(const QByteArray &bytes)
{
    const qsizetype end = fixedHeader + numberAt(bytes, 12);
    for (qsizetype at = fixedHeader; at + 8 <= end;) {
        const int field = bytes[at];
        const char type = bytes[at + 2];
        at += 4; // field, signature of one type with its length before and 0 behind
        if (field == DBUS_HEADER_FIELD_REPLY_SERIAL)
            return numberAt(bytes, at);
        if (type == DBUS_TYPE_UINT32)
            at += 4;
        else if (type == DBUS_TYPE_SIGNATURE)
            at += 1 + static_cast<unsigned char>(bytes[at]) + 1;
        else
            at += 4 + numberAt(bytes, at) + 1;
        at = aligned(at, 8);
    }
    return 0;
}

} // namespace

QByteArray bytesOf(DBusMessage *message)
{
    char *data = nullptr;
    int size = 0;
    if (!dbus_message_marshal(message, &data, &size))
        return {};
    const QByteArray bytes(data, size);
    dbus_free(data);
    return bytes;
}

Message messageOf(const QByteArray &bytes)
{
    const int size = static_cast<int>(bytes.size());
    if (dbus_message_demarshal_bytes_needed(bytes.constData(), size) != size) // what is behind it wouldn't be looked at
        return {};
    return Message(dbus_message_demarshal(bytes.constData(), size, nullptr));
}

HostileEnd::HostileEnd()
    : m_listener(socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    sockaddr_un name = {};
    name.sun_family = AF_UNIX;
    qstrncpy(name.sun_path, m_folder.filePath(QStringLiteral("bus")).toLocal8Bit().constData(), sizeof(name.sun_path));
    if (bind(m_listener.get(), reinterpret_cast<const sockaddr *>(&name), sizeof(name)) != 0
        || listen(m_listener.get(), 16) != 0)
        qFatal("Listening: %s", strerror(errno));
}

QString HostileEnd::address() const
{
    return QStringLiteral("unix:path=") + m_folder.filePath(QStringLiteral("bus"));
}

bool HostileEnd::accept(const QByteArray &insteadOfWelcome)
{
    close();
    pollfd ready = {m_listener.get(), POLLIN, 0};
    if (poll(&ready, 1, patience) <= 0)
        return false;
    m_socket = UniqueFd(accept4(m_listener.get(), nullptr, nullptr, SOCK_CLOEXEC));
    if (!insteadOfWelcome.isEmpty())
        return expectLine("AUTH") && send(insteadOfWelcome);
    return expectLine("AUTH EXTERNAL") && send("OK 00112233445566778899aabbccddeeff\r\n")
        && expectLine("NEGOTIATE_UNIX_FD") && send("AGREE_UNIX_FD\r\n") && expectLine("BEGIN");
}

void HostileEnd::close()
{
    m_socket.reset();
    m_buffer.clear();
}

bool HostileEnd::send(const QByteArray &bytes, std::span<const int> descriptors)
{
    qsizetype sent = 0;
    while (m_socket && sent < bytes.size()) {
        iovec data = {const_cast<char *>(bytes.constData()) + sent, static_cast<std::size_t>(bytes.size() - sent)};
        std::array<char, CMSG_SPACE(maxDescriptors * sizeof(int))> control = {};
        msghdr header = {};
        header.msg_iov = &data;
        header.msg_iovlen = 1;
        if (sent == 0 && !descriptors.empty()) {
            header.msg_control = control.data();
            header.msg_controllen = CMSG_SPACE(descriptors.size_bytes());
            cmsghdr *rights = CMSG_FIRSTHDR(&header);
            rights->cmsg_level = SOL_SOCKET;
            rights->cmsg_type = SCM_RIGHTS;
            rights->cmsg_len = CMSG_LEN(descriptors.size_bytes());
            std::memcpy(CMSG_DATA(rights), descriptors.data(), descriptors.size_bytes());
        }
        const ssize_t now = sendmsg(m_socket.get(), &header, MSG_NOSIGNAL | MSG_DONTWAIT);
        if (now < 0 && errno == EAGAIN)
            waitForRoom();
        else if (now < 0 && errno != EINTR)
            m_socket.reset();
        sent += std::max(now, ssize_t{0});
    }
    return bool(m_socket);
}

/// And takes in what comes meanwhile, since the other side may want to be rid of it before it reads on.
void HostileEnd::waitForRoom()
{
    pollfd ready = {m_socket.get(), POLLIN | POLLOUT, 0};
    if (poll(&ready, 1, patience) == 0) {
        m_isStuck = true;
        m_socket.reset();
    } else if ((ready.revents & POLLIN) != 0) {
        readMore(0);
    }
}

std::optional<HostileEnd::Received> HostileEnd::receive(int timeout)
{
    for (;;) {
        if (m_buffer.size() >= fixedHeader) {
            const qsizetype size = aligned(fixedHeader + numberAt(m_buffer, 12), 8) + numberAt(m_buffer, 4);
            if (m_buffer.size() >= size) {
                Received received;
                received.bytes = m_buffer.left(size);
                m_buffer.remove(0, size);
                received.type = received.bytes[1];
                received.serial = numberAt(received.bytes, 8);
                received.replySerial = replySerialOf(received.bytes);
                return received;
            }
        }
        if (!readMore(timeout))
            return std::nullopt;
    }
}

bool HostileEnd::readMore(int timeout)
{
    pollfd ready = {m_socket.get(), POLLIN, 0};
    if (!m_socket || poll(&ready, 1, timeout) <= 0)
        return false;
    std::array<char, 16384> bytes;
    std::array<char, CMSG_SPACE(maxDescriptors * sizeof(int))> control = {};
    iovec data = {bytes.data(), bytes.size()};
    msghdr header = {};
    header.msg_iov = &data;
    header.msg_iovlen = 1;
    header.msg_control = control.data();
    header.msg_controllen = control.size();
    const ssize_t size = recvmsg(m_socket.get(), &header, MSG_CMSG_CLOEXEC);
    if (size <= 0) {
        m_socket.reset();
        return false;
    }
    m_buffer.append(bytes.data(), size);
    for (cmsghdr *part = CMSG_FIRSTHDR(&header); part; part = CMSG_NXTHDR(&header, part)) {
        for (std::size_t i = 0; CMSG_LEN((i + 1) * sizeof(int)) <= part->cmsg_len; ++i) {
            int descriptor = -1;
            std::memcpy(&descriptor, CMSG_DATA(part) + i * sizeof(int), sizeof(int));
            ::close(descriptor);
            ++m_descriptors;
        }
    }
    return true;
}

/// Of the handshake, which begins with a 0.
bool HostileEnd::expectLine(const char *begin)
{
    qsizetype end = -1;
    while ((end = m_buffer.indexOf("\r\n")) < 0) {
        if (!readMore(patience))
            return false;
    }
    QByteArray line = m_buffer.left(end);
    m_buffer.remove(0, end + 2);
    if (line.startsWith('\0'))
        line.remove(0, 1);
    return line.startsWith(begin);
}
