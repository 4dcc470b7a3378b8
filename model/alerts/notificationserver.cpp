// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/alerts/notificationserver.h"

#include "model/alerts/desktopnotifications.h"
#include "model/alerts/portalnotifications.h"

namespace Kerntally {

std::unique_ptr<NotificationServer> NotificationServer::make(const QDBusConnection &bus, bool sandboxed)
{
    if (sandboxed)
        return std::make_unique<PortalNotifications>(bus);
    return std::make_unique<DesktopNotifications>(bus);
}

void NotificationServer::setState(State state)
{
    if (state == m_state)
        return;
    m_state = state;
    emit stateChanged();
}

} // namespace Kerntally
