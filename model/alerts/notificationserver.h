// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include <memory>

QT_BEGIN_NAMESPACE
class QDBusConnection;
QT_END_NAMESPACE

namespace Kerntally {

/// The desktop's notification server. No call blocks: answers come as signals. Each notification has a key of the caller's;
/// a new one replaces the one with the same key.
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

    /// The server of this desktop session; in a sandbox the portal's.
    static std::unique_ptr<NotificationServer> make(const QDBusConnection &bus, bool sandboxed);

    State state() const { return m_state; }

    /// Looks for a server; stateChanged() reports the result.
    virtual void probe() = 0;
    /// The texts are plain. shown() comes once the server has accepted or refused it; don't call it for that key before.
    virtual void show(int key, const QString &title, const QString &body) = 0;
    virtual void withdraw(int key) = 0;

signals:
    void stateChanged();
    /// The server has accepted or refused the notification.
    void shown(int key);
    /// The user clicked it. token: for the activation of the window on Wayland; may be empty.
    void activated(int key, const QString &token);
    /// The notification was closed.
    void closed(int key);

protected:
    void setState(State state);

private:
    State m_state = State::Unknown;
};

} // namespace Kerntally
