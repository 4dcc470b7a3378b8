// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/helper/authorisation/traceauthorisation.h"

#include "app/helper/authorisation/purpose.h"
#include "model/helper/helperprotocol.h"

#include <QDBusError>

#include <optional>
#include <utility>

namespace Kerntally {

TraceAuthorisation::TraceAuthorisation(CallerConnection connection, CallLine &line, QString peer, bool isOpen,
                                       QObject *parent)
    : QObject(parent)
    , m_connection(std::move(connection))
    , m_line(line)
    , m_peer(std::move(peer))
    , m_isOpen(isOpen)
{
}

TraceAuthorisation::~TraceAuthorisation()
{
    for (const Request &request : m_requests)
        m_line.refuse(request.call, QDBusError::errorString(QDBusError::UnknownObject),
                      QStringLiteral("The session was closed."));
}

void TraceAuthorisation::pass(const QDBusMessage &call, const QString &purpose, const CallLine::Act &act)
{
    if (m_isOpen)
        return m_line.add(call, act);
    if (m_requests.size() >= CallLine::most)
        return m_line.refuse(call, HelperError::tooMany(), QStringLiteral("Too many at once."));
    if (m_isPrompting && !call.isInteractiveAuthorizationAllowed())
        return refuse(call, AuthorityCheck::Answer::NoAgent);
    m_requests.push_back({call, purpose, act});
    if (m_check)
        return;
    m_check = std::make_unique<AuthorityCheck>(m_connection, m_peer, traceAction(), [this] { return prompt(); });
    connect(m_check.get(), &AuthorityCheck::answered, this, &TraceAuthorisation::receiveAnswer);
}

void TraceAuthorisation::takeBack()
{
    if (!m_check)
        return;
    m_check.reset();
    settle(AuthorityCheck::Answer::Dismissed);
}

/// Called when a password is needed. Calls that don't allow a prompt are refused now.
std::optional<QString> TraceAuthorisation::prompt()
{
    QStringList purposes;
    for (const Request &request : m_requests) {
        if (request.call.isInteractiveAuthorizationAllowed())
            purposes.append(request.purpose);
        else
            refuse(request.call, AuthorityCheck::Answer::NoAgent);
    }
    std::erase_if(m_requests, [](const Request &request) { return !request.call.isInteractiveAuthorizationAllowed(); });
    m_isPrompting = !m_requests.empty();
    return m_isPrompting ? std::optional(purposeOfAll(purposes)) : std::nullopt;
}

void TraceAuthorisation::receiveAnswer(AuthorityCheck::Answer answer)
{
    const bool tookPassword = m_check->tookPassword();
    const QString complaint = m_check->complaint();
    m_check.release()->deleteLater(); // the check's signal is running
    if (answer == AuthorityCheck::Answer::Yes)
        emit granted(tookPassword);
    else if (const std::optional<Refusal> refusal = AuthorityCheck::refusal(answer))
        emit refused(refusal->message + QLatin1Char(' ') + harmless(complaint));
    settle(answer);
}

/// Queues or refuses the waiting calls. If a caller has disconnected, its session will be destroyed with what the calls
/// add.
void TraceAuthorisation::settle(AuthorityCheck::Answer answer)
{
    m_isPrompting = false;
    m_isOpen = answer == AuthorityCheck::Answer::Yes;
    for (const Request &request : std::exchange(m_requests, {})) {
        if (m_isOpen)
            m_line.add(request.call, request.act);
        else
            refuse(request.call, answer);
    }
}

void TraceAuthorisation::refuse(const QDBusMessage &call, AuthorityCheck::Answer answer) const
{
    if (const std::optional<Refusal> refusal = AuthorityCheck::refusal(answer))
        m_line.refuse(call, refusal->error, refusal->message);
}

} // namespace Kerntally
