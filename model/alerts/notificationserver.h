// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include <memory>

QT_BEGIN_NAMESPACE
class QDBusConnection;
QT_END_NAMESPACE

namespace Kerntally {

/// What shows notifications on this desktop. Nothing here ever waits for it: answers come as signals. Notifications
/// have keys of ours; a new one replaces the one of the same key.
class NotificationServer : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Unknown,   ///< asked, and has not answered
        Available, ///< notifications are shown
        Missing,   ///< there is none
    };

    using QObject::QObject;

    /// The one of this session: the portal's inside a sandbox.
    static std::unique_ptr<NotificationServer> make(const QDBusConnection &bus, bool sandboxed);

    State state() const { return m_state; }

    /// Asks whether there is one. stateChanged() tells.
    virtual void probe() = 0;
    /// The texts are plain. shown() comes when the server has taken it, or will not; not before that again.
    virtual void show(int key, const QString &title, const QString &body) = 0;
    virtual void withdraw(int key) = 0;

signals:
    void stateChanged();
    /// The server is done with show(), for better or worse.
    void shown(int key);
    /// The user chose it. token: lets the window come to the front where a compositor wants one; may be empty.
    void activated(int key, const QString &token);
    /// It is no longer seen.
    void closed(int key);

protected:
    void setState(State state);

private:
    State m_state = State::Unknown;
};

} // namespace Kerntally
