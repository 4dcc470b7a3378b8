// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/helper/tracegate.h"

#include "bpf/layout.h"
#include "bpf/loaderror.h"
#include "model/helperprotocol.h"

#include <QDBusError>

#include <exception>
#include <optional>
#include <utility>

namespace Kerntally {

TraceGate::TraceGate(Door door, QString peer, bool isOpen, QObject *parent)
    : QObject(parent)
    , m_door(std::move(door))
    , m_peer(std::move(peer))
    , m_isOpen(isOpen)
{
}

TraceGate::~TraceGate()
{
    for (const Request &request : m_requests) {
        m_door.bus.send(
            request.call.createErrorReply(QDBusError::UnknownObject, QStringLiteral("The session was closed.")));
    }
}

void TraceGate::pass(const QDBusMessage &call, const Act &act)
{
    if (m_isOpen)
        return answer(call, act);
    if (m_requests.size() >= KT_COUNTERS) {
        m_door.bus.send(call.createErrorReply(HelperError::tooMany(), QStringLiteral("Too many at once.")));
        return;
    }
    m_requests.push_back({call, act});
    if (m_check)
        return;
    m_check = std::make_unique<AuthorityCheck>(m_door, m_peer, traceAction());
    connect(m_check.get(), &AuthorityCheck::answered, this, &TraceGate::receiveAnswer);
}

void TraceGate::takeBack()
{
    if (!m_check)
        return;
    m_check.reset();
    settle(AuthorityCheck::Answer::Dismissed);
}

void TraceGate::receiveAnswer(AuthorityCheck::Answer answer)
{
    m_check.release()->deleteLater(); // it is calling
    settle(answer);
}

/// A caller who is gone takes the session along: what is added for them here is taken away at once.
void TraceGate::settle(AuthorityCheck::Answer answer)
{
    const std::optional<Refusal> refusal = AuthorityCheck::refusal(answer);
    m_isOpen = !refusal;
    for (const Request &request : std::exchange(m_requests, {})) {
        if (refusal)
            m_door.bus.send(request.call.createErrorReply(refusal->error, refusal->message));
        else
            this->answer(request.call, request.act);
    }
}

void TraceGate::answer(const QDBusMessage &call, const Act &act) const
{
    try {
        if (const std::optional<QVariantList> results = act())
            m_door.bus.send(call.createReply(*results));
    } catch (const LoadError &error) {
        qWarning("%s %s", error.what(), error.log().c_str());
        m_door.bus.send(call.createErrorReply(HelperError::kernel(),
                                              QString::fromStdString(error.what() + ('\n' + error.remedy()))));
    } catch (const std::exception &error) {
        m_door.bus.send(call.createErrorReply(HelperError::noSuchCounter(), QString::fromUtf8(error.what())));
    }
}

} // namespace Kerntally
