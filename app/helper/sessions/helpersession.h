// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/helper/authorisation/callerconnection.h"
#include "app/helper/authorisation/rights.h"
#include "app/helper/authorisation/traceauthorisation.h"
#include "app/helper/calls/callline.h"
#include "app/helper/receivers/descriptorreceiver.h"
#include "app/helper/sessions/sessionwatches.h"
#include "bpf/kinds/programkind.h"
#include "bpf/programs/scope.h"
#include "bpf/programs/sessionprograms.h"

#include <QDBusContext>
#include <QDBusMessage>
#include <QDBusUnixFileDescriptor>
#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>

#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace Kerntally {

class AuditLog;
class LeftoverMaps;

/// One client's programs and maps in the kernel, and the D-Bus object that controls them. Destruction removes them from
/// the kernel.
class HelperSession : public QObject, protected QDBusContext
{
    Q_OBJECT

public:
    /// The session's client.
    struct Owner
    {
        QString peer;
        uint user = 0;
        QString action; ///< the action that polkit authorised; "trace" is checked when a call needs it
        bool tookPassword = false;
    };

    /// Shared by all sessions; borrowed, has to live longer.
    struct Shared
    {
        Receivers &receivers;
        LeftoverMaps &leftovers;
        Turns &turns;
        AuditLog &log;
    };

    /// Rights of the client to data of other users' tasks.
    static TaskRights rightsOf(const CallerConnection &connection, const Owner &owner);

    /// programs: loaded for the scope, with rightsOf(). scope: as requested, for the log. Throws std::runtime_error.
    HelperSession(const CallerConnection &connection, const Owner &owner, std::unique_ptr<SessionPrograms> programs,
                  const Scope &scope, const Shared &shared, QString path, QObject *parent = nullptr);
    ~HelperSession() override;

    QString peer() const { return m_owner.peer; }
    uint user() const { return m_owner.user; }
    QString path() const { return m_path; }
    const SessionPrograms &programs() const { return *m_programs; }
    /// Lets polkit check the client's rights again; closes the session if one was withdrawn.
    void checkRights() { m_rights.checkAgain(); }
    /// A message for the client after counting has stopped; none if the client closed the session.
    std::optional<QDBusMessage> farewell() const { return m_farewell; }

    // Called through D-Bus; see the interface's description. Return values of calls with a delayed reply are ignored.
    void AddEvent(uint counter, const QString &kind, const QStringList &strings, const QList<qulonglong> &numbers,
                  uint file);
    QDBusUnixFileDescriptor OpenChannel();
    void SetProcess(uint pidfd);
    void SetGroup(uint directory);
    void Remove(uint counter);
    uint WatchCauses(uint counter, uint parts, QDBusUnixFileDescriptor &causes);
    void EndWatch(uint watch);
    void AskToTrace();
    void TakeBack();
    qulonglong WatchMissed(uint watch);
    qulonglong Joined();
    qulonglong Departed();
    qulonglong Missed();
    void Close();

signals:
    void closed();

private:
    bool isCalledByPeer();
    bool isCounter(uint counter);
    void refuse(const char *why);
    void note(const QString &text) const;
    void tellOfEverybody();
    void end(const QString &action);
    /// Queues the call, after an authorisation if the kind's action needs one.
    void passAs(const ProgramKind &kind, const QString &purpose, const CallLine::Act &act);
    void count(const EventRequest &request, uint counter, const QString &purpose);
    /// Lets the receiver check the file, then counts and answers the call.
    void countInFile(const QDBusMessage &call, const EventRequest &request, uint counter, uint file,
                     const QString &purpose);
    void answerInTurn(const CallLine::Act &act);
    void startReceiver(const QDBusMessage &call);
    /// Answers the call when the steps are done or one has failed. Throws std::exception.
    void useDescriptor(const QDBusMessage &call, uint sent, uint counter, std::vector<DescriptorReceiver::Step> steps);
    /// Cancels the pending request for the counter.
    void forget(uint counter);
    /// What the counter counts, for prompts and the log.
    QString purposeOf(uint counter) const;
    void noteCounting(uint counter, const QString &purpose);

    Owner m_owner;
    Shared m_shared;
    QString m_path;
    CallLine m_line;
    TraceAuthorisation m_gate;
    std::unique_ptr<DescriptorReceiver>
        m_receiver; ///< from OpenChannel on; ends after the programs have closed their files
    std::unique_ptr<SessionPrograms> m_programs;
    SessionWatches m_watches;
    Rights m_rights;
    std::map<uint, QString> m_purposes; ///< of added counters, by number
    bool m_isClosed = false;            ///< will be destroyed soon
    std::optional<QDBusMessage> m_farewell;
};

} // namespace Kerntally
