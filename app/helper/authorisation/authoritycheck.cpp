// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/helper/authorisation/authoritycheck.h"

#include "model/helper/helperprotocol.h"

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

/// The details of the check, for the variables in the policy's messages.
QVariant detailsOf(const std::optional<QString> &prompt)
{
    QDBusArgument details;
    details.beginMap(QMetaType::fromType<QString>(), QMetaType::fromType<QString>());
    if (prompt) {
        details.beginMapEntry();
        details << QStringLiteral("what") << *prompt;
        details.endMapEntry();
    }
    details.endMap();
    return QVariant::fromValue(details);
}

struct Result
{
    AuthorityCheck::Answer answer = AuthorityCheck::Answer::NoPolkit;
    bool isKept = false; ///< the authorisation is kept from an earlier password
};

Result read(const QDBusMessage &reply)
{
    using Answer = AuthorityCheck::Answer;
    if (reply.type() != QDBusMessage::ReplyMessage || reply.signature() != QLatin1String("(bba{ss})"))
        return {};
    bool isAuthorised = false;
    bool isChallenge = false;
    QMap<QString, QString> details;
    const auto result = reply.arguments().constFirst().value<QDBusArgument>();
    result.beginStructure();
    result >> isAuthorised >> isChallenge >> details;
    result.endStructure();
    if (isAuthorised)
        return {Answer::Yes, details.contains(QStringLiteral("polkit.temporary_authorization_id"))};
    if (details.contains(QStringLiteral("polkit.dismissed")))
        return {Answer::Dismissed};
    return {isChallenge ? Answer::NoAgent : Answer::No};
}

} // namespace

AuthorityCheck::AuthorityCheck(const CallerConnection &connection, QString peer, QString action, Prompt prompt,
                               QObject *parent)
    : QObject(parent)
    , m_bus(connection.bus)
    , m_peer(std::move(peer))
    , m_action(std::move(action))
    , m_prompt(std::move(prompt))
{
    if (connection.user) {
        QMetaObject::invokeMethod(
            this, [this] { emit answered(Answer::Yes); }, Qt::QueuedConnection);
        return;
    }
    ask(std::nullopt);
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

void AuthorityCheck::ask(const std::optional<QString> &prompt)
{
    m_isPrompting = prompt.has_value();
    m_id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    QDBusMessage call = callOf(QStringLiteral("CheckAuthorization"));
    call << subjectOf(m_peer) << m_action << detailsOf(prompt) << (prompt ? allowUserInteraction : 0U) << m_id;
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(call, noTimeout), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, &AuthorityCheck::receive);
}

void AuthorityCheck::receive(QDBusPendingCallWatcher *watcher)
{
    watcher->deleteLater();
    m_id.clear();
    const QDBusMessage reply = watcher->reply();
    if (reply.type() == QDBusMessage::ErrorMessage)
        m_complaint = reply.errorMessage();
    const Result result = read(reply);
    if (result.answer == Answer::NoAgent && !m_isPrompting && m_prompt) {
        if (const std::optional<QString> prompt = m_prompt())
            return ask(prompt);
    }
    m_tookPassword = m_isPrompting || result.isKept;
    emit answered(result.answer);
}

} // namespace Kerntally
