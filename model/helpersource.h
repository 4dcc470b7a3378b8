// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/tracingsource.h"

#include <QDBusConnection>
#include <QDBusMessage>

#include <chrono>
#include <map>
#include <memory>

class QDBusPendingCallWatcher;

namespace Kerntally {

class PkexecDoor;

/// Counts in the kernel through the privileged helper, which may ask for a password first: a service of the system bus,
/// or, where that isn't installed, a process that pkexec starts. failed() comes once more where the helper ends while
/// it counts: the counts stand still from then on.
class HelperSource : public TracingSource
{
    Q_OBJECT

public:
    explicit HelperSource(QObject *parent = nullptr);
    /// Leaves the bus, which ends the session, or takes back the question for a password.
    ~HelperSource() override;

    QString id() const override;
    /// Returns at once, and answers when the helper does.
    void open() override;
    void add(int counter) override;
    bool isSettled() const override { return m_asked.empty(); }
    void remove(int counter) override;
    /// As of a second ago at most, if it is asked for more often than that.
    quint64 missed() const override;

protected:
    void countSyscall(int counter, const Syscall &call) override;
    void countTracepoint(int counter, const Tracepoint &tracepoint) override;

private slots:
    void onHelperGone();

private:
    void openSession(const QString &helper);
    void receiveSession(QDBusPendingCallWatcher *watcher);
    void openOtherDoor();
    void fail(const SourceFailure &failure);
    void ask(int counter, const QDBusMessage &call);
    void receive(int counter, QDBusPendingCallWatcher *watcher);
    QDBusMessage sessionCall(const QString &method) const;

    QDBusConnection m_bus;                ///< of its own: its end is the session's end
    std::unique_ptr<PkexecDoor> m_pkexec; ///< none: m_bus is the system's
    QString m_helper;                     ///< on the system bus, the very one that opened the session
    QString m_path;                       ///< the session's; empty: none, or it is gone
    std::map<int, std::unique_ptr<QDBusPendingCallWatcher>> m_asked; ///< by counter
    mutable std::optional<std::chrono::steady_clock::time_point> m_missedAsked;
    mutable std::unique_ptr<QDBusPendingCallWatcher> m_missedCall;
    mutable quint64 m_missed = 0;
};

} // namespace Kerntally
