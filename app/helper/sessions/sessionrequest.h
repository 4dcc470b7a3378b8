// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/helper/authorisation/authoritycheck.h"
#include "bpf/programs/scope.h"

#include <QDBusMessage>

#include <memory>

namespace Kerntally {

/// One call that opens a session, until it is answered: identifies the caller, asks polkit, and checks that the caller is
/// still connected. Destroyed before the answer (the caller has left), it cancels all of that.
class SessionRequest : public QObject
{
    Q_OBJECT

public:
    /// action: what polkit is asked for.
    SessionRequest(CallerConnection connection, const QDBusMessage &call, QString action, Scope scope,
                   QObject *parent = nullptr);
    ~SessionRequest() override;

    QString action() const { return m_action; }
    /// The scope of the session.
    const Scope &scope() const { return m_scope; }

    QString peer() const { return m_call.service(); }
    /// After identified(): the user of the connection, as the bus reports it.
    uint user() const { return m_user; }
    /// Identified and not answered yet.
    bool isAsking() const { return m_identified && !m_done; }

    /// polkit said yes, but the call isn't answered yet.
    bool isAllowed() const { return m_isAllowed && !m_done; }
    /// After authorised(): for a password.
    bool tookPassword() const { return m_check && m_check->tookPassword(); }

    /// Asks polkit, then the bus whether the caller is still there. Answers with authorised(), or refuses.
    void authorise();

    /// Both answer the call; it is done then.
    void accept(const QVariantList &results);
    void refuse(const QString &error, const QString &message);

signals:
    void identified();
    void authorised();
    void refused(const QString &why);
    void done();

private:
    void finish();
    void askForUser();
    void receiveUser(uint user);
    void receiveAnswer(AuthorityCheck::Answer answer);

    CallerConnection m_connection;
    QDBusMessage m_call;
    QString m_action;
    Scope m_scope;
    std::unique_ptr<AuthorityCheck> m_check;
    uint m_user = 0;
    bool m_identified = false;
    bool m_isAllowed = false;
    bool m_done = false;
};

} // namespace Kerntally
