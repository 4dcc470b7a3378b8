// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/helper/authorisation/callerconnection.h"
#include "app/helper/calls/auditlog.h"
#include "app/helper/calls/turns.h"
#include "app/helper/receivers/receivers.h"
#include "app/helper/sessions/leftovermaps.h"

#include <QDBusContext>
#include <QDBusObjectPath>
#include <QDBusUnixFileDescriptor>
#include <QList>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>
#include <vector>

namespace Kerntally {

class HelperSession;
class LoadError;
class SessionRequest;
class SessionPrograms;
struct Scope;
struct TaskRights;

using SentDescriptors = QList<QDBusUnixFileDescriptor>;

/// The D-Bus service: opens sessions for authorised clients, and ends them when the clients disconnect.
class Helper : public QObject, protected QDBusContext
{
    Q_OBJECT

public:
    static constexpr std::size_t sessionsPerUser = 4;
    static constexpr std::size_t sessionsInAll = 16;

    /// Loads the programs of a session. Throws LoadError, std::runtime_error.
    using LoadPrograms = std::function<std::unique_ptr<SessionPrograms>(const Scope &scope, const TaskRights &rights)>;

    /// receivers: borrowed; has to live longer. idleTimeout: idle time before becameIdle().
    Helper(CallerConnection connection, Receivers &receivers, LoadPrograms load, std::chrono::milliseconds idleTimeout,
           QObject *parent = nullptr);
    ~Helper() override;

    /// Whether the helper may exit: there are no sessions, no pending requests, and no leftovers of sessions (maps,
    /// receivers), which a new helper wouldn't know about.
    bool isIdle();

    /// Called through D-Bus. The replies are sent later; return values and output parameters are ignored.
    QDBusObjectPath OpenSession(qulonglong &layout, QDBusUnixFileDescriptor &shards, QDBusUnixFileDescriptor &limits,
                                QDBusUnixFileDescriptor &watches, QDBusUnixFileDescriptor &notices);
    QDBusObjectPath OpenSessionOnly(bool members, bool process, const QByteArray &command, qlonglong user, bool group,
                                    qulonglong &layout, QDBusUnixFileDescriptor &shards,
                                    QDBusUnixFileDescriptor &limits, QDBusUnixFileDescriptor &watches,
                                    QDBusUnixFileDescriptor &notices, SentDescriptors &join);

signals:
    /// Emitted through D-Bus on peer-to-peer connections: the helper is ready.
    void Ready();
    /// The helper has been idle for the time-out.
    void becameIdle();

private slots:
    void onNameOwnerChanged(const QString &name, const QString &before, const QString &now);
    void onAuthorityChanged();

private:
    void receive(const QString &action, const Scope &scope);
    void admit(SessionRequest &request);
    void open(SessionRequest &request);
    void checkRights();
    void refuse(SessionRequest &request, const LoadError &error);
    void forget(const QObject *gone);
    void waitForWork();
    void onIdleTimeout();

    CallerConnection m_connection;
    QTimer m_idle;
    Receivers &m_receivers;
    LoadPrograms m_load;
    LeftoverMaps m_leftovers;
    AuditLog m_log;
    Turns m_turns;
    QTimer m_checkRights;
    std::vector<std::unique_ptr<SessionRequest>> m_requests;
    std::vector<std::unique_ptr<HelperSession>> m_sessions;
    quint64 m_opened = 0;
};

} // namespace Kerntally
