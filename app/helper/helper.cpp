// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/helper/helper.h"

#include "app/helper/helpersession.h"
#include "app/helper/opening.h"
#include "app/helper/sentscope.h"
#include "helperadaptor.h"
#include "model/helperprotocol.h"

#include <QCoreApplication>
#include <QDBusError>
#include <QDBusMetaType>
#include <QPointer>

#include <algorithm>
#include <cerrno>
#include <stdexcept>
#include <system_error>
#include <utility>

namespace Kerntally {

namespace {

/// For a message. Throws std::system_error.
QDBusUnixFileDescriptor copyOf(int descriptor)
{
    QDBusUnixFileDescriptor copy(descriptor);
    if (!copy.isValid())
        throw std::system_error(errno, std::generic_category(), "The helper has no room for another session");
    return copy;
}

/// In the order of the interface's description. scope: as asked for; of everybody: as OpenSession answers.
QVariantList descriptorsOf(const HelperSession &session, const Scope &scope)
{
    const SessionDescriptors maps = session.loader().descriptors();
    QVariantList copies;
    for (const int map : {maps.shards, maps.limits, maps.watches, maps.notices})
        copies.append(QVariant::fromValue(copyOf(map)));
    if (scope.members)
        copies.append(QVariant::fromValue(SentDescriptors{copyOf(session.loader().joinProgram())}));
    else if (!scope.isEverybody())
        copies.append(QVariant::fromValue(SentDescriptors()));
    return copies;
}

} // namespace

Helper::Helper(Door door, Receivers &receivers, std::chrono::milliseconds patience, QObject *parent)
    : QObject(parent)
    , m_door(std::move(door))
    , m_receivers(receivers)
{
    qRegisterMetaType<QDBusUnixFileDescriptor>(); // otherwise Qt doesn't find the method with such results
    qRegisterMetaType<SentDescriptors>("SentDescriptors");
    qRegisterMetaType<SentDescriptors>("Kerntally::SentDescriptors");
    qDBusRegisterMetaType<SentDescriptors>();
    new HelperAdaptor(this);
    m_idle.setSingleShot(true);
    m_idle.setInterval(patience);
    connect(&m_idle, &QTimer::timeout, this, &Helper::becameIdle);
    connect(&m_receivers, &Receivers::emptied, this, &Helper::waitForWork);
    // One rule for all clients: the bus refuses more than a few hundred, and a client whose end isn't seen would keep
    // its session.
    if (!m_door.user) {
        m_door.bus.connect(QStringLiteral("org.freedesktop.DBus"), QStringLiteral("/org/freedesktop/DBus"),
                           QStringLiteral("org.freedesktop.DBus"), QStringLiteral("NameOwnerChanged"),
                           QStringLiteral("sss"), this, SLOT(onNameOwnerChanged(QString, QString, QString)));
    }
    waitForWork();
}

Helper::~Helper() = default;

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
            SentScope{.members = members, .process = process, .command = command, .user = user, .group = group}.scope();
        // What a caller's own children do is no news to them.
        const bool isOwn = scope.members && !scope.process;
        receive(isOwn ? observeAction() : traceAction(), scope);
    } catch (const std::invalid_argument &error) {
        sendErrorReply(QDBusError::InvalidArgs, QString::fromUtf8(error.what()));
    }
    return {};
}

void Helper::receive(const QString &action, const Scope &scope)
{
    setDelayedReply(true);
    m_idle.stop();
    m_openings.push_back(std::make_unique<Opening>(m_door, message(), action, scope));
    Opening &opening = *m_openings.back();
    connect(&opening, &Opening::identified, this, [this, &opening] { admit(opening); });
    connect(&opening, &Opening::authorised, this, [this, &opening] { open(opening); });
    // Not while one of its own functions runs.
    connect(
        &opening, &Opening::done, this, [this, gone = QPointer<QObject>(&opening)] { forget(gone); },
        Qt::QueuedConnection);
}

/// Calls that wait for an answer count too, so that nobody can pile up prompts.
void Helper::admit(Opening &opening)
{
    const auto isTheirs = [&](const auto &other) { return other->user() == opening.user(); };
    const auto asked = std::count_if(m_openings.begin(), m_openings.end(), [&](const std::unique_ptr<Opening> &other) {
        return other->isAsking() && isTheirs(other);
    });
    const auto opened = std::count_if(m_sessions.begin(), m_sessions.end(), isTheirs);
    if (static_cast<std::size_t>(asked + opened) > sessionsPerUser) {
        opening.refuse(
            HelperError::tooManySessions(),
            QStringLiteral("You have %1 sessions already, as many as a user may have.").arg(sessionsPerUser));
    } else if (m_sessions.size() >= sessionsInAll) {
        opening.refuse(HelperError::tooManySessions(), QStringLiteral("All %1 sessions are taken.").arg(sessionsInAll));
    } else {
        opening.authorise();
    }
}

void Helper::open(Opening &opening)
{
    if (m_sessions.size() >= sessionsInAll) { // taken while the password was typed
        opening.refuse(HelperError::tooManySessions(), QStringLiteral("All %1 sessions are taken.").arg(sessionsInAll));
        return;
    }
    const QString path = helperPath() + QStringLiteral("/session%1").arg(++m_opened);
    try {
        const Scope &scope = opening.scope();
        const HelperSession::Owner owner = {opening.peer(), opening.user(), opening.action() == traceAction()};
        auto session = std::make_unique<HelperSession>(m_door, owner, scope, m_receivers, path);
        const QVariantList maps = descriptorsOf(*session, scope);
        descriptorsOf(*session, scope); // the message takes as many again, and is sent without them where it can't
        connect(
            session.get(), &HelperSession::closed, this,
            [this, gone = QPointer<QObject>(session.get())] { forget(gone); }, Qt::QueuedConnection);
        m_door.bus.registerObject(path, session.get());
        m_sessions.push_back(std::move(session));
        qInfo("%s opened for user %u", qUtf8Printable(path), opening.user());
        opening.accept(QVariantList{QVariant::fromValue(QDBusObjectPath(path)), qulonglong{KT_LAYOUT}} + maps);
    } catch (const LoadError &error) {
        qWarning("%s\n%s", error.what(), error.log().c_str());
        opening.refuse(HelperError::kernel(), QString::fromStdString(error.what() + ('\n' + error.remedy())));
    } catch (const std::exception &error) {
        opening.refuse(HelperError::kernel(), QString::fromUtf8(error.what()));
    }
}

void Helper::onNameOwnerChanged(const QString &name, const QString & /*before*/, const QString &now)
{
    if (!now.isEmpty())
        return;
    const auto isGone = [&name](const auto &client) { return client->peer() == name; };
    const std::size_t gone = std::erase_if(m_openings, isGone) + std::erase_if(m_sessions, isGone);
    if (gone > 0)
        waitForWork();
}

void Helper::forget(const QObject *gone)
{
    if (!gone)
        return;
    const auto isIt = [gone](const auto &client) { return client.get() == gone; };
    std::erase_if(m_openings, isIt);
    if (const auto session = std::find_if(m_sessions.begin(), m_sessions.end(), isIt); session != m_sessions.end()) {
        // Calls that wait already would get no answer.
        m_door.bus.unregisterObject((*session)->path());
        QCoreApplication::sendPostedEvents(session->get());
        m_sessions.erase(session);
    }
    waitForWork();
}

void Helper::waitForWork()
{
    if (isIdle())
        m_idle.start();
}

} // namespace Kerntally
