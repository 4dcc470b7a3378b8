// SPDX-License-Identifier: GPL-3.0-or-later
// A client of the system bus that keeps to no rule but the bus's own.
#pragma once

#include "bpf/support/uniquefd.h"

#include <dbus/dbus.h>

#include <QByteArray>
#include <QString>

#include <array>
#include <functional>
#include <memory>
#include <optional>

namespace PrivateBus {

struct MessageUnref
{
    void operator()(DBusMessage *message) const { dbus_message_unref(message); }
};
using Message = std::unique_ptr<DBusMessage, MessageUnref>;

/// Runs something as another user: this thread only, as far as the kernel and who asks it at a socket know.
void asUser(const QByteArray &user, const std::function<void()> &run);

/// A bare connection of a user's to the bus's socket, past the greeting: bytes may follow.
Kerntally::UniqueFd connectRaw(const QByteArray &user);

/// A user's connection to the system bus.
class BusClient
{
public:
    explicit BusClient(const QByteArray &user);
    ~BusClient();
    BusClient(const BusClient &) = delete;
    BusClient &operator=(const BusClient &) = delete;

    /// To the helper; where is a path, what "interface.Method".
    static Message callOf(const QString &where, const QByteArray &what);
    /// The answer, which may be an error; nothing when there is no connection any more.
    Message ask(DBusMessage *message) const;
    /// Doesn't wait for an answer.
    void send(DBusMessage *message) const;
    void flush() const;
    DBusConnection *connection() const { return m_connection; }

private:
    DBusConnection *m_connection = nullptr;
};

/// "" where the message is an answer.
QByteArray errorOf(const Message &answer);

/// What OpenSession answers with.
struct OpenedSession
{
    QString path;
    std::array<Kerntally::UniqueFd, 4> maps; ///< shards, limits, watches, notices
};
std::optional<OpenedSession> openSession(const BusClient &client);
/// The same of some events: call is of OpenSessionOnly, with its arguments.
std::optional<OpenedSession> openSession(const BusClient &client, const Message &call);
/// On which that session takes descriptors; -1: it said no.
Kerntally::UniqueFd openChannel(const BusClient &client, const OpenedSession &session);

} // namespace PrivateBus
