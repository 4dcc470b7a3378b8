// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/helper/sessions/opening.h"

#include "app/helper/authorisation/purpose.h"
#include "model/helper/helperprotocol.h"

#include <QDBusPendingCallWatcher>

#include <utility>

namespace Kerntally {

Opening::Opening(Door door, const QDBusMessage &call, QString action, Scope scope, QObject *parent)
    : QObject(parent)
    , m_door(std::move(door))
    , m_call(call)
    , m_action(std::move(action))
    , m_scope(std::move(scope))
{
    askForUser();
}

Opening::~Opening() = default;

void Opening::finish()
{
    m_done = true;
    emit done();
}

void Opening::askForUser()
{
    if (m_door.user) {
        QMetaObject::invokeMethod(
            this, [this] { receiveUser(*m_door.user); }, Qt::QueuedConnection);
        return;
    }
    QDBusMessage call =
        QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.DBus"), QStringLiteral("/org/freedesktop/DBus"),
                                       QStringLiteral("org.freedesktop.DBus"), QStringLiteral("GetConnectionUnixUser"));
    call << peer();
    auto *watcher = new QDBusPendingCallWatcher(m_door.bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusMessage reply = watcher->reply();
        if (reply.type() == QDBusMessage::ReplyMessage && reply.signature() == QLatin1String("u"))
            receiveUser(reply.arguments().constFirst().toUInt());
        else // gone, or the bus has other troubles
            refuse(HelperError::denied(), QStringLiteral("The bus doesn't say who you are."));
    });
}

void Opening::receiveUser(uint user)
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

void Opening::authorise()
{
    m_check = std::make_unique<AuthorityCheck>(m_door, peer(), m_action, [this]() -> std::optional<QString> {
        if (!m_call.isInteractiveAuthorizationAllowed())
            return std::nullopt;
        return purposeOfSession(m_scope);
    });
    connect(m_check.get(), &AuthorityCheck::answered, this, &Opening::receiveAnswer);
}

void Opening::receiveAnswer(AuthorityCheck::Answer answer)
{
    if (const std::optional<Refusal> refusal = AuthorityCheck::refusal(answer))
        return refuse(refusal->error, refusal->message);
    m_isAllowed = true;
    askForUser();
}

void Opening::accept(const QVariantList &results)
{
    m_door.bus.send(m_call.createReply(results));
    finish();
}

void Opening::refuse(const QString &error, const QString &message)
{
    m_door.bus.send(m_call.createErrorReply(error, message));
    const QString complaint = m_check ? m_check->complaint() : QString();
    emit refused(complaint.isEmpty() ? message : message + QLatin1Char(' ') + harmless(complaint));
    finish();
}

} // namespace Kerntally
