// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/style/desktopcolours.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>

namespace Kerntally {

namespace {

const QString service = QStringLiteral("org.freedesktop.portal.Desktop");
const QString portalObject = QStringLiteral("/org/freedesktop/portal/desktop");
const QString interface = QStringLiteral("org.freedesktop.portal.Settings");
const QString appearance = QStringLiteral("org.freedesktop.appearance");
const QString portalSchemeKey = QStringLiteral("color-scheme");
const QString contrastKey = QStringLiteral("contrast");

/// The portal's Read returns a variant in a variant, its signal a variant.
QVariant unwrapped(QVariant value)
{
    while (value.metaType() == QMetaType::fromType<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value;
}

} // namespace

DesktopColours::DesktopColours(QObject *parent)
    : QObject(parent)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(service, portalObject, interface, QStringLiteral("SettingChanged"), QStringLiteral("ssv"), this,
                SLOT(onSettingChanged(QString, QString, QDBusVariant)));
    ask(portalSchemeKey);
    ask(contrastKey);
}

void DesktopColours::onSettingChanged(const QString &group, const QString &key, const QDBusVariant &value)
{
    if (group == appearance)
        set(key, unwrapped(value.variant()));
}

void DesktopColours::ask(const QString &key)
{
    QDBusMessage call = QDBusMessage::createMethodCall(service, portalObject, interface, QStringLiteral("Read"));
    call.setArguments({appearance, key});
    auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, key, watcher] {
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        if (reply.isValid()) // an error means that there is no portal, or it doesn't have this setting
            set(key, unwrapped(reply.value().variant()));
        watcher->deleteLater();
    });
}

void DesktopColours::set(const QString &key, const QVariant &value)
{
    const uint number = value.toUInt();
    if (key == portalSchemeKey) {
        m_scheme = number == 1 ? Scheme::Dark : number == 2 ? Scheme::Light : Scheme::Unknown;
    } else if (key == contrastKey) {
        m_highContrast = number == 1;
    } else {
        return;
    }
    emit changed();
}

} // namespace Kerntally
