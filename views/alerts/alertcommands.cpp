// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/alerts/alertcommands.h"

#include "model/alerts/alerttext.h"
#include "model/base/clock.h"
#include "model/base/sandbox.h"
#include "model/counters/countermodel.h"
#include "views/alerts/alertbanner.h"
#include "views/alerts/alertlogwindow.h"
#include "views/widgets/actions.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDateTime>
#include <QEvent>
#include <QMenu>
#include <QSettings>
#include <QWidget>

#include <chrono>
#include <utility>

namespace Kerntally {

namespace {

/// Maximum time in which the keyboard focus moves from one window to another.
constexpr std::chrono::milliseconds decisionTime{400};

} // namespace

AlertCommands::AlertCommands(CounterModel *model, AlertBanner *banner, QWidget *window)
    : QObject(window)
    , m_window(window)
    , m_banner(banner)
    , m_notifier(NotificationServer::make(QDBusConnection::sessionBus(), isInFlatpak()))
    , m_showLog(makeAction({QStringLiteral("alertLogAction"), tr("Alert &log"),
                            tr("All alerts since the program was started"), Qt::CTRL | Qt::Key_L,
                            QStringLiteral("alert-log")},
                           this))
    , m_dismiss(makeAction({QStringLiteral("dismissAlert"), tr("&Dismiss alert"), tr("Take the alert's banner away"),
                            Qt::CTRL | Qt::Key_D, QStringLiteral("close")},
                           this))
    , m_notify(makeAction({QStringLiteral("desktopNotifications"),
                           tr("Desktop &notifications"),
                           tr("Tell of alerts while another window is in front"),
                           {},
                           {}},
                          this))
{
    m_notify->setCheckable(true);
    connect(m_notify, &QAction::toggled, this, [this](bool on) { m_notifier.setEnabled(on); });
    connect(m_notify, &QAction::triggered, this, &AlertCommands::stateChanged);
    connect(&m_notifier, &Notifier::stateChanged, this, &AlertCommands::onNotifierChanged);
    connect(&m_notifier, &Notifier::showRequested, this, [this](int counter, const QString &token) {
        showWindow(token);
        emit showRequested(counter, m_log.lastOf(counter).value_or(monotonicNow()));
    });
    m_decision.setSingleShot(true);
    m_decision.setInterval(decisionTime);
    connect(&m_decision, &QTimer::timeout, this, &AlertCommands::notifyPending);
    window->installEventFilter(this);
    onNotifierChanged();
    m_dismiss->setEnabled(false);
    connect(m_showLog, &QAction::triggered, this, &AlertCommands::showLog);
    connect(m_dismiss, &QAction::triggered, banner, &AlertBanner::dismiss);
    connect(model, &CounterModel::alerted, this,
            [this](const Counter *counter, const Alert &alert) { onAlerted(*counter, alert); });
    connect(model, &CounterModel::rowsAboutToBeRemoved, this, [this, model](const QModelIndex &, int first, int last) {
        for (int row = first; row <= last; ++row)
            takeBack(model->counter(row)->number());
    });
    connect(model, &CounterModel::removed, &m_log, &AlertLog::forget);
    connect(model, &CounterModel::modelReset, banner, &AlertBanner::dismiss);
    connect(banner, &AlertBanner::dismissed, this, [this] { m_dismiss->setEnabled(false); });
    connect(banner, &AlertBanner::logRequested, this, &AlertCommands::showLog);
    connect(banner, &AlertBanner::showRequested, this, &AlertCommands::showRequested);
    connect(banner, &AlertBanner::traceRequested, this, &AlertCommands::traceRequested);
}

AlertLogWindow *AlertCommands::logWindow()
{
    if (!m_logWindow) {
        m_logWindow = new AlertLogWindow(&m_log, m_window);
        m_logWindow->restoreState(m_logState);
        connect(m_logWindow, &AlertLogWindow::showRequested, this, &AlertCommands::showRequested);
        connect(m_logWindow, &AlertLogWindow::stateChanged, this, &AlertCommands::stateChanged);
    }
    return m_logWindow;
}

void AlertCommands::addTo(QMenu *menu) const
{
    menu->addActions({m_showLog, m_dismiss});
    menu->addSeparator();
    menu->addAction(m_notify);
}

void AlertCommands::tint(const QPalette &palette)
{
    tintActions({m_showLog, m_dismiss}, palette);
}

bool AlertCommands::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_window && event->type() == QEvent::WindowActivate)
        m_notifier.withdrawAll();
    return QObject::eventFilter(watched, event);
}

void AlertCommands::saveState(QSettings &store) const
{
    store.setValue(QStringLiteral("alerts/notify"), m_notify->isChecked());
    store.setValue(QStringLiteral("alerts/log"), m_logWindow ? m_logWindow->saveState() : m_logState);
}

void AlertCommands::restoreState(const QSettings &store)
{
    m_notify->setChecked(store.value(QStringLiteral("alerts/notify"), true).toBool());
    m_logState = store.value(QStringLiteral("alerts/log")).toByteArray();
}

void AlertCommands::onAlerted(const Counter &counter, const Alert &alert)
{
    m_log.append(counter.id(), counter.name(), alert);
    m_banner->tell(counter, alert);
    m_dismiss->setEnabled(true);
    if (isLookedAt()) // the banner is visible
        return;
    m_pending.append({&counter, alert});
    m_decision.start();
}

/// Between a closing dialog and its parent's activation, no window is active for a moment; so m_decision delays the
/// call.
bool AlertCommands::isLookedAt() const
{
    return QApplication::activeWindow() && m_window->isVisible() && !m_window->isMinimized();
}

void AlertCommands::notifyPending()
{
    const QList<Pending> pending = std::exchange(m_pending, {});
    for (const Pending &each : pending) {
        if (each.counter && !isLookedAt())
            notify(*each.counter, each.alert);
    }
}

/// Withdraws the alerts of a deleted counter from the banner and the desktop.
void AlertCommands::takeBack(int counter)
{
    m_banner->forget(counter);
    m_pending.removeIf([counter](const Pending &each) { return each.counter && each.counter->number() == counter; });
    m_notifier.withdraw(counter);
}

void AlertCommands::notify(const Counter &counter, const Alert &alert)
{
    const QLocale locale;
    QStringList body = {
        tr("at %1").arg(readingText(alert)),
        locale.toString(QDateTime::fromMSecsSinceEpoch(alert.wall).time(), QStringLiteral("HH:mm:ss")),
    };
    if (const QString cause = causeText(alert); !cause.isEmpty())
        body.append(cause);
    m_notifier.tell(counter.number(), tr("%1: %2").arg(counter.name(), alert.rule.text()),
                    body.join(QStringLiteral(" · ")));
}

void AlertCommands::showWindow(const QString &token)
{
    if (!token.isEmpty())
        qputenv("XDG_ACTIVATION_TOKEN", token.toUtf8()); // Qt reads the token there
    m_window->setWindowState(m_window->windowState() & ~Qt::WindowMinimized);
    m_notifier.withdrawAll();
    m_window->show();
    m_window->raise();
    m_window->activateWindow();
}

void AlertCommands::onNotifierChanged()
{
    m_notify->setText(m_notifier.state() == NotificationServer::State::Missing
                          ? tr("Desktop &notifications (none on this desktop)")
                          : tr("Desktop &notifications"));
}

QWidget *AlertCommands::shownLog() const
{
    return m_logWindow && m_logWindow->isVisible() ? m_logWindow : nullptr;
}

void AlertCommands::showLog()
{
    logWindow()->show();
    logWindow()->raise();
    logWindow()->activateWindow();
}

} // namespace Kerntally
