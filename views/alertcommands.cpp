// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/alertcommands.h"

#include "model/countermodel.h"
#include "views/alertbanner.h"
#include "views/alertlogwindow.h"
#include "views/icons.h"

#include <QAction>
#include <QMenu>
#include <QPalette>
#include <QSettings>
#include <QWidget>

namespace Kerntally {

AlertCommands::AlertCommands(CounterModel *model, AlertBanner *banner, QWidget *window)
    : QObject(window)
    , m_window(window)
    , m_banner(banner)
    , m_showLog(makeAction(QStringLiteral("alertLogAction"), tr("Alert &log"), Qt::CTRL | Qt::Key_L,
                           QStringLiteral("alert-log")))
    , m_dismiss(makeAction(QStringLiteral("dismissAlert"), tr("&Dismiss alert"), Qt::CTRL | Qt::Key_D,
                           QStringLiteral("close")))
{
    m_showLog->setToolTip(tr("All alerts since the program was started"));
    m_dismiss->setEnabled(false);
    connect(m_showLog, &QAction::triggered, this, &AlertCommands::showLog);
    connect(m_dismiss, &QAction::triggered, banner, &AlertBanner::dismiss);
    connect(model, &CounterModel::alerted, this,
            [this](const Counter *counter, const Alert &alert) { onAlerted(*counter, alert); });
    connect(model, &CounterModel::modelReset, banner, &AlertBanner::dismiss);
    connect(banner, &AlertBanner::dismissed, this, [this] { m_dismiss->setEnabled(false); });
    connect(banner, &AlertBanner::logRequested, this, &AlertCommands::showLog);
    connect(banner, &AlertBanner::showRequested, this, &AlertCommands::showRequested);
}

AlertLogWindow *AlertCommands::logWindow()
{
    if (!m_logWindow) {
        m_logWindow = new AlertLogWindow(&m_log, m_window);
        connect(m_logWindow, &AlertLogWindow::showRequested, this, &AlertCommands::showRequested);
    }
    return m_logWindow;
}

void AlertCommands::addTo(QMenu *menu) const
{
    menu->addActions({m_showLog, m_dismiss});
}

void AlertCommands::tint(const QPalette &palette)
{
    for (QAction *action : {m_showLog, m_dismiss})
        action->setIcon(tintedIcon(action->data().toString(), palette.color(QPalette::WindowText)));
}

void AlertCommands::saveState(QSettings &store) const
{
    if (m_logWindow)
        m_logWindow->saveState(store);
}

void AlertCommands::restoreState(QSettings &store)
{
    logWindow()->restoreState(store);
}

QAction *AlertCommands::makeAction(const QString &name, const QString &text, const QKeySequence &shortcut,
                                   const QString &icon)
{
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    action->setShortcut(shortcut);
    action->setData(icon);
    return action;
}

void AlertCommands::onAlerted(const Counter &counter, const Alert &alert)
{
    m_log.append(counter, alert);
    m_banner->tell(counter, alert);
    m_dismiss->setEnabled(true);
}

void AlertCommands::showLog()
{
    logWindow()->show();
    logWindow()->raise();
    logWindow()->activateWindow();
}

} // namespace Kerntally
