// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include <memory>

QT_BEGIN_NAMESPACE
class QDBusConnection;
QT_END_NAMESPACE

namespace Kerntally {

/// The desktop's notification server. No call blocks; results are signals. The caller chooses a notification's key; a
/// notification replaces the previous one of its key.
class NotificationServer : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Unknown,   ///< no reply yet
        Available, ///< notifications are shown
        Missing,   ///< there is no server
    };

    using QObject::QObject;

    /// The server of the desktop session; in a sandbox, that of the portal.
    static std::unique_ptr<NotificationServer> make(const QDBusConnection &bus, bool sandboxed);

    State state() const { return m_state; }

    /// Looks for a server; stateChanged() reports the result.
    virtual void probe() = 0;
    /// title, body: plain text. shown() reports the server's reply; until then, no further call for this key.
    virtual void show(int key, const QString &title, const QString &body) = 0;
    virtual void withdraw(int key) = 0;

signals:
    void stateChanged();
    /// The server accepted or refused the notification.
    void shown(int key);
    /// The user clicked the notification. token: XDG activation token for the window on Wayland; may be empty.
    void activated(int key, const QString &token);
    /// The notification was closed.
    void closed(int key);

protected:
    void setState(State state);

private:
    State m_state = State::Unknown;
};

} // namespace Kerntally
