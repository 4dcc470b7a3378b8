// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/access/passwordforecast.h"

#include <PolkitQt1/Authority>
#include <PolkitQt1/Subject>

#include <QCoreApplication>
#include <QDBusConnection>

namespace Kerntally {

using PolkitQt1::Authority;

PasswordForecast::PasswordForecast(QObject *parent)
    : QObject(parent)
{
}

void PasswordForecast::check()
{
    if (!QDBusConnection::systemBus().isConnected())
        return; // polkit's library would print a warning
    Authority *polkit = Authority::instance();
    if (!m_isFollowing) {
        m_isFollowing = true;
        // The reply names neither subject nor action. This is the program's only check through polkit's library.
        connect(polkit, &Authority::checkAuthorizationFinished, this,
                [this](Authority::Result result) { set(result == Authority::Challenge); });
        connect(polkit, &Authority::configChanged, this, &PasswordForecast::check);
    }
    polkit->clearError(); // after an error, the library starts no further check
    polkit->checkAuthorization(QStringLiteral("io.github.kerntally.observe"),
                               PolkitQt1::UnixProcessSubject(QCoreApplication::applicationPid()), Authority::None);
}

void PasswordForecast::set(bool isExpected)
{
    if (isExpected == m_isExpected)
        return;
    m_isExpected = isExpected;
    emit changed(isExpected);
}

} // namespace Kerntally
