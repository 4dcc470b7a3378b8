// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/helper/helpersession.h"

#include "model/helperprotocol.h"
#include "sessionadaptor.h"

#include <QRegularExpression>

#include <optional>
#include <stdexcept>
#include <utility>

namespace Kerntally {

HelperSession::HelperSession(Door door, QString peer, uint user, QString path, QObject *parent)
    : QObject(parent)
    , m_door(std::move(door))
    , m_peer(std::move(peer))
    , m_user(user)
    , m_path(std::move(path))
{
    new SessionAdaptor(this);
}

HelperSession::~HelperSession()
{
    for (const Request &request : m_requests) {
        m_door.bus.send(
            request.call.createErrorReply(QDBusError::UnknownObject, QStringLiteral("The session was closed.")));
    }
}

void HelperSession::Add(uint counter)
{
    if (!isCalledByPeer() || !isCounter(counter, KT_NO_COUNTER + 1, KT_FIRST_FREE - 1))
        return;
    setDelayedReply(true);
    count({message(), [this, counter] { m_loader.countBuiltin(counter); }});
}

void HelperSession::AddSyscall(uint counter, int native, int compat)
{
    if (!isCalledByPeer() || !isCounter(counter, KT_FIRST_FREE, KT_COUNTERS))
        return;
    const auto number = [](int of) { return of < 0 ? std::nullopt : std::optional(static_cast<unsigned>(of)); };
    countWhenAllowed([this, counter, native = number(native), compat = number(compat)] {
        m_loader.countSyscall(native, compat, counter);
    });
}

void HelperSession::AddTracepoint(uint counter, const QString &name)
{
    if (!isCalledByPeer() || !isCounter(counter, KT_FIRST_FREE, KT_COUNTERS))
        return;
    // The kernel looks it up among its own.
    static const QRegularExpression pattern(QStringLiteral("\\A[A-Za-z0-9_]{1,120}\\z"));
    if (!pattern.match(name).hasMatch()) {
        sendErrorReply(HelperError::noSuchCounter(), QStringLiteral("This is no name of a tracepoint."));
        return;
    }
    countWhenAllowed([this, counter, name = name.toStdString()] { m_loader.countTracepoint(name, counter); });
}

void HelperSession::Remove(uint counter)
{
    if (isCalledByPeer() && isCounter(counter, KT_NO_COUNTER + 1, KT_COUNTERS))
        m_loader.release(counter);
}

qulonglong HelperSession::Missed()
{
    return isCalledByPeer() ? m_loader.missed() : 0;
}

void HelperSession::Close()
{
    if (!isCalledByPeer())
        return;
    m_isClosed = true;
    emit closed();
}

bool HelperSession::isCalledByPeer()
{
    const bool isPeer = message().service() == m_peer;
    if (!isPeer)
        sendErrorReply(QDBusError::AccessDenied, QStringLiteral("This session is somebody else's."));
    else if (m_isClosed)
        sendErrorReply(QDBusError::UnknownObject, QStringLiteral("The session was closed."));
    return isPeer && !m_isClosed;
}

bool HelperSession::isCounter(uint counter, uint first, uint last)
{
    const bool isOne = first <= counter && counter <= last;
    if (!isOne)
        sendErrorReply(HelperError::noSuchCounter(), QStringLiteral("There is no such counter."));
    return isOne;
}

void HelperSession::countWhenAllowed(const std::function<void()> &count)
{
    setDelayedReply(true);
    const Request request = {message(), count};
    if (m_mayTrace)
        return this->count(request);
    if (m_requests.size() >= KT_COUNTERS) {
        m_door.bus.send(request.call.createErrorReply(QDBusError::LimitsExceeded, QStringLiteral("Too many at once.")));
        return;
    }
    m_requests.push_back(request);
    if (m_check)
        return;
    m_check = std::make_unique<AuthorityCheck>(m_door, m_peer, QStringLiteral("io.github.kerntally.trace"));
    connect(m_check.get(), &AuthorityCheck::answered, this, &HelperSession::receiveAnswer);
}

/// A caller who is gone takes this session along: what is added for them here is taken away at once.
void HelperSession::receiveAnswer(AuthorityCheck::Answer answer)
{
    m_check.release()->deleteLater(); // it is calling
    const std::optional<Refusal> refusal = AuthorityCheck::refusal(answer);
    m_mayTrace = !refusal;
    for (const Request &request : std::exchange(m_requests, {})) {
        if (refusal)
            m_door.bus.send(request.call.createErrorReply(refusal->error, refusal->message));
        else
            count(request);
    }
}

void HelperSession::count(const Request &request) const
{
    try {
        request.count();
        m_door.bus.send(request.call.createReply());
    } catch (const LoadError &error) {
        qWarning("%s %s", error.what(), error.log().c_str());
        m_door.bus.send(request.call.createErrorReply(HelperError::kernel(),
                                                      QString::fromStdString(error.what() + ('\n' + error.remedy()))));
    } catch (const std::exception &error) {
        m_door.bus.send(request.call.createErrorReply(HelperError::noSuchCounter(), QString::fromUtf8(error.what())));
    }
}

} // namespace Kerntally
