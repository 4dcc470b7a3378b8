// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/helper/authorisation/authoritycheck.h"
#include "app/helper/authorisation/callerconnection.h"
#include "app/helper/calls/callline.h"

#include <QDBusMessage>
#include <QObject>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace Kerntally {

/// Guards the calls that need polkit's action trace: polkit is asked once for a session, and calls wait for the answer.
/// Destruction answers them with the error that the session is closed.
class TraceAuthorisation : public QObject
{
    Q_OBJECT

public:
    /// line: does what may be done; has to live longer. isOpen: polkit said yes already.
    TraceAuthorisation(CallerConnection connection, CallLine &line, QString peer, bool isOpen,
                       QObject *parent = nullptr);
    ~TraceAuthorisation() override;

    /// Queues the call once the action is allowed. purpose: for the text of the prompt.
    void pass(const QDBusMessage &call, const QString &purpose, const CallLine::Act &act);
    /// Refuses the waiting calls, and cancels the check.
    void takeBack();

signals:
    /// Emitted once: later calls pass without a check. tookPassword: polkit said yes after a password.
    void granted(bool tookPassword);
    void refused(const QString &why);

private:
    struct Request
    {
        QDBusMessage call;
        QString purpose;
        CallLine::Act act;
    };

    std::optional<QString> prompt();
    void receiveAnswer(AuthorityCheck::Answer answer);
    void settle(AuthorityCheck::Answer answer);
    void refuse(const QDBusMessage &call, AuthorityCheck::Answer answer) const;

    CallerConnection m_connection;
    CallLine &m_line;
    QString m_peer;
    bool m_isOpen;
    std::unique_ptr<AuthorityCheck> m_check;
    bool m_isPrompting = false;
    std::vector<Request> m_requests; ///< that wait for it
};

} // namespace Kerntally
