// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/helper/authoritycheck.h"

#include "model/helperprotocol.h"

#include <QDBusArgument>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QUuid>

#include <limits>
#include <utility>

namespace Kerntally {

namespace {

constexpr uint allowUserInteraction = 1;
constexpr int noTimeout = std::numeric_limits<int>::max();

QDBusMessage callOf(const QString &method)
{
    return QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.PolicyKit1"),
                                          QStringLiteral("/org/freedesktop/PolicyKit1/Authority"),
                                          QStringLiteral("org.freedesktop.PolicyKit1.Authority"), method);
}

QVariant subjectOf(const QString &peer)
{
    QDBusArgument subject;
    subject.beginStructure();
    subject << QStringLiteral("system-bus-name") << QVariantMap{{QStringLiteral("name"), peer}};
    subject.endStructure();
    return QVariant::fromValue(subject);
}

QVariant noDetails()
{
    QDBusArgument details;
    details.beginMap(QMetaType::fromType<QString>(), QMetaType::fromType<QString>());
    details.endMap();
    return QVariant::fromValue(details);
}

AuthorityCheck::Answer read(const QDBusMessage &reply)
{
    using Answer = AuthorityCheck::Answer;
    if (reply.type() != QDBusMessage::ReplyMessage || reply.signature() != QLatin1String("(bba{ss})"))
        return Answer::NoPolkit;
    bool isAuthorised = false;
    bool isChallenge = false;
    QMap<QString, QString> details;
    const auto result = reply.arguments().constFirst().value<QDBusArgument>();
    result.beginStructure();
    result >> isAuthorised >> isChallenge >> details;
    result.endStructure();
    if (isAuthorised)
        return Answer::Yes;
    if (details.contains(QStringLiteral("polkit.dismissed")))
        return Answer::Dismissed;
    return isChallenge ? Answer::NoAgent : Answer::No;
}

} // namespace

AuthorityCheck::AuthorityCheck(const Door &door, const QString &peer, const QString &action, QObject *parent)
    : QObject(parent)
    , m_bus(door.bus)
{
    if (door.user) {
        QMetaObject::invokeMethod(
            this, [this] { emit answered(Answer::Yes); }, Qt::QueuedConnection);
        return;
    }
    m_id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    QDBusMessage call = callOf(QStringLiteral("CheckAuthorization"));
    call << subjectOf(peer) << action << noDetails() << allowUserInteraction << m_id;
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(call, noTimeout), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, &AuthorityCheck::receive);
}

AuthorityCheck::~AuthorityCheck()
{
    if (!m_id.isEmpty())
        m_bus.send(callOf(QStringLiteral("CancelCheckAuthorization")) << m_id);
}

std::optional<Refusal> AuthorityCheck::refusal(Answer answer)
{
    switch (answer) {
    case Answer::Yes:
        return std::nullopt;
    case Answer::No:
        break;
    case Answer::Dismissed:
        return Refusal{HelperError::dismissed(), QStringLiteral("The password dialog was dismissed.")};
    case Answer::NoAgent:
        return Refusal{HelperError::noAgent(), QStringLiteral("A password is needed, and nothing runs to ask for it.")};
    case Answer::NoPolkit:
        return Refusal{HelperError::noPolkit(), QStringLiteral("polkit, which decides who may count, doesn't answer.")};
    }
    return Refusal{HelperError::denied(), QStringLiteral("The rules of this computer don't allow you this.")};
}

void AuthorityCheck::receive(QDBusPendingCallWatcher *watcher)
{
    m_id.clear();
    const QDBusMessage reply = watcher->reply();
    if (reply.type() == QDBusMessage::ErrorMessage)
        qWarning("polkit: %s", qUtf8Printable(reply.errorMessage()));
    emit answered(read(reply));
}

} // namespace Kerntally
