// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/helper/helper.h"

#include "app/helper/calls/callrefused.h"
#include "app/helper/sessions/helpersession.h"
#include "app/helper/sessions/scopemessage.h"
#include "app/helper/sessions/sessionrequest.h"
#include "bpf/support/loaderror.h"
#include "helperadaptor.h"
#include "model/helper/helperprotocol.h"

#include <QCoreApplication>
#include <QDBusError>
#include <QDBusMetaType>
#include <QPointer>

#include <algorithm>
#include <cerrno>
#include <optional>
#include <stdexcept>
#include <system_error>
#include <utility>

namespace Kerntally {

namespace {

const QString polkit = QStringLiteral("org.freedesktop.PolicyKit1");
/// Delay that merges bursts of changes: all files of rules, or all events of a login.
constexpr std::chrono::milliseconds checkDelay{100};

/// A duplicate for a D-Bus message. Throws std::system_error.
QDBusUnixFileDescriptor copyOf(int descriptor)
{
    QDBusUnixFileDescriptor copy(descriptor);
    if (!copy.isValid())
        throw std::system_error(errno, std::generic_category(), "The helper has no room for another session");
    return copy;
}

/// Duplicates of the session's maps in the order of the interface. scope: as requested; that of all processes: the
/// reply of OpenSession, otherwise that of OpenSessionOnly.
QVariantList descriptorsOf(const HelperSession &session, const Scope &scope)
{
    const SessionDescriptors maps = session.programs().descriptors();
    QVariantList copies;
    for (const int map : {maps.shards, maps.limits, maps.watches, maps.notices})
        copies.append(QVariant::fromValue(copyOf(map)));
    if (scope.members)
        copies.append(QVariant::fromValue(SentDescriptors{copyOf(session.programs().joinProgram())}));
    else if (!scope.isEverybody())
        copies.append(QVariant::fromValue(SentDescriptors()));
    return copies;
}

} // namespace

Helper::Helper(CallerConnection connection, Receivers &receivers, LoadPrograms load,
               std::chrono::milliseconds idleTimeout, QObject *parent)
    : QObject(parent)
    , m_connection(std::move(connection))
    , m_receivers(receivers)
    , m_load(std::move(load))
{
    qRegisterMetaType<QDBusUnixFileDescriptor>(); // required for methods with such results
    qRegisterMetaType<SentDescriptors>("SentDescriptors");
    qRegisterMetaType<SentDescriptors>("Kerntally::SentDescriptors");
    qDBusRegisterMetaType<SentDescriptors>();
    new HelperAdaptor(this);
    m_idle.setSingleShot(true);
    m_idle.setInterval(idleTimeout);
    connect(&m_idle, &QTimer::timeout, this, &Helper::onIdleTimeout);
    m_checkRights.setSingleShot(true);
    m_checkRights.setInterval(checkDelay);
    connect(&m_checkRights, &QTimer::timeout, this, &Helper::checkRights);
    connect(&m_receivers, &Receivers::emptied, this, &Helper::waitForWork);
    // One match rule for all clients, because the bus limits the rules of a connection to a few hundred, and a client
    // whose exit is missed would keep its session.
    if (!m_connection.user) {
        m_connection.bus.connect(QStringLiteral("org.freedesktop.DBus"), QStringLiteral("/org/freedesktop/DBus"),
                                 QStringLiteral("org.freedesktop.DBus"), QStringLiteral("NameOwnerChanged"),
                                 QStringLiteral("sss"), this, SLOT(onNameOwnerChanged(QString, QString, QString)));
        m_connection.bus.connect(polkit, QStringLiteral("/org/freedesktop/PolicyKit1/Authority"),
                                 QStringLiteral("org.freedesktop.PolicyKit1.Authority"), QStringLiteral("Changed"),
                                 this, SLOT(onAuthorityChanged()));
    }
    waitForWork();
}

Helper::~Helper() = default;

bool Helper::isIdle()
{
    try {
        return m_requests.empty() && m_sessions.empty() && m_receivers.isEmpty() && m_leftovers.isEmpty();
    } catch (const LoadError &error) {
        qWarning("%s", error.what()); // at most once per time-out
        return false;
    }
}

QDBusObjectPath Helper::OpenSession(qulonglong & /*layout*/, QDBusUnixFileDescriptor & /*shards*/,
                                    QDBusUnixFileDescriptor & /*limits*/, QDBusUnixFileDescriptor & /*watches*/,
                                    QDBusUnixFileDescriptor & /*notices*/)
{
    receive(observeAction(), {});
    return {};
}

QDBusObjectPath Helper::OpenSessionOnly(bool members, bool process, const QByteArray &command, qlonglong user,
                                        bool group, qulonglong & /*layout*/, QDBusUnixFileDescriptor & /*shards*/,
                                        QDBusUnixFileDescriptor & /*limits*/, QDBusUnixFileDescriptor & /*watches*/,
                                        QDBusUnixFileDescriptor & /*notices*/, SentDescriptors & /*join*/)
{
    try {
        const Scope scope =
            ScopeMessage{.members = members, .process = process, .command = command, .user = user, .group = group}
                .scope();
        receive(scope.takesTrace() ? traceAction() : observeAction(), scope);
    } catch (const std::invalid_argument &error) {
        sendErrorReply(QDBusError::InvalidArgs, QString::fromUtf8(error.what()));
    }
    return {};
}

void Helper::receive(const QString &action, const Scope &scope)
{
    setDelayedReply(true);
    m_idle.stop();
    m_requests.push_back(std::make_unique<SessionRequest>(m_connection, message(), action, scope));
    SessionRequest &request = *m_requests.back();
    connect(&request, &SessionRequest::identified, this, [this, &request] { admit(request); });
    connect(&request, &SessionRequest::authorised, this,
            [this, &request] { m_turns.wait(request.user(), &request, [this, &request] { open(request); }); });
    connect(&request, &SessionRequest::refused, this, [this, &request](const QString &why) {
        if (request.isAsking()) // otherwise the user is unknown
            m_log.note(request.user(), QStringLiteral("refused %1: %2").arg(request.action(), why));
    });
    // Queued, because a function of the request is running.
    connect(
        &request, &SessionRequest::done, this, [this, gone = QPointer<QObject>(&request)] { forget(gone); },
        Qt::QueuedConnection);
}

/// Pending requests count as well, so that a user can't accumulate prompts.
void Helper::admit(SessionRequest &request)
{
    try {
        m_leftovers.requireRoom(request.user());
    } catch (const CallRefused &refused) {
        request.refuse(refused.error(), QString::fromUtf8(refused.what()));
        return;
    } catch (const LoadError &error) {
        return refuse(request, error);
    }
    const auto isTheirs = [&](const auto &other) { return other->user() == request.user(); };
    const auto asked =
        std::count_if(m_requests.begin(), m_requests.end(), [&](const std::unique_ptr<SessionRequest> &other) {
            return other->isAsking() && isTheirs(other);
        });
    const auto opened = std::count_if(m_sessions.begin(), m_sessions.end(), isTheirs);
    if (static_cast<std::size_t>(asked + opened) > sessionsPerUser) {
        request.refuse(
            HelperError::tooManySessions(),
            QStringLiteral("You have %1 sessions already, as many as a user may have.").arg(sessionsPerUser));
    } else if (m_sessions.size() >= sessionsInAll) {
        request.refuse(HelperError::tooManySessions(), QStringLiteral("All %1 sessions are taken.").arg(sessionsInAll));
    } else {
        request.authorise();
    }
}

void Helper::open(SessionRequest &request)
{
    if (m_sessions.size() >= sessionsInAll) { // other sessions were opened during the prompt
        request.refuse(HelperError::tooManySessions(), QStringLiteral("All %1 sessions are taken.").arg(sessionsInAll));
        return;
    }
    const QString path = helperPath() + QStringLiteral("/session%1").arg(++m_opened);
    try {
        const Scope &scope = request.scope();
        const HelperSession::Owner owner = {request.peer(), request.user(), request.action(), request.tookPassword()};
        auto session = std::make_unique<HelperSession>(
            m_connection, owner, m_load(scope, HelperSession::rightsOf(m_connection, owner)), scope,
            HelperSession::Shared{m_receivers, m_leftovers, m_turns, m_log}, path);
        const QVariantList maps = descriptorsOf(*session, scope);
        // Throws if descriptors run out: the message duplicates them again, and would be sent without them.
        descriptorsOf(*session, scope);
        connect(
            session.get(), &HelperSession::closed, this,
            [this, gone = QPointer<QObject>(session.get())] { forget(gone); }, Qt::QueuedConnection);
        m_connection.bus.registerObject(path, session.get());
        m_sessions.push_back(std::move(session));
        request.accept(QVariantList{QVariant::fromValue(QDBusObjectPath(path)), qulonglong{KT_LAYOUT}} + maps);
    } catch (const LoadError &error) {
        refuse(request, error);
    } catch (const std::exception &error) {
        request.refuse(HelperError::kernel(), QString::fromUtf8(error.what()));
    }
}

void Helper::refuse(SessionRequest &request, const LoadError &error)
{
    m_log.note(request.user(), error);
    request.refuse(HelperError::kernel(), HelperError::textOf(error));
}

void Helper::onNameOwnerChanged(const QString &name, const QString & /*before*/, const QString &now)
{
    if (name == polkit)
        onAuthorityChanged(); // a restarted polkit may have other rules
    if (!now.isEmpty())
        return;
    const auto isGone = [&name](const auto &client) { return client->peer() == name; };
    const std::size_t gone = std::erase_if(m_requests, isGone) + std::erase_if(m_sessions, isGone);
    if (gone > 0)
        waitForWork();
}

void Helper::onAuthorityChanged()
{
    if (!m_checkRights.isActive())
        m_checkRights.start();
}

void Helper::checkRights()
{
    for (const auto &session : m_sessions)
        session->checkRights();
    // Authorised requests become sessions soon, whose rights have to be checked as well.
    if (std::any_of(m_requests.begin(), m_requests.end(), [](const auto &request) { return request->isAllowed(); }))
        onAuthorityChanged();
}

void Helper::forget(const QObject *gone)
{
    if (!gone)
        return;
    const auto isIt = [gone](const auto &client) { return client.get() == gone; };
    std::erase_if(m_requests, isIt);
    if (const auto session = std::find_if(m_sessions.begin(), m_sessions.end(), isIt); session != m_sessions.end()) {
        // Answers the calls that are queued already, which would get no reply.
        m_connection.bus.unregisterObject((*session)->path());
        QCoreApplication::sendPostedEvents(session->get());
        const std::optional<QDBusMessage> farewell = (*session)->farewell();
        m_sessions.erase(session);
        if (farewell)
            m_connection.bus.send(*farewell);
    }
    waitForWork();
}

void Helper::waitForWork()
{
    if (m_requests.empty() && m_sessions.empty())
        m_idle.start();
}

void Helper::onIdleTimeout()
{
    if (isIdle())
        emit becameIdle();
    else
        waitForWork();
}

} // namespace Kerntally
