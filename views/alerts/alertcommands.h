// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/alerts/alertlog.h"
#include "model/alerts/notifier.h"

#include <QList>
#include <QObject>
#include <QPointer>
#include <QTimer>

QT_BEGIN_NAMESPACE
class QAction;
class QMenu;
class QPalette;
class QSettings;
class QWidget;
QT_END_NAMESPACE

namespace Kerntally {

class AlertBanner;
class AlertLogWindow;
class Counter;
class CounterModel;

/// Shows alerts in the banner, the log and the desktop's notifications, and provides the actions for them.
class AlertCommands : public QObject
{
    Q_OBJECT

public:
    /// All three are borrowed.
    AlertCommands(CounterModel *model, AlertBanner *banner, QWidget *window);

    AlertLog &log() { return m_log; }
    /// The log's window, created by the first call. Owned by the main window.
    AlertLogWindow *logWindow();

    /// The log's window while it is visible; otherwise null.
    QWidget *shownLog() const;

    Notifier &notifier() { return m_notifier; }

    void addTo(QMenu *menu) const;
    /// Repaints the icons in the palette's colours.
    void tint(const QPalette &palette);

    void saveState(QSettings &store) const;
    void restoreState(const QSettings &store);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    /// The user asked to see the counter at this time (ns, CLOCK_MONOTONIC).
    void showRequested(int counter, qint64 time);
    /// The user asked for the right to trace, with which alerts name other users' processes.
    void traceRequested();
    /// The user changed a setting that saveState() stores.
    void stateChanged();

private:
    void onAlerted(const Counter &counter, const Alert &alert);
    void showLog();
    void takeBack(int counter);
    bool isLookedAt() const;
    void notifyPending();
    void notify(const Counter &counter, const Alert &alert);
    void showWindow(const QString &token);
    void onNotifierChanged();

    struct Pending
    {
        QPointer<const Counter> counter;
        Alert alert;
    };

    QWidget *m_window;
    AlertBanner *m_banner;
    AlertLog m_log;
    Notifier m_notifier;
    /// For the desktop's notifications, unless a window becomes active before m_decision ends.
    QList<Pending> m_pending;
    QTimer m_decision;
    AlertLogWindow *m_logWindow = nullptr;
    QByteArray m_logState; ///< restored into m_logWindow at its creation
    QAction *m_showLog;
    QAction *m_dismiss;
    QAction *m_notify;
};

} // namespace Kerntally
