// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/helper/cachedreply.h"

#include "model/base/boundedcall.h"

#include <QDBusPendingReply>
#include <QDBusReply>

namespace Kerntally {

using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds answerTimeout = 1s;

} // namespace

quint64 CachedReply::ask(const QDBusConnection &bus, const QDBusMessage &call)
{
    const auto now = std::chrono::steady_clock::now();
    if (m_asked && now - *m_asked < answerTimeout)
        return m_last;
    if (!m_asked) {
        const QDBusReply<qulonglong> reply = boundedCall(bus, call, answerTimeout);
        m_last = reply.isValid() ? reply.value() : m_last;
    } else {
        m_call =
            std::make_unique<QDBusPendingCallWatcher>(bus.asyncCall(call, static_cast<int>(answerTimeout.count())));
        QObject::connect(m_call.get(), &QDBusPendingCallWatcher::finished, m_call.get(), [this] {
            const QDBusPendingReply<qulonglong> reply = *m_call;
            if (reply.isValid())
                m_last = reply.value();
        });
    }
    m_asked = now;
    return m_last;
}

} // namespace Kerntally
