// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>

#include <chrono>
#include <memory>
#include <optional>

namespace Kerntally {

/// Caches a number that the helper reports. The first call blocks for up to 1 s; later calls return the last known value and
/// refresh it in the background, at most once a second.
class CachedReply
{
public:
    /// The number that the D-Bus call returns; 0 until it has returned one.
    quint64 ask(const QDBusConnection &bus, const QDBusMessage &call);
    /// The last known value, without a call.
    quint64 last() const { return m_last; }

private:
    std::optional<std::chrono::steady_clock::time_point> m_asked;
    std::unique_ptr<QDBusPendingCallWatcher> m_call;
    quint64 m_last = 0;
};

} // namespace Kerntally
