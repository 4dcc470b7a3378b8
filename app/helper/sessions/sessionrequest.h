// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/helper/authorisation/authoritycheck.h"
#include "bpf/programs/scope.h"

#include <QDBusMessage>

#include <memory>

namespace Kerntally {

/// A pending call that opens a session: identifies the caller, lets polkit authorise it, and checks that the caller is
/// still connected. Destruction (the caller has disconnected) cancels all of this.
class SessionRequest : public QObject
{
    Q_OBJECT

public:
    /// action: for polkit.
    SessionRequest(CallerConnection connection, const QDBusMessage &call, QString action, Scope scope,
                   QObject *parent = nullptr);
    ~SessionRequest() override;

    QString action() const { return m_action; }
    /// The scope of the session.
    const Scope &scope() const { return m_scope; }

    QString peer() const { return m_call.service(); }
    /// After identified(): the user of the connection, as the bus reports it.
    uint user() const { return m_user; }
    /// Whether the caller is identified and the call isn't answered yet.
    bool isAsking() const { return m_identified && !m_done; }

    /// Whether polkit has authorised the call, which isn't answered yet.
    bool isAllowed() const { return m_isAllowed && !m_done; }
    /// After authorised(): whether polkit required a password.
    bool tookPassword() const { return m_check && m_check->tookPassword(); }

    /// Lets polkit authorise the caller, then asks the bus whether it is still connected. Emits authorised(), or
    /// refuses the call.
    void authorise();

    /// Answer the call and emit done().
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
