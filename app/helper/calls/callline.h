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

/// The calls of one session that are done, and answered, when it is their user's turn; in order. Destroyed before that, it
/// answers that the session is closed.
class CallLine : public QObject
{
public:
    /// Of a client that keeps to the bus's own limit of 128 which wait for an answer, with as many that don't.
    static constexpr std::size_t most = 256;

    /// Does what a call asks for and returns what it is answered with; nothing where it is answered later. Throws LoadError,
    /// std::exception.
    using Act = std::function<std::optional<QVariantList>()>;

    /// turns, log: have to live longer.
    CallLine(QDBusConnection bus, Turns &turns, AuditLog &log, uint user, QObject *parent = nullptr);
    ~CallLine() override;

    void add(const QDBusMessage &call, const Act &act);
    /// Out of turn: for what was begun in its turn.
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
