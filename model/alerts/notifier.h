// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/alerts/notificationserver.h"

#include <QElapsedTimer>
#include <QHash>
#include <QTimer>

#include <chrono>

namespace Kerntally {

/// Tells of alerts on the desktop: one notification a counter, brought up to date no more than once a second. Where
/// there is no server, or none that answers, it silently does nothing, and state() says so.
class Notifier : public QObject
{
    Q_OBJECT

public:
    explicit Notifier(std::unique_ptr<NotificationServer> server, QObject *parent = nullptr);
    ~Notifier() override;

    /// Default: no. Looks for the server when it is enabled first.
    void setEnabled(bool enabled);
    bool isEnabled() const { return m_enabled; }
    NotificationServer::State state() const { return m_server->state(); }

    /// Between two of the same counter. Default: 1 s.
    void setInterval(std::chrono::milliseconds interval) { m_interval = interval; }

    /// The texts are plain.
    void tell(int counter, const QString &title, const QString &body);
    /// The counter is no more, and neither is what was told of it.
    void withdraw(int counter);
    /// Takes away all that are seen: the user has come to see for himself.
    void withdrawAll();

signals:
    void stateChanged();
    /// The user chose a counter's notification. token: for the window to come to the front; may be empty.
    void showRequested(int counter, const QString &token);

private:
    /// What came for a counter since the user last took notice.
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
