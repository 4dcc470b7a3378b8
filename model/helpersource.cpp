// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/helpersource.h"

#include "bpf/kernelnotices.h"
#include "model/helperfailure.h"
#include "model/helperprotocol.h"
#include "model/pkexecdoor.h"

#include <QDBusConnectionInterface>
#include <QDBusError>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusServiceWatcher>
#include <QDBusUnixFileDescriptor>
#include <QUuid>

#include <exception>
#include <limits>

namespace Kerntally {

using namespace std::chrono_literals;

namespace {

/// layout, shards, limits, watches, notices behind the session's path.
using OpenReply = QDBusPendingReply<QDBusObjectPath, qulonglong, QDBusUnixFileDescriptor, QDBusUnixFileDescriptor,
                                    QDBusUnixFileDescriptor, QDBusUnixFileDescriptor>;

/// Typing a password takes as long as it takes; the bus tells where the helper ends meanwhile.
constexpr int noTimeout = std::numeric_limits<int>::max();
/// ms. For what is only good to know.
constexpr int briefly = 1000;

/// Why the helper doesn't count something, in a line.
QString reasonOf(const QDBusMessage &refusal)
{
    if (refusal.errorName() == HelperError::denied()) {
        return HelperSource::tr(
            "You may not count events of your choice on this computer. Ask its administrator to allow "
            "you the action io.github.kerntally.trace.");
    }
    const SourceFailure failure = failureOf(QDBusError(refusal));
    return failure.message + QLatin1Char(' ') + failure.remedy;
}

} // namespace

HelperSource::HelperSource(QObject *parent)
    : TracingSource(parent)
    , m_bus(QDBusConnection::connectToBus(QDBusConnection::SystemBus,
                                          QStringLiteral("kerntally-%1").arg(QUuid::createUuid().toString())))
{
}

HelperSource::~HelperSource()
{
    m_asked.clear();
    if (!m_pkexec)
        QDBusConnection::disconnectFromBus(m_bus.name());
}

QString HelperSource::id() const
{
    return QStringLiteral("helper");
}

void HelperSource::open()
{
    if (!m_bus.isConnected()) {
        emit failed({tr("There is no system bus to reach the helper on."),
                     tr("Start D-Bus, or run this program as root.") + QLatin1Char(' ')
                         + tr("Simulated events show the program without it."),
                     m_bus.lastError().message(), false, SourceFailure::Kind::NotInstalled});
        return;
    }
    // Before the call, so that no end is missed.
    auto *watcher = new QDBusServiceWatcher(helperService(), m_bus, QDBusServiceWatcher::WatchForOwnerChange, this);
    connect(watcher, &QDBusServiceWatcher::serviceOwnerChanged, this,
            [this](const QString &, const QString &before, const QString &) {
                if (before == m_helper)
                    onHelperGone();
            });
    openSession(helperService());
}

/// helper: its name on the bus; empty where there is nobody else.
void HelperSource::openSession(const QString &helper)
{
    m_bus.connect({}, QStringLiteral("/org/freedesktop/DBus/Local"), QStringLiteral("org.freedesktop.DBus.Local"),
                  QStringLiteral("Disconnected"), this, SLOT(onHelperGone()));
    QDBusMessage call =
        QDBusMessage::createMethodCall(helper, helperPath(), helperService(), QStringLiteral("OpenSession"));
    call.setInteractiveAuthorizationAllowed(true);
    auto *answer = new QDBusPendingCallWatcher(m_bus.asyncCall(call, noTimeout), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, &HelperSource::receiveSession);
}

void HelperSource::receiveSession(QDBusPendingCallWatcher *watcher)
{
    watcher->deleteLater();
    const OpenReply reply = *watcher;
    if (!reply.isValid()) {
        if (reply.error().type() == QDBusError::ServiceUnknown && PkexecDoor::exists())
            openOtherDoor();
        else
            fail(failureOf(reply.error()));
        return;
    }
    // Newer Qt keeps the sender of a reply to itself. Whoever has a session of ours keeps its name.
    if (!m_pkexec)
        m_helper = m_bus.interface()->serviceOwner(helperService());
    m_path = reply.argumentAt<0>().path();
    if (reply.argumentAt<1>() != KT_LAYOUT)
        return fail(otherHelperVersion());
    try {
        const SessionDescriptors maps = {.shards = reply.argumentAt<2>().fileDescriptor(),
                                         .limits = reply.argumentAt<3>().fileDescriptor(),
                                         .watches = reply.argumentAt<4>().fileDescriptor(),
                                         .notices = reply.argumentAt<5>().fileDescriptor()};
        setSession(std::make_shared<Session>(SessionMemory::map(maps), std::make_unique<KernelNotices>(maps.notices)));
    } catch (const std::exception &error) {
        return fail(otherHelperVersion(QString::fromUtf8(error.what())));
    }
    emit opened();
}

/// Nobody installed the service.
void HelperSource::openOtherDoor()
{
    QDBusConnection::disconnectFromBus(m_bus.name());
    m_pkexec = std::make_unique<PkexecDoor>();
    connect(m_pkexec.get(), &PkexecDoor::opened, this, [this](const QDBusConnection &helper) {
        m_bus = helper;
        openSession({});
    });
    connect(m_pkexec.get(), &PkexecDoor::failed, this, &HelperSource::failed);
    m_pkexec->open();
}

/// A session that can't be used shall not stay in the kernel.
void HelperSource::fail(const SourceFailure &failure)
{
    if (!m_path.isEmpty())
        m_bus.send(sessionCall(QStringLiteral("Close")));
    emit failed(failure);
}

void HelperSource::onHelperGone()
{
    if (!isOpen() || m_path.isEmpty())
        return; // the call itself fails
    m_path.clear();
    m_asked.clear();
    for (int counter = 1; counter <= static_cast<int>(KT_COUNTERS); ++counter)
        session()->setCounted(counter, false);
    emit failed({tr("The helper has ended, so counting has stopped."),
                 tr("Start counting again."),
                 {},
                 false,
                 SourceFailure::Kind::HelperGone});
}

void HelperSource::add(int counter)
{
    if (!session()->isCounted(counter))
        ask(counter, sessionCall(QStringLiteral("Add")) << static_cast<uint>(counter));
}

void HelperSource::countSyscall(int counter, const Syscall &call)
{
    constexpr int none = -1;
    const auto number = [](std::optional<unsigned> of) { return of ? static_cast<int>(*of) : none; };
    ask(counter,
        sessionCall(QStringLiteral("AddSyscall"))
            << static_cast<uint>(counter) << number(call.native) << number(call.compat));
}

void HelperSource::countTracepoint(int counter, const Tracepoint &tracepoint)
{
    ask(counter, sessionCall(QStringLiteral("AddTracepoint")) << static_cast<uint>(counter) << tracepoint.name);
}

/// Counted from here on: what happens before the helper has begun doesn't count, and is not missed either.
void HelperSource::ask(int counter, const QDBusMessage &call)
{
    if (m_path.isEmpty())
        throw SourceError(tr("The helper has ended: start counting again."));
    session()->setCounted(counter, true);
    auto answer = std::make_unique<QDBusPendingCallWatcher>(m_bus.asyncCall(call, noTimeout));
    connect(answer.get(), &QDBusPendingCallWatcher::finished, this,
            [this, counter](QDBusPendingCallWatcher *watcher) { receive(counter, watcher); });
    m_asked[counter] = std::move(answer);
}

void HelperSource::receive(int counter, QDBusPendingCallWatcher *watcher)
{
    const QDBusMessage reply = watcher->reply();
    m_asked.extract(counter).mapped().release()->deleteLater(); // it is calling
    if (reply.type() != QDBusMessage::ReplyMessage) {
        session()->setCounted(counter, false);
        forget(counter);
        emit refused(counter, reasonOf(reply));
    }
    if (isSettled())
        emit settled();
}

void HelperSource::remove(int counter)
{
    const bool wasAsked = m_asked.erase(counter) > 0;
    session()->setCounted(counter, false);
    if (!m_path.isEmpty())
        m_bus.send(sessionCall(QStringLiteral("Remove")) << static_cast<uint>(counter));
    forget(counter);
    if (wasAsked && isSettled())
        emit settled();
}

quint64 HelperSource::missed() const
{
    const auto now = std::chrono::steady_clock::now();
    if (m_path.isEmpty() || (m_missedAsked && now - *m_missedAsked < briefly * 1ms))
        return m_missed;
    const auto keep = [this] {
        const QDBusPendingReply<qulonglong> reply = *m_missedCall;
        if (reply.isValid())
            m_missed = reply.value();
    };
    m_missedCall =
        std::make_unique<QDBusPendingCallWatcher>(m_bus.asyncCall(sessionCall(QStringLiteral("Missed")), briefly));
    connect(m_missedCall.get(), &QDBusPendingCallWatcher::finished, this, keep);
    // Waited for only the first time; later on the answer before is good enough.
    if (!m_missedAsked) {
        m_missedCall->waitForFinished();
        keep();
    }
    m_missedAsked = now;
    return m_missed;
}

QDBusMessage HelperSource::sessionCall(const QString &method) const
{
    return QDBusMessage::createMethodCall(m_helper, m_path, sessionInterface(), method);
}

} // namespace Kerntally
