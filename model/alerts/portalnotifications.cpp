// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/alerts/portalnotifications.h"

#include <QDBusArgument>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

#include <utility>

namespace Kerntally {

namespace {

constexpr QLatin1String portalService("org.freedesktop.portal.Desktop");
constexpr QLatin1String portalPath("/org/freedesktop/portal/desktop");
constexpr QLatin1String portalInterface("org.freedesktop.portal.Notification");
constexpr QLatin1String idPrefix("counter-");

QString idOf(int key)
{
    return idPrefix + QString::number(key);
}

/// Newer portals add the activation token.
QString activationToken(const QVariantList &details)
{
    for (const QVariant &detail : details) {
        if (detail.userType() != qMetaTypeId<QDBusArgument>())
            continue;
        const auto argument = detail.value<QDBusArgument>();
        if (argument.currentSignature() == QLatin1String("a{sv}"))
            return qdbus_cast<QVariantMap>(argument).value(QStringLiteral("activation-token")).toString();
    }
    return {};
}

} // namespace

PortalNotifications::PortalNotifications(QDBusConnection bus, QObject *parent)
    : NotificationServer(parent)
    , m_bus(std::move(bus))
{
    // Accepts any sender: to match a name, QtDBus would block until the bus names its owner.
    m_bus.connect(QString(), portalPath, portalInterface, QStringLiteral("ActionInvoked"), QStringLiteral("ssav"), this,
                  SLOT(onActionInvoked(QString, QString, QVariantList)));
}

void PortalNotifications::probe()
{
    if (!m_bus.isConnected()) {
        setState(State::Missing);
        return;
    }
    QDBusMessage message = QDBusMessage::createMethodCall(
        portalService, portalPath, QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("Get"));
    message << QString(portalInterface) << QStringLiteral("version");
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(message), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        setState(watcher->isError() ? State::Missing : State::Available);
    });
}

void PortalNotifications::show(int key, const QString &title, const QString &body)
{
    QDBusMessage message =
        QDBusMessage::createMethodCall(portalService, portalPath, portalInterface, QStringLiteral("AddNotification"));
    message << idOf(key)
            << QVariantMap{{QStringLiteral("title"), title},
                           {QStringLiteral("body"), body},
                           {QStringLiteral("priority"), QStringLiteral("normal")},
                           {QStringLiteral("default-action"), QStringLiteral("show")}};
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(message), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, key] {
        watcher->deleteLater();
        if (watcher->isError() && watcher->error().type() == QDBusError::ServiceUnknown)
            setState(State::Missing);
        emit shown(key);
    });
}

void PortalNotifications::withdraw(int key)
{
    QDBusMessage message = QDBusMessage::createMethodCall(portalService, portalPath, portalInterface,
                                                          QStringLiteral("RemoveNotification"));
    message << idOf(key);
    m_bus.send(message);
}

void PortalNotifications::onActionInvoked(const QString &id, const QString &action, const QVariantList &details)
{
    Q_UNUSED(action) // the only action is to show the window
    bool isNumber = false;
    const int key = id.startsWith(idPrefix) ? id.mid(idPrefix.size()).toInt(&isNumber) : 0;
    if (isNumber)
        emit activated(key, activationToken(details));
}

} // namespace Kerntally
