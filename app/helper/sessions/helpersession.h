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

/// One client's programs and maps in the kernel, and the D-Bus object that controls them. Destruction removes them from the
/// kernel.
class HelperSession : public QObject, protected QDBusContext
{
    Q_OBJECT

public:
    /// The client.
    struct Owner
    {
        QString peer;
        uint user = 0;
        QString action; ///< that polkit allowed; trace is asked for once it matters
        bool tookPassword = false;
    };

    /// What all sessions share; lives longer.
    struct Shared
    {
        Receivers &receivers;
        LeftoverMaps &leftovers;
        Turns &turns;
        AuditLog &log;
    };

    /// What the client may learn about other users' tasks.
    static TaskRights rightsOf(const CallerConnection &connection, const Owner &owner);

    /// programs: made for the scope, with rightsOf(). scope: as the client said it, for the log. Throws
    /// std::runtime_error.
    HelperSession(const CallerConnection &connection, const Owner &owner, std::unique_ptr<SessionPrograms> programs,
                  const Scope &scope, const Shared &shared, QString path, QObject *parent = nullptr);
    ~HelperSession() override;

    QString peer() const { return m_owner.peer; }
    uint user() const { return m_owner.user; }
    QString path() const { return m_path; }
    const SessionPrograms &programs() const { return *m_programs; }
    /// Asks polkit again whether the client is allowed to count; closes the session if not.
    void checkRights() { m_rights.checkAgain(); }
    /// To be sent to the client once counting has stopped; none if the client closed the session.
    std::optional<QDBusMessage> farewell() const { return m_farewell; }

    // Called through D-Bus; see the interface's description. What answers later returns nothing that matters.
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
    /// Queues the call, after asking polkit where its action requires that.
    void passAs(const ProgramKind &kind, const QString &purpose, const CallLine::Act &act);
    void count(const EventRequest &request, uint counter, const QString &purpose);
    /// Has the receiver check the file, then counts. Answers the call.
    void countInFile(const QDBusMessage &call, const EventRequest &request, uint counter, uint file,
                     const QString &purpose);
    void answerInTurn(const CallLine::Act &act);
    void startReceiver(const QDBusMessage &call);
    /// Answers the call once it is done or has failed. Throws std::exception.
    void useDescriptor(const QDBusMessage &call, uint sent, uint counter, std::vector<DescriptorReceiver::Step> steps);
    /// Cancels what is pending for that counter.
    void forget(uint counter);
    /// What a counter counts, for prompts and the log.
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
    std::map<uint, QString> m_purposes; ///< of what counts, by counter
    bool m_isClosed = false;            ///< gone in a moment
    std::optional<QDBusMessage> m_farewell;
};

} // namespace Kerntally
