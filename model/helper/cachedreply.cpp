// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/helper/cachedreply.h"

#include <QDBusPendingReply>

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
    const auto keep = [this] {
        const QDBusPendingReply<qulonglong> reply = *m_call;
        if (reply.isValid())
            m_last = reply.value();
    };
    m_call = std::make_unique<QDBusPendingCallWatcher>(bus.asyncCall(call, static_cast<int>(answerTimeout.count())));
    QObject::connect(m_call.get(), &QDBusPendingCallWatcher::finished, m_call.get(), keep);
    if (!m_asked) {
        m_call->waitForFinished();
        keep();
    }
    m_asked = now;
    return m_last;
}

} // namespace Kerntally
