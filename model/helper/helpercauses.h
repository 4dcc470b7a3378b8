// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/causes/causewatch.h"
#include "model/helper/cachedreply.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusUnixFileDescriptor>
#include <QObject>
#include <QString>

#include <functional>
#include <memory>

namespace Kerntally {

/// The causes of one counter's events, counted by the helper. Permission may be pending for as long as a user takes to type a
/// password.
class HelperCauses : public CauseFeed
{
public:
    /// Where the session is.
    struct Session
    {
        QDBusConnection bus;
        QString helper; ///< on the bus
        QString path;

        QDBusMessage call(const QString &method) const;
    };

    /// Sends nothing yet. settled: called once, when the helper has answered or the feed is abandoned.
    HelperCauses(Session session, int counter, CauseWatch::By by, std::function<void()> settled);
    ~HelperCauses() override;

    /// Sends the request; to be called once, after the counter was added.
    void ask();
    /// Ends with this: for connections that ask().
    const QObject *context() const { return &m_context; }

    bool isWaiting() const override { return !m_isAsked || m_asked; }
    bool seesProcesses() const override;
    qint64 begin() const override { return m_begin; }
    void read(const Tell &tell) const override;
    quint64 missed() override;

private:
    void receive(QDBusPendingCallWatcher *watcher);

    Session m_session;
    int m_counter;
    CauseWatch::By m_by;
    std::function<void()> m_settled;
    bool m_isAsked = false;
    std::unique_ptr<QDBusPendingCallWatcher> m_asked; ///< none: answered
    QString m_refusal;                                ///< why not
    uint m_watch = 0;                                 ///< 0: none
    QDBusUnixFileDescriptor m_map;
    qint64 m_begin = 0;
    CachedReply m_missed;
    QObject m_context;
};

} // namespace Kerntally
