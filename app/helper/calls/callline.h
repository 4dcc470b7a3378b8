// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QDBusMessage>
#include <QObject>
#include <QVariantList>

#include <deque>
#include <functional>
#include <optional>

namespace Kerntally {

class AuditLog;
class Turns;

/// The queue of a session's calls, which are executed and answered in order, in turns with other users' calls.
/// Destruction answers the pending calls with the error that the session is closed.
class CallLine : public QObject
{
public:
    /// Longest queue: the bus allows a client 128 calls that await a reply, and this many again that don't.
    static constexpr std::size_t most = 256;

    /// Executes a call and returns its reply; none if it is answered later. Throws LoadError, std::exception.
    using Act = std::function<std::optional<QVariantList>()>;

    /// turns, log: borrowed; have to live longer.
    CallLine(QDBusConnection bus, Turns &turns, AuditLog &log, uint user, QObject *parent = nullptr);
    ~CallLine() override;

    void add(const QDBusMessage &call, const Act &act);
    /// Executes and answers a call at once, out of turn: the second part of a call that was begun in its turn.
    void answer(const QDBusMessage &call, const Act &act) const;
    void refuse(const QDBusMessage &call, const QString &error, const QString &message) const;

private:
    struct Waiting
    {
        QDBusMessage call;
        Act act;
    };

    void next();

    QDBusConnection m_bus;
    Turns &m_turns;
    AuditLog &m_log;
    uint m_user;
    std::deque<Waiting> m_waiting;
};

} // namespace Kerntally
