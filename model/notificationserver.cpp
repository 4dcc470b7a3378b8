// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/notificationserver.h"

#include "model/desktopnotifications.h"
#include "model/portalnotifications.h"

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
