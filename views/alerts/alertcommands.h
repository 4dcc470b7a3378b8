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

/// What happens when a counter alerts, and what the user can do about it: banner, log, and the actions for both.
class AlertCommands : public QObject
{
    Q_OBJECT

public:
    /// All are borrowed.
    AlertCommands(CounterModel *model, AlertBanner *banner, QWidget *window);

    AlertLog &log() { return m_log; }
    /// The log's window; made when first asked for.
    AlertLogWindow *logWindow();

    /// The log's window while it is shown; else null.
    QWidget *shownLog() const;

    Notifier &notifier() { return m_notifier; }

    void addTo(QMenu *menu) const;
    /// Draws the icons anew, in the palette's colours.
    void tint(const QPalette &palette);

    void saveState(QSettings &store) const;
    void restoreState(const QSettings &store);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    /// The user wants to see the counter, at this moment (ns, CLOCK_MONOTONIC).
    void showRequested(int counter, qint64 time);
    /// The user wants alerts to name the processes of others, too.
    void traceRequested();
    /// The user has changed what saveState() keeps.
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
    QList<Pending> m_pending; ///< of which the desktop is told, unless the user turns to the window at once
    QTimer m_decision;
    AlertLogWindow *m_logWindow = nullptr;
    QByteArray m_logState; ///< for the window once it is made
    QAction *m_showLog;
    QAction *m_dismiss;
    QAction *m_notify;
};

} // namespace Kerntally
