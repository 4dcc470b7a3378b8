// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/alerts/alertlog.h"
#include "model/alerts/notifier.h"

#include <QObject>

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
    void notify(const Counter &counter, const Alert &alert);
    void showWindow(const QString &token);
    void onNotifierChanged();

    QWidget *m_window;
    AlertBanner *m_banner;
    AlertLog m_log;
    Notifier m_notifier;
    AlertLogWindow *m_logWindow = nullptr;
    QByteArray m_logState; ///< for the window once it is made
    QAction *m_showLog;
    QAction *m_dismiss;
    QAction *m_notify;
};

} // namespace Kerntally
