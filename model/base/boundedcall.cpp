// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/boundedcall.h"

#include <QDBusError>
#include <QDBusPendingCall>
#include <QDeadlineTimer>

#include <thread>

namespace Kerntally {

using namespace std::chrono_literals;

QDBusMessage boundedCall(const QDBusConnection &bus, const QDBusMessage &call, std::chrono::milliseconds timeout)
{
    constexpr auto step =
        100us; // Qt's thread of the connection takes the reply; nothing tells of it but a condition variable
    const QDeadlineTimer deadline(timeout);
    const QDBusPendingCall pending = bus.asyncCall(call, static_cast<int>(timeout.count()));
    while (!pending.isFinished()) {
        if (deadline.hasExpired())
            return call.createErrorReply(QDBusError(QDBusError::Timeout, QStringLiteral("No reply in time")));
        std::this_thread::sleep_for(step);
    }
    return pending.reply();
}

} // namespace Kerntally
