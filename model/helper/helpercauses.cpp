// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/helper/helpercauses.h"

#include "model/base/clock.h"
#include "model/base/sandbox.h"
#include "model/helper/helperfailure.h"
#include "model/helper/helperprotocol.h"
#include "model/helper/helpersource.h"

#include <QDBusError>
#include <QDBusPendingReply>

#include <limits>
#include <utility>

namespace Kerntally {

namespace {

constexpr int untilAnswered = std::numeric_limits<int>::max();

using Reply = QDBusPendingReply<uint, QDBusUnixFileDescriptor>;

QString refusalOf(const QDBusError &error, CauseWatch::By by)
{
    if (error.name() == HelperError::noSuchCounter() && by == CauseWatch::By::Syscall)
        return HelperSource::tr("Only events of system calls can be told apart by system call.");
    return traceFailureOf(error).words();
}

} // namespace

QDBusMessage HelperCauses::Session::call(const QString &method) const
{
    QDBusMessage call = QDBusMessage::createMethodCall(helper, path, sessionInterface(), method);
    call.setInteractiveAuthorizationAllowed(true);
    return call;
}

HelperCauses::HelperCauses(Session session, int counter, CauseWatch::By by, std::function<void()> settled)
    : m_session(std::move(session))
    , m_counter(counter)
    , m_by(by)
    , m_settled(std::move(settled))
{
}

void HelperCauses::ask()
{
    if (std::exchange(m_isAsked, true))
        return;
    const QDBusMessage call = m_session.call(QStringLiteral("WatchCauses"))
        << static_cast<uint>(m_counter) << CauseWatch::partsOf(m_by);
    m_asked = std::make_unique<QDBusPendingCallWatcher>(m_session.bus.asyncCall(call, untilAnswered));
    QObject::connect(m_asked.get(), &QDBusPendingCallWatcher::finished, m_asked.get(),
                     [this](QDBusPendingCallWatcher *watcher) { receive(watcher); });
}

HelperCauses::~HelperCauses()
{
    const auto end = [session = m_session](uint watch) {
        session.bus.send(session.call(QStringLiteral("EndWatch")) << watch);
    };
    if (m_watch != 0)
        end(m_watch);
    if (!m_isAsked)
        m_settled();
    if (!m_asked)
        return;
    // What is still to be answered is to be ended then.
    QDBusPendingCallWatcher *const late = m_asked.release();
    late->disconnect();
    QObject::connect(late, &QDBusPendingCallWatcher::finished, late, [late, end] {
        const Reply reply = *late;
        if (reply.isValid())
            end(reply.argumentAt<0>());
        late->deleteLater();
    });
    m_settled();
}

void HelperCauses::receive(QDBusPendingCallWatcher *watcher)
{
    const Reply reply = *watcher;
    m_asked.release()->deleteLater(); // it is calling
    if (reply.isValid()) {
        m_watch = reply.argumentAt<0>();
        m_map = reply.argumentAt<1>();
        m_begin = monotonicNow();
    } else {
        m_refusal = refusalOf(reply.error(), m_by);
    }
    m_settled();
}

void HelperCauses::read(const Tell &tell) const
{
    if (!m_refusal.isEmpty())
        throw SourceError(m_refusal);
    readMap(m_map.fileDescriptor(), tell);
}

bool HelperCauses::seesProcesses() const
{
    return !isInPidNamespace();
}

quint64 HelperCauses::missed()
{
    return m_missed.ask(m_session.bus, m_session.call(QStringLiteral("WatchMissed")) << m_watch);
}

} // namespace Kerntally
