// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bpf/support/uniquefd.h"

#include <QByteArray>
#include <QString>
#include <QTemporaryDir>

#include <dbus/dbus.h>

#include <memory>
#include <optional>
#include <span>

/// What a fuzzer needs of a D-Bus message: libdbus's own, freed.
struct FreeMessage
{
    void operator()(DBusMessage *message) const noexcept { dbus_message_unref(message); }
};
using Message = std::unique_ptr<DBusMessage, FreeMessage>;

/// As it goes over the wire; serial has to be set.
QByteArray bytesOf(DBusMessage *message);
/// Empty where a bus, or libdbus at the other end, would not let it in.
Message messageOf(const QByteArray &bytes);

/// The other end of somebody's D-Bus connection, which keeps to no rule: a listening socket, and of each message the
/// bytes. One thread at a time.
class HostileEnd
{
public:
    /// What comes from the other side. Its descriptors are closed, but counted.
    struct Received
    {
        QByteArray bytes;
        int type = 0;
        dbus_uint32_t serial = 0;
        dbus_uint32_t replySerial = 0; ///< 0: no reply
    };

    HostileEnd();

    /// For the other side to connect to.
    QString address() const;
    /// Waits for it and lets it in. With other words than D-Bus's where they are given, and without waiting for it to
    /// answer them.
    bool accept(const QByteArray &insteadOfWelcome = {});
    void close();

    /// False where the other side has closed, or reads no more.
    bool send(const QByteArray &bytes, std::span<const int> descriptors = {});
    /// Nothing within so many ms, or closed.
    std::optional<Received> receive(int timeout);
    bool isOpen() const { return bool(m_socket); }
    /// Ever since: it neither read what was sent nor closed.
    bool isStuck() const { return m_isStuck; }
    quint64 descriptorsReceived() const { return m_descriptors; }

private:
    void waitForRoom();
    bool readMore(int timeout);
    bool expectLine(const char *begin);

    QTemporaryDir m_folder;
    Kerntally::UniqueFd m_listener;
    Kerntally::UniqueFd m_socket;
    QByteArray m_buffer;
    quint64 m_descriptors = 0;
    bool m_isStuck = false;
};
