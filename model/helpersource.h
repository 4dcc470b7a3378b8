// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/countersource.h"

#include <QDBusConnection>
#include <QDBusMessage>

#include <chrono>

class QDBusPendingCallWatcher;

namespace Kerntally {

/// Counts in the kernel through the privileged helper, a service of the system bus that may ask for a password first.
/// failed() comes once more where the helper ends while it counts: the counts stand still from then on.
class HelperSource : public CounterSource
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
    void remove(int counter) override;
    /// As of a second ago at most, if it is asked for more often than that.
    quint64 missed() const override;

private slots:
    void onHelperGone();

private:
    void receiveSession(QDBusPendingCallWatcher *watcher);
    void fail(const SourceFailure &failure);
    QDBusMessage sessionCall(const QString &method) const;

    QDBusConnection m_bus; ///< of its own: its end is the session's end
    QString m_helper;      ///< the very one that opened the session
    QString m_path;
    mutable std::optional<std::chrono::steady_clock::time_point> m_missedAsked;
    mutable std::unique_ptr<QDBusPendingCallWatcher> m_missedCall;
    mutable quint64 m_missed = 0;
};

} // namespace Kerntally
