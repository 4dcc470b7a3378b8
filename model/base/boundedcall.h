// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QDBusMessage>

#include <chrono>

namespace Kerntally {

/// Calls a D-Bus method and blocks until its reply or the time-out. Returns the reply, or an error message. Handles no events
/// meanwhile. In place of QDBusConnection::call() and QDBusPendingCall::waitForFinished(), which block for ever, whatever
/// time-out they were given, where the connection ends just as they begin (seen in Qt 6.4).
QDBusMessage boundedCall(const QDBusConnection &bus, const QDBusMessage &call, std::chrono::milliseconds timeout);

} // namespace Kerntally
