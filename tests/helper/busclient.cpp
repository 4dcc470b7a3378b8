// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/helper/busclient.h"

#include "model/helper/helperprotocol.h"
#include "tests/helper/privatebus.h"

#include <cerrno>
#include <cstring>
#include <pwd.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/un.h>
#include <unistd.h>

namespace PrivateBus {

void asUser(const QByteArray &user, const std::function<void()> &run)
{
    const passwd *const entry = getpwnam(user.constData());
    if (!entry)
        qFatal("There is no user %s", user.constData());
    // The C library's functions would change all threads.
    if (syscall(SYS_setresuid, entry->pw_uid, entry->pw_uid, 0) != 0)
        qFatal("setresuid: %s", std::strerror(errno));
    run();
    if (syscall(SYS_setresuid, 0, 0, 0) != 0)
        qFatal("setresuid: %s", std::strerror(errno));
}

Kerntally::UniqueFd connectRaw(const QByteArray &user)
{
    Kerntally::UniqueFd end(socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
    sockaddr_un address = {.sun_family = AF_UNIX, .sun_path = "/run/dbus/system_bus_socket"};
    const QByteArray greeting = QByteArray(1, '\0') + "AUTH EXTERNAL\r\nDATA\r\nBEGIN\r\n";
    asUser(user, [&] {
        if (connect(end.get(), reinterpret_cast<sockaddr *>(&address), sizeof(address)) != 0)
            qFatal("The bus's socket: %s", std::strerror(errno));
        if (::send(end.get(), greeting.constData(), static_cast<std::size_t>(greeting.size()), MSG_NOSIGNAL) < 0)
            qWarning("The bus doesn't want to be greeted: %s", std::strerror(errno));
    });
    return end;
}

BusClient::BusClient(const QByteArray &user)
{
    DBusError error = DBUS_ERROR_INIT;
    asUser(user, [&] { m_connection = dbus_bus_get_private(DBUS_BUS_SYSTEM, &error); });
    if (!m_connection)
        qFatal("The system bus, for %s: %s", user.constData(), error.message);
    dbus_connection_set_exit_on_disconnect(m_connection, FALSE);
}

BusClient::~BusClient()
{
    dbus_connection_close(m_connection);
    dbus_connection_unref(m_connection);
}

Message BusClient::callOf(const QString &where, const QByteArray &what)
{
    const qsizetype dot = what.lastIndexOf('.');
    return Message(dbus_message_new_method_call(qPrintable(Kerntally::helperService()), qPrintable(where),
                                                dot < 0 ? nullptr : what.left(dot).constData(),
                                                what.mid(dot + 1).constData()));
}

Message BusClient::ask(DBusMessage *message) const
{
    DBusPendingCall *pending = nullptr;
    if (!dbus_connection_send_with_reply(m_connection, message, &pending, patience) || !pending)
        return {};
    dbus_pending_call_block(pending);
    Message answer(dbus_pending_call_steal_reply(pending));
    dbus_pending_call_unref(pending);
    return answer;
}

void BusClient::send(DBusMessage *message) const
{
    dbus_connection_send(m_connection, message, nullptr);
}

void BusClient::flush() const
{
    dbus_connection_flush(m_connection);
}

QByteArray errorOf(const Message &answer)
{
    if (!answer)
        return "no answer";
    return dbus_message_get_type(answer.get()) == DBUS_MESSAGE_TYPE_ERROR ? dbus_message_get_error_name(answer.get())
                                                                          : "";
}

std::optional<OpenedSession> openSession(const BusClient &client)
{
    return openSession(
        client, BusClient::callOf(Kerntally::helperPath(), Kerntally::helperService().toLatin1() + ".OpenSession"));
}

std::optional<OpenedSession> openSession(const BusClient &client, const Message &call)
{
    const Message answer = client.ask(call.get());
    const char *path = nullptr;
    dbus_uint64_t layout = 0;
    std::array<int, 4> maps = {-1, -1, -1, -1};
    if (!errorOf(answer).isEmpty()
        || !dbus_message_get_args(answer.get(), nullptr, DBUS_TYPE_OBJECT_PATH, &path, DBUS_TYPE_UINT64, &layout,
                                  DBUS_TYPE_UNIX_FD, &maps[0], DBUS_TYPE_UNIX_FD, &maps[1], DBUS_TYPE_UNIX_FD, &maps[2],
                                  DBUS_TYPE_UNIX_FD, &maps[3], DBUS_TYPE_INVALID))
        return std::nullopt;
    OpenedSession session = {.path = QString::fromUtf8(path), .maps = {}};
    for (std::size_t i = 0; i < maps.size(); ++i)
        session.maps.at(i) = Kerntally::UniqueFd(maps.at(i));
    return session;
}

Kerntally::UniqueFd openChannel(const BusClient &client, const OpenedSession &session)
{
    const Message answer =
        client.ask(BusClient::callOf(session.path, Kerntally::sessionInterface().toLatin1() + ".OpenChannel").get());
    int channel = -1;
    if (!errorOf(answer).isEmpty()
        || !dbus_message_get_args(answer.get(), nullptr, DBUS_TYPE_UNIX_FD, &channel, DBUS_TYPE_INVALID))
        return {};
    return Kerntally::UniqueFd(channel);
}

} // namespace PrivateBus
