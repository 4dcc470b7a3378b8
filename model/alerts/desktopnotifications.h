// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/alerts/notificationserver.h"

#include <QDBusConnection>
#include <QHash>
#include <QSet>
#include <QStringList>

QT_BEGIN_NAMESPACE
class QDBusPendingCallWatcher;
QT_END_NAMESPACE

namespace Kerntally {

/// Notifications by org.freedesktop.Notifications, for programs outside a sandbox.
class DesktopNotifications : public NotificationServer
{
    Q_OBJECT

public:
    explicit DesktopNotifications(QDBusConnection bus, QObject *parent = nullptr);

    void probe() override;
    void show(int key, const QString &title, const QString &body) override;
    void withdraw(int key) override;

private slots:
    void onActionInvoked(uint id, const QString &action);
    void onActivationToken(uint id, const QString &token);
    void onClosed(uint id);

private:
    void onProbed(const QDBusPendingCallWatcher &call);
    void onShown(int key, const QDBusPendingCallWatcher &call);
    void onOwnerChanged(const QString &owner);
    void close(uint id);

    QDBusConnection m_bus;
    QStringList m_capabilities;
    QHash<int, uint> m_ids; ///< the server's ids, by key
    QSet<int> m_unwanted;   ///< keys that were withdrawn before the server returned their ids
    QHash<uint, QString> m_tokens;
};

} // namespace Kerntally
