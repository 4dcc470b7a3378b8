// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/alerts/notificationserver.h"

#include <QElapsedTimer>
#include <QHash>
#include <QTimer>

#include <chrono>

namespace Kerntally {

/// Shows alerts as desktop notifications: one for each counter, updated at most once a second. Without a server that answers
/// it does nothing, as state() tells.
class Notifier : public QObject
{
    Q_OBJECT

public:
    explicit Notifier(std::unique_ptr<NotificationServer> server, QObject *parent = nullptr);
    ~Notifier() override;

    /// Off by default. The first time it is enabled it looks for the server.
    void setEnabled(bool enabled);
    bool isEnabled() const { return m_enabled; }
    NotificationServer::State state() const { return m_server->state(); }

    /// Shortest time between two updates of one notification. Default: 1 s.
    void setInterval(std::chrono::milliseconds interval) { m_interval = interval; }

    /// The texts are plain.
    void tell(int counter, const QString &title, const QString &body);
    /// Withdraws the notification of a counter that is removed.
    void withdraw(int counter);
    /// Withdraws all notifications, since the user looks at the window.
    void withdrawAll();

signals:
    void stateChanged();
    /// The user clicked a counter's notification. token: for the activation of the window; may be empty.
    void showRequested(int counter, const QString &token);

private:
    /// The alerts of one counter since the user last acknowledged them.
    struct Run
    {
        int count = 0;
        QElapsedTimer begin;
        QElapsedTimer sent; ///< invalid: nothing yet
        QString title;      ///< of the latest
        QString body;
        bool waiting = false; ///< there is something that was not sent
        bool sending = false; ///< the server has not answered yet
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
