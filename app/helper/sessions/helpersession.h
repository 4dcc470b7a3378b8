// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/helper/authorisation/door.h"
#include "app/helper/authorisation/rights.h"
#include "app/helper/authorisation/tracegate.h"
#include "app/helper/calls/callline.h"
#include "app/helper/receivers/descriptorreceiver.h"
#include "app/helper/sessions/sessionwatches.h"
#include "bpf/programs/loader.h"

#include <QDBusContext>
#include <QDBusMessage>
#include <QDBusUnixFileDescriptor>
#include <QObject>
#include <QString>

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace Kerntally {

class AuditLog;
class LeftoverMaps;

/// One client's programs and maps in the kernel, and the object through which it picks what they count. All of it is
/// out of the kernel when this is destroyed.
class HelperSession : public QObject, protected QDBusContext
{
    Q_OBJECT

public:
    /// Whose it is.
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

    /// Loads the programs. Throws LoadError, std::runtime_error.
    HelperSession(const Door &door, const Owner &owner, const Scope &scope, const Shared &shared, QString path,
                  QObject *parent = nullptr);
    ~HelperSession() override;

    QString peer() const { return m_owner.peer; }
    uint user() const { return m_owner.user; }
    QString path() const { return m_path; }
    const Loader &loader() const { return m_loader; }
    /// Asks polkit whether it may go on; if not, it closes.
    void checkRights() { m_rights.checkAgain(); }
    /// For the client, once nothing counts any more; none where the client itself closed it.
    std::optional<QDBusMessage> farewell() const { return m_farewell; }

    // Called through D-Bus; see the interface's description. What answers later returns nothing that matters.
    void Add(uint counter);
    void AddSyscall(uint counter, int native, int compat);
    void AddTracepoint(uint counter, const QString &name);
    QDBusUnixFileDescriptor OpenChannel();
    void AddFunction(uint counter, uint file, qulonglong offset);
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
    bool isCounter(uint counter, uint first, uint last);
    void refuse(const char *why);
    void note(const QString &text) const;
    void tellOfEverybody();
    void end(const QString &action);
    /// Answers the call that is being served later. counter: that it is for. purpose: what a prompt says that it is for.
    void countWhenAllowed(uint counter, const QString &purpose, std::function<void()> count);
    void answerInTurn(const CallLine::Act &act);
    void startReceiver(const QDBusMessage &call);
    /// Answers the call once all is done, or can't be. Throws std::exception.
    void useDescriptor(const QDBusMessage &call, uint sent, uint counter, std::vector<DescriptorReceiver::Step> steps);
    /// Nothing that is under way counts on it any more.
    void forget(uint counter);
    void noteCounting(uint counter, const QString &purpose);

    Owner m_owner;
    Shared m_shared;
    QString m_path;
    CallLine m_line;
    TraceGate m_gate;
    std::unique_ptr<DescriptorReceiver> m_receiver; ///< from OpenChannel on; ends after the loader has closed its files
    Loader m_loader;
    SessionWatches m_watches;
    Rights m_rights;
    std::map<uint, QString> m_purposes; ///< of what counts, by counter
    bool m_isClosed = false;            ///< gone in a moment
    std::optional<QDBusMessage> m_farewell;
};

} // namespace Kerntally
