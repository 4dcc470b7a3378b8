// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/window/windowmemory.h"

#include "model/counters/countermemory.h"
#include "views/alerts/alertcommands.h"
#include "views/chartpanel/chartactions.h"
#include "views/events/eventcommands.h"
#include "views/processes/measurecommands.h"
#include "views/window/appearance.h"
#include "views/window/counterspage.h"
#include "views/window/mainwindow.h"
#include "views/window/settings.h"

#include <QAction>
#include <QApplication>
#include <QEvent>
#include <QWidget>

namespace Kerntally {

namespace {

QString geometryKey()
{
    return QStringLiteral("window/geometry");
}

QString sourceKey()
{
    return QStringLiteral("source");
}

/// What the user does that may have changed something. What moves without a hand on it is not remembered.
bool mayChange(QEvent::Type type)
{
    switch (type) {
    case QEvent::MouseButtonRelease:
    case QEvent::KeyRelease:
    case QEvent::Wheel:
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::WindowStateChange:
        return true;
    default:
        return false;
    }
}

} // namespace

WindowMemory::WindowMemory(MainWindow &window, Settings &settings, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_settings(settings)
{
    restore();
    connect(&settings, &Settings::saving, this, &WindowMemory::save);
    connect(&window.model(), &CounterModel::rowsInserted, this, &WindowMemory::restoreCounters);
    connect(&window.model(), &CounterModel::rowsAboutToBeRemoved, this, &WindowMemory::saveCounters);
    connect(&window.events()->chosen(), &ChosenEvents::choiceChanged, &settings, &Settings::saveSoon);
    connect(&window, &MainWindow::sourceChanged, &settings, &Settings::saveSoon);
    connect(window.measuring(), &MeasureCommands::changed, &settings, &Settings::saveSoon);
    for (const QAction *action : window.findChildren<QAction *>()) // by other means than keys or mouse, too
        connect(action, &QAction::triggered, &settings, &Settings::saveSoon);
    qApp->installEventFilter(this);
}

std::optional<SourceChoice> WindowMemory::source() const
{
    return SourceChoice::fromText(m_settings.store().value(sourceKey()).toString());
}

bool WindowMemory::eventFilter(QObject *watched, QEvent *event)
{
    if (mayChange(event->type()) && watched->isWidgetType() && static_cast<QWidget *>(watched)->window() == &m_window)
        m_settings.saveSoon();
    return false;
}

void WindowMemory::save(QSettings &store) const
{
    store.setValue(geometryKey(), m_window.saveGeometry());
    if (m_window.choice())
        store.setValue(sourceKey(), m_window.choice()->toText());
    m_window.appearance()->saveState(store);
    m_window.alerts()->saveState(store);
    m_window.chart()->saveState(store);
    m_window.page()->saveState(store);
    m_window.measuring()->saveState(store);
    m_window.events()->saveState(store);
    for (int row = 0; row < m_window.model().rowCount(); ++row)
        saveCounter(*m_window.model().counter(row), store);
}

void WindowMemory::restore()
{
    QSettings &store = m_settings.store();
    m_window.events()->restoreState(store);
    m_window.appearance()->restoreState(store);
    m_window.alerts()->restoreState(store);
    m_window.chart()->restoreState(store);
    m_window.page()->restoreState(store);
    m_window.measuring()->restoreState(store);
    m_window.restoreGeometry(store.value(geometryKey()).toByteArray());
}

/// As they were when they were counted last.
void WindowMemory::restoreCounters(const QModelIndex &, int first, int last)
{
    for (int row = first; row <= last; ++row) {
        Counter *counter = m_window.model().counter(row);
        restoreCounter(*counter, m_settings.store());
        connect(counter, &Counter::nameChanged, &m_settings, &Settings::saveSoon);
        connect(counter, &Counter::hiddenChanged, &m_settings, &Settings::saveSoon);
        connect(counter, &Counter::alertRuleChanged, &m_settings, &Settings::saveSoon);
    }
}

/// They can be chosen again.
void WindowMemory::saveCounters(const QModelIndex &, int first, int last)
{
    for (int row = first; row <= last; ++row)
        saveCounter(*m_window.model().counter(row), m_settings.store());
}

} // namespace Kerntally
