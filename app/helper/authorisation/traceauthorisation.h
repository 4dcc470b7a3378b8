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

/// Guards the calls that need polkit's action "trace": polkit is asked once per session while calls wait. Destruction
/// answers them with the error that the session is closed.
class TraceAuthorisation : public QObject
{
    Q_OBJECT

public:
    /// line: executes authorised calls; has to live longer. isOpen: polkit has authorised the action already.
    TraceAuthorisation(CallerConnection connection, CallLine &line, QString peer, bool isOpen,
                       QObject *parent = nullptr);
    ~TraceAuthorisation() override;

    /// Queues the call once the action is allowed. purpose: for the text of the prompt.
    void pass(const QDBusMessage &call, const QString &purpose, const CallLine::Act &act);
    /// Refuses the waiting calls, and cancels the check.
    void takeBack();

signals:
    /// Emitted once; later calls pass without a check. tookPassword: polkit granted the action after a password.
    void granted(bool tookPassword);
    /// The action was refused. why: an error message.
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
    std::vector<Request> m_requests; ///< calls that wait for the check
};

} // namespace Kerntally
