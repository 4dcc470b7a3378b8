// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/alerts/notificationserver.h"

#include <QDBusConnection>
#include <QVariant>

namespace Kerntally {

/// Notifications by org.freedesktop.portal.Notification, for sandboxed programs.
class PortalNotifications : public NotificationServer
{
    Q_OBJECT

public:
    explicit PortalNotifications(QDBusConnection bus, QObject *parent = nullptr);

    void probe() override;
    void show(int key, const QString &title, const QString &body) override;
    void withdraw(int key) override;

private slots:
    void onActionInvoked(const QString &id, const QString &action, const QVariantList &details);

private:
    QDBusConnection m_bus;
};

} // namespace Kerntally
