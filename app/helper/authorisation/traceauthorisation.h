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

/// What a client may do only who is allowed the action trace: polkit is asked once a session, and calls wait for its
/// answer. Destroyed before that, it answers that the session is closed.
class TraceAuthorisation : public QObject
{
    Q_OBJECT

public:
    /// line: does what may be done; has to live longer. isOpen: polkit said yes already.
    TraceAuthorisation(CallerConnection connection, CallLine &line, QString peer, bool isOpen,
                       QObject *parent = nullptr);
    ~TraceAuthorisation() override;

    /// Puts the call in the line when it is allowed. purpose: what a prompt says that it is for.
    void pass(const QDBusMessage &call, const QString &purpose, const CallLine::Act &act);
    /// Refuses all that wait, and takes the question back.
    void takeBack();

signals:
    /// Once: whatever is asked for from now on passes. tookPassword: polkit said yes for one.
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
