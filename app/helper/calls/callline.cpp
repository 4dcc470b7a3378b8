// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/helper/calls/callline.h"

#include "app/helper/calls/auditlog.h"
#include "app/helper/calls/callrefused.h"
#include "app/helper/calls/turns.h"
#include "bpf/support/loaderror.h"
#include "model/helper/helperprotocol.h"

#include <QDBusError>

#include <exception>
#include <utility>

namespace Kerntally {

CallLine::CallLine(QDBusConnection bus, Turns &turns, AuditLog &log, uint user, QObject *parent)
    : QObject(parent)
    , m_bus(std::move(bus))
    , m_turns(turns)
    , m_log(log)
    , m_user(user)
{
}

CallLine::~CallLine()
{
    for (const Waiting &waiting : m_waiting)
        refuse(waiting.call, QDBusError::errorString(QDBusError::UnknownObject),
               QStringLiteral("The session was closed."));
}

void CallLine::add(const QDBusMessage &call, const Act &act)
{
    if (m_waiting.size() >= most)
        return refuse(call, HelperError::tooMany(),
                      QStringLiteral("Too many calls at once: wait for answers before the next."));
    m_waiting.push_back({call, act});
    m_turns.wait(m_user, this, [this] { next(); });
}

void CallLine::refuse(const QDBusMessage &call, const QString &error, const QString &message) const
{
    if (call.isReplyRequired())
        m_bus.send(call.createErrorReply(error, message));
}

void CallLine::next()
{
    const Waiting waiting = std::move(m_waiting.front());
    m_waiting.pop_front();
    answer(waiting.call, waiting.act);
}

void CallLine::answer(const QDBusMessage &call, const Act &act) const
{
    try {
        const std::optional<QVariantList> results = act();
        if (results && call.isReplyRequired())
            m_bus.send(call.createReply(*results));
    } catch (const LoadError &error) {
        m_log.note(m_user, error);
        refuse(call, HelperError::kernel(), HelperError::textOf(error));
    } catch (const CallRefused &refused) {
        refuse(call, refused.error(), QString::fromUtf8(refused.what()));
    } catch (const std::exception &error) {
        refuse(call, HelperError::noSuchCounter(), QString::fromUtf8(error.what()));
    }
}

} // namespace Kerntally
