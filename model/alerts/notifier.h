// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/alerts/notificationserver.h"

#include <QElapsedTimer>
#include <QHash>
#include <QTimer>

#include <chrono>

namespace Kerntally {

/// Shows alerts as desktop notifications: one per counter, updated at most once a second. Has no effect without a
/// server; see state().
class Notifier : public QObject
{
    Q_OBJECT

public:
    explicit Notifier(std::unique_ptr<NotificationServer> server, QObject *parent = nullptr);
    ~Notifier() override;

    /// Disabled by default. The first call with true looks for the server.
    void setEnabled(bool enabled);
    bool isEnabled() const { return m_enabled; }
    NotificationServer::State state() const { return m_server->state(); }

    /// Minimum time between two updates of a notification. Default: 1 s.
    void setInterval(std::chrono::milliseconds interval) { m_interval = interval; }

    /// title, body: plain text.
    void tell(int counter, const QString &title, const QString &body);
    /// Withdraws the notification of a removed counter.
    void withdraw(int counter);
    /// Withdraws all notifications: the window is active.
    void withdrawAll();

signals:
    void stateChanged();
    /// The user clicked a counter's notification. token: for the window's activation; may be empty.
    void showRequested(int counter, const QString &token);

private:
    /// The alerts of a counter since its notification was last closed.
    struct Run
    {
        int count = 0;
        QElapsedTimer begin;
        QElapsedTimer sent; ///< invalid: nothing was sent
        QString title;      ///< of the latest alert
        QString body;
        bool waiting = false; ///< the latest alert was not sent yet
        bool sending = false; ///< the server's reply is pending
    };

    void onStateChanged();
    void onShown(int counter);
    void onActivated(int counter, const QString &token);
    void endRun(int counter);
    void flush();
    void send(int counter, Run &run);

    std::unique_ptr<NotificationServer> m_server;
    QHash<int, Run> m_runs;
    QTimer m_timer;
    std::chrono::milliseconds m_interval{1000};
    bool m_enabled = false;
    bool m_probed = false;
};

} // namespace Kerntally
