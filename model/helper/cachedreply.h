// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>

#include <chrono>
#include <memory>
#include <optional>

namespace Kerntally {

/// A number that the helper knows and that is good to know: waited for only the first time, briefly; later on the answer
/// before is good enough, which is of a second ago at most where it is asked for more often than that.
class CachedReply
{
public:
    /// As call answers; 0 while it doesn't.
    quint64 ask(const QDBusConnection &bus, const QDBusMessage &call);
    /// As it was last told.
    quint64 last() const { return m_last; }

private:
    std::optional<std::chrono::steady_clock::time_point> m_asked;
    std::unique_ptr<QDBusPendingCallWatcher> m_call;
    quint64 m_last = 0;
};

} // namespace Kerntally
