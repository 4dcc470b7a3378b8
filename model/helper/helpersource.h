// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bpf/programs/scope.h"
#include "model/helper/helpercauses.h"
#include "model/helper/opensession.h"
#include "model/sources/countersource.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusUnixFileDescriptor>

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <vector>

class QDBusPendingCallWatcher;

namespace Kerntally {

class PkexecHelper;

/// Counts in the kernel through the privileged helper, which may ask for a password first: a service of the system bus,
/// or, where that isn't installed, a process that pkexec starts. failed() comes once more where the helper ends while
/// it counts, or the right to count is taken away: the counts stand still from then on.
class HelperSource : public CounterSource
{
    Q_OBJECT

public:
    /// Counts what everybody does.
    explicit HelperSource(QObject *parent = nullptr);
    explicit HelperSource(Scope scope, QObject *parent = nullptr);
    /// Leaves the bus, which ends the session, or takes back the question for a password.
    ~HelperSource() override;

    SourceKind kind() const override { return SourceKind::Helper; }
    /// Returns at once, and answers when the helper does.
    void open() override;
    bool isSettled() const override { return m_asked.empty() && m_watchesAsked == 0; }
    void takeBack() override;
    void remove(int counter) override;
    std::unique_ptr<CauseWatch> noteCauses(int counter, CauseWatch::By by) override;
    /// As of a second ago at most, if it is asked for more often than that.
    quint64 missed() const override;

    int joinProgram() const override;
    /// Waits for the helper's answer, briefly.
    qint64 joined() const override;
    void askToTrace() override;
    quint64 departed() const override;

protected:
    void count(int counter, const EventSpec &event) override;

signals:
    /// Whatever was asked for that counter: it counts by now, or doesn't.
    void answered(int counter);

private slots:
    void onHelperGone();
    void onSessionEnded(const QString &action);

private:
    void openSession(const QString &helper);
    void receiveSession(QDBusPendingCallWatcher *watcher);
    void receiveOwner(QDBusPendingCallWatcher *watcher);
    void useSession();
    void openOtherDoor();
    void sendRules();
    /// Something that takes the session's channel.
    struct Sending
    {
        int counter = 0; ///< that it is for; 0: none
        std::function<void()> send;
        std::function<void(const SourceFailure &)> refuse;
    };
    /// At once, or when there is a channel, which takes the right to trace.
    void send(Sending sending);
    void receiveChannel(QDBusPendingCallWatcher *watcher);
    /// Returns the number for the call.
    uint sendNow(int descriptor);
    void receiveRule(QDBusPendingCallWatcher *watcher);
    void begin();
    void stop(const SourceFailure &failure);
    void fail(const SourceFailure &failure);
    /// Throws SourceError.
    void requireSession() const;
    /// file: the number that it was sent under; 0: none.
    void ask(int counter, const EventRequest &request, uint file);
    void receive(int counter, QDBusPendingCallWatcher *watcher);
    void refuse(int counter, const SourceFailure &failure);
    void settle();
    HelperCauses::Session remote() const { return {m_bus, m_helper, m_path}; }
    /// Blocks for up to 1 s; 0 without a reply.
    quint64 numberNow(const QString &method) const;
    QDBusMessage sessionCall(const QString &method) const { return remote().call(method); }

    Scope m_scope;
    QDBusConnection m_bus;                  ///< of its own: its end is the session's end
    std::unique_ptr<PkexecHelper> m_pkexec; ///< none: m_bus is the system's
    QString m_helper;                       ///< on the system bus, the very one that opened the session
    QString m_path;                         ///< the session's; empty: none, or it is gone
    std::map<int, std::unique_ptr<QDBusPendingCallWatcher>>
        m_asked;                          ///< by counter; none where it waits for the channel
    int m_watchesAsked = 0;               ///< that wait for an answer
    std::optional<HelperAnswer> m_answer; ///< to opening; has what the session takes
    QDBusUnixFileDescriptor m_channel;    ///< on which the session takes descriptors
    bool m_isChannelAsked = false;
    std::vector<Sending> m_sendings; ///< that wait for it
    uint m_sent = 0;                 ///< descriptors
    int m_rulesAsked = 0;            ///< that wait for an answer
    mutable CachedReply m_missed;
};

} // namespace Kerntally
