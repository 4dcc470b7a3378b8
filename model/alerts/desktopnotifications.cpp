// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/alerts/desktopnotifications.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusServiceWatcher>

#include <utility>

namespace Kerntally {

namespace {

constexpr QLatin1String notificationsService("org.freedesktop.Notifications");
constexpr QLatin1String notificationsPath("/org/freedesktop/Notifications");

QDBusMessage call(const QString &method)
{
    return QDBusMessage::createMethodCall(notificationsService, notificationsPath, notificationsService, method);
}

} // namespace

DesktopNotifications::DesktopNotifications(QDBusConnection bus, QObject *parent)
    : NotificationServer(parent)
    , m_bus(std::move(bus))
{
    if (!m_bus.isConnected())
        return;
    auto *watcher =
        new QDBusServiceWatcher(notificationsService, m_bus, QDBusServiceWatcher::WatchForOwnerChange, this);
    connect(watcher, &QDBusServiceWatcher::serviceOwnerChanged, this,
            [this](const QString &, const QString &, const QString &owner) { onOwnerChanged(owner); });
    // Accepts any sender: to match a name, QtDBus would block until the bus names its owner.
    // Names the signatures: Qt aborts the program if a signal's arguments differ from its slot's.
    const auto listen = [this](const QString &signal, const QString &signature, const char *slot) {
        m_bus.connect(QString(), notificationsPath, notificationsService, signal, signature, this, slot);
    };
    listen(QStringLiteral("ActionInvoked"), QStringLiteral("us"), SLOT(onActionInvoked(uint, QString)));
    listen(QStringLiteral("ActivationToken"), QStringLiteral("us"), SLOT(onActivationToken(uint, QString)));
    listen(QStringLiteral("NotificationClosed"), QStringLiteral("uu"), SLOT(onClosed(uint)));
}

void DesktopNotifications::probe()
{
    if (!m_bus.isConnected()) {
        setState(State::Missing);
        return;
    }
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(call(QStringLiteral("GetCapabilities"))), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        onProbed(*watcher);
    });
}

void DesktopNotifications::show(int key, const QString &title, const QString &body)
{
    m_unwanted.remove(key);
    const bool markup = m_capabilities.contains(QLatin1String("body-markup"));
    const QStringList actions = m_capabilities.contains(QLatin1String("actions"))
        ? QStringList{QStringLiteral("default"), tr("Show"), QStringLiteral("show"), tr("Show")}
        : QStringList();
    const QVariantMap hints = {
        {QStringLiteral("urgency"), QVariant::fromValue(uchar{1})}, // normal
        {QStringLiteral("desktop-entry"), QStringLiteral("io.github.kerntally.Kerntally")},
    };
    constexpr int asTheServerLikes = -1;
    QDBusMessage message = call(QStringLiteral("Notify"));
    message << QStringLiteral("Kerntally") << m_ids.value(key, 0) << QStringLiteral("io.github.kerntally.Kerntally")
            << title << (markup ? body.toHtmlEscaped() : body) << actions << hints << asTheServerLikes;
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(message), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, key] {
        watcher->deleteLater();
        onShown(key, *watcher);
    });
}

void DesktopNotifications::withdraw(int key)
{
    m_unwanted.insert(key);
    if (m_ids.contains(key))
        close(m_ids.take(key));
}

void DesktopNotifications::onActionInvoked(uint id, const QString &action)
{
    Q_UNUSED(action) // the only action is to show the window
    const int key = m_ids.key(id, -1);
    if (key >= 0)
        emit activated(key, m_tokens.take(id));
}

void DesktopNotifications::onActivationToken(uint id, const QString &token)
{
    if (m_ids.key(id, -1) >= 0)
        m_tokens.insert(id, token);
}

void DesktopNotifications::onClosed(uint id)
{
    m_tokens.remove(id);
    const int key = m_ids.key(id, -1);
    if (key < 0)
        return;
    m_ids.remove(key);
    emit closed(key);
}

void DesktopNotifications::onProbed(const QDBusPendingCallWatcher &call)
{
    const QDBusPendingReply<QStringList> reply = call;
    if (!reply.isError())
        m_capabilities = reply.value();
    setState(reply.isError() ? State::Missing : State::Available);
}

void DesktopNotifications::onShown(int key, const QDBusPendingCallWatcher &call)
{
    const QDBusPendingReply<uint> reply = call;
    if (!reply.isError() && m_unwanted.contains(key))
        close(reply.value());
    else if (!reply.isError())
        m_ids.insert(key, reply.value());
    m_unwanted.remove(key);
    if (reply.isError() && reply.error().type() == QDBusError::ServiceUnknown)
        setState(State::Missing);
    emit shown(key);
}

/// A restarted server doesn't know the ids of the previous one.
void DesktopNotifications::onOwnerChanged(const QString &owner)
{
    m_tokens.clear();
    const QList<int> keys = m_ids.keys();
    m_ids.clear();
    for (const int key : keys)
        emit closed(key);
    if (!owner.isEmpty())
        probe();
}

void DesktopNotifications::close(uint id)
{
    QDBusMessage message = call(QStringLiteral("CloseNotification"));
    message << id;
    m_bus.send(message);
}

} // namespace Kerntally
