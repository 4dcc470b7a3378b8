// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/helper/sessions/sessionrequest.h"

#include "app/helper/authorisation/purpose.h"
#include "model/helper/helperprotocol.h"

#include <QDBusPendingCallWatcher>

#include <utility>

namespace Kerntally {

SessionRequest::SessionRequest(CallerConnection connection, const QDBusMessage &call, QString action, Scope scope,
                               QObject *parent)
    : QObject(parent)
    , m_connection(std::move(connection))
    , m_call(call)
    , m_action(std::move(action))
    , m_scope(std::move(scope))
{
    askForUser();
}

SessionRequest::~SessionRequest() = default;

void SessionRequest::finish()
{
    m_done = true;
    emit done();
}

void SessionRequest::askForUser()
{
    if (m_connection.user) {
        QMetaObject::invokeMethod(
            this, [this] { receiveUser(*m_connection.user); }, Qt::QueuedConnection);
        return;
    }
    QDBusMessage call =
        QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.DBus"), QStringLiteral("/org/freedesktop/DBus"),
                                       QStringLiteral("org.freedesktop.DBus"), QStringLiteral("GetConnectionUnixUser"));
    call << peer();
    auto *watcher = new QDBusPendingCallWatcher(m_connection.bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusMessage reply = watcher->reply();
        if (reply.type() == QDBusMessage::ReplyMessage && reply.signature() == QLatin1String("u"))
            receiveUser(reply.arguments().constFirst().toUInt());
        else // the caller has disconnected, or the bus has failed
            refuse(HelperError::denied(), QStringLiteral("The bus doesn't say who you are."));
    });
}

void SessionRequest::receiveUser(uint user)
{
    if (!m_identified) {
        m_identified = true;
        m_user = user;
        emit identified();
    } else if (user == m_user) {
        emit authorised();
    } else {
        refuse(HelperError::denied(), QStringLiteral("You are somebody else now."));
    }
}

void SessionRequest::authorise()
{
    m_check = std::make_unique<AuthorityCheck>(m_connection, peer(), m_action, [this]() -> std::optional<QString> {
        if (!m_call.isInteractiveAuthorizationAllowed())
            return std::nullopt;
        return purposeOfSession(m_scope);
    });
    connect(m_check.get(), &AuthorityCheck::answered, this, &SessionRequest::receiveAnswer);
}

void SessionRequest::receiveAnswer(AuthorityCheck::Answer answer)
{
    if (const std::optional<Refusal> refusal = AuthorityCheck::refusal(answer))
        return refuse(refusal->error, refusal->message);
    m_isAllowed = true;
    askForUser();
}

void SessionRequest::accept(const QVariantList &results)
{
    m_connection.bus.send(m_call.createReply(results));
    finish();
}

void SessionRequest::refuse(const QString &error, const QString &message)
{
    m_connection.bus.send(m_call.createErrorReply(error, message));
    const QString complaint = m_check ? m_check->complaint() : QString();
    emit refused(complaint.isEmpty() ? message : message + QLatin1Char(' ') + harmless(complaint));
    finish();
}

} // namespace Kerntally
