// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/helpersource.h"

#include "bpf/kernelnotices.h"
#include "model/helperprotocol.h"
#include "model/loadfailure.h"

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
/// ms. Takes the helper a millisecond, but it opens others' sessions first, on a machine that may be busy.
constexpr int patiently = 25'000;
/// ms. For what is only good to know.
constexpr int briefly = 1000;

QString simulated()
{
    return HelperSource::tr("Simulated events show the program without it.");
}

SourceFailure otherVersion(const QString &details = {})
{
    return {HelperSource::tr("The installed helper is of another version than this program."),
            HelperSource::tr("Install the same version of all parts of Kerntally, then log out and in again."), details,
            false, SourceFailure::Kind::OtherVersion};
}

SourceFailure noHelper(const QString &details)
{
    return {HelperSource::tr("The helper that counts in the kernel is not installed, or can't be started."),
            HelperSource::tr("Install Kerntally's package, or run this program as root.") + QLatin1Char(' ')
                + simulated(),
            details, false, SourceFailure::Kind::NotInstalled};
}

SourceFailure failureOf(const QDBusError &error)
{
    const QString name = error.name();
    if (name == HelperError::denied()) {
        return {HelperSource::tr("You may not count events in the kernel of this computer."),
                HelperSource::tr("Ask its administrator to allow you the action io.github.kerntally.observe.")
                    + QLatin1Char(' ') + simulated(),
                {},
                false,
                SourceFailure::Kind::Denied};
    }
    if (name == HelperError::dismissed())
        return {HelperSource::tr("The password dialog was dismissed."),
                HelperSource::tr("Try again when you like."),
                {},
                false,
                SourceFailure::Kind::Dismissed};
    if (name == HelperError::noAgent()) {
        return {HelperSource::tr("Counting needs a password here, and nothing runs that asks for it."),
                HelperSource::tr("Start your desktop's polkit agent; in a terminal, run “pkttyagent --process $$ &” "
                                 "first."),
                {},
                false,
                SourceFailure::Kind::NoAgent};
    }
    if (name == HelperError::noPolkit()) {
        return {HelperSource::tr("polkit, which decides who may count, doesn't answer."),
                HelperSource::tr("Install and start polkit. %1").arg(simulated()),
                {},
                false,
                SourceFailure::Kind::NoPolkit};
    }
    if (name == HelperError::tooManySessions())
        return {error.message(),
                HelperSource::tr("Close another window or program that counts."),
                {},
                false,
                SourceFailure::Kind::TooManySessions};
    if (name == HelperError::kernel()) {
        const QString message = error.message();
        return {translatedLoadText(message.section(QLatin1Char('\n'), 0, 0).toStdString()),
                translatedLoadText(message.section(QLatin1Char('\n'), 1).toStdString()) + QLatin1Char(' ')
                    + simulated(),
                HelperSource::tr("The helper's log has more: journalctl --unit kerntally-helper")};
    }

    const QString details = name + QLatin1String(": ") + error.message();
    switch (error.type()) {
    case QDBusError::UnknownMethod:
    case QDBusError::UnknownInterface:
    case QDBusError::UnknownObject:
    case QDBusError::InvalidSignature:
        return otherVersion(details);
    case QDBusError::NoReply:
    case QDBusError::Disconnected:
        return {HelperSource::tr("The helper has ended before it answered."), HelperSource::tr("Try again."), details,
                false, SourceFailure::Kind::HelperGone};
    default:
        return noHelper(details);
    }
}

} // namespace

HelperSource::HelperSource(QObject *parent)
    : CounterSource(parent)
    , m_bus(QDBusConnection::connectToBus(QDBusConnection::SystemBus,
                                          QStringLiteral("kerntally-%1").arg(QUuid::createUuid().toString())))
{
}

HelperSource::~HelperSource()
{
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
                     tr("Start D-Bus, or run this program as root.") + QLatin1Char(' ') + simulated(),
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
    m_bus.connect({}, QStringLiteral("/org/freedesktop/DBus/Local"), QStringLiteral("org.freedesktop.DBus.Local"),
                  QStringLiteral("Disconnected"), this, SLOT(onHelperGone()));

    QDBusMessage call =
        QDBusMessage::createMethodCall(helperService(), helperPath(), helperService(), QStringLiteral("OpenSession"));
    call.setInteractiveAuthorizationAllowed(true);
    auto *answer = new QDBusPendingCallWatcher(m_bus.asyncCall(call, noTimeout), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, &HelperSource::receiveSession);
}

void HelperSource::receiveSession(QDBusPendingCallWatcher *watcher)
{
    watcher->deleteLater();
    const OpenReply reply = *watcher;
    if (reply.isError())
        return fail(failureOf(reply.error()));
    m_helper = reply.reply().service();
    m_path = reply.argumentAt<0>().path();
    if (reply.argumentAt<1>() != KT_LAYOUT)
        return fail(otherVersion());
    try {
        const SessionDescriptors maps = {.shards = reply.argumentAt<2>().fileDescriptor(),
                                         .limits = reply.argumentAt<3>().fileDescriptor(),
                                         .watches = reply.argumentAt<4>().fileDescriptor(),
                                         .notices = reply.argumentAt<5>().fileDescriptor()};
        setSession(std::make_shared<Session>(SessionMemory::map(maps), std::make_unique<KernelNotices>(maps.notices)));
    } catch (const std::exception &error) {
        return fail(otherVersion(QString::fromUtf8(error.what())));
    }
    emit opened();
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
    if (!isOpen() || m_helper.isEmpty())
        return; // the call itself fails
    m_helper.clear();
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
    if (session()->isCounted(counter))
        return;
    if (m_helper.isEmpty())
        throw SourceError(tr("The helper has ended: start counting again."));
    const QDBusMessage reply =
        m_bus.call(sessionCall(QStringLiteral("Add")) << static_cast<uint>(counter), QDBus::Block, patiently);
    if (reply.type() != QDBusMessage::ReplyMessage)
        throw SourceError(reply.errorMessage().replace(QLatin1Char('\n'), QLatin1Char(' ')));
    session()->setCounted(counter, true);
}

void HelperSource::remove(int counter)
{
    session()->setCounted(counter, false);
    m_bus.send(sessionCall(QStringLiteral("Remove")) << static_cast<uint>(counter));
}

quint64 HelperSource::missed() const
{
    const auto now = std::chrono::steady_clock::now();
    if (m_helper.isEmpty() || (m_missedAsked && now - *m_missedAsked < briefly * 1ms))
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
