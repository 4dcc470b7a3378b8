// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/window/windowstate.h"

#include "model/counters/countersettings.h"
#include "views/window/mainwindow.h"
#include "views/window/settings.h"

#include <QEvent>

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

} // namespace

WindowState::WindowState(MainWindow &window, Settings &settings, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_settings(settings)
{
    restore();
    connect(&settings, &Settings::saving, this, &WindowState::save);
    connect(&window.model(), &CounterModel::rowsInserted, this, &WindowState::restoreCounters);
    connect(&window.model(), &CounterModel::rowsAboutToBeRemoved, this, &WindowState::saveCounters);
    connect(&window.control(), &CountingController::choiceChanged, &settings, &Settings::saveSoon);
    for (const StatefulPart &part : window.stateful())
        part.onChanged(&settings, [&settings] { settings.saveSoon(); });
    window.installEventFilter(this);
}

std::optional<SourceChoice> WindowState::source() const
{
    return SourceChoice::fromText(m_settings.store().value(sourceKey()).toString());
}

bool WindowState::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::WindowStateChange:
        m_settings.saveSoon();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void WindowState::save(QSettings &store) const
{
    store.setValue(geometryKey(), m_window.saveGeometry());
    if (const auto &choice = m_window.control().choice())
        store.setValue(sourceKey(), choice->toText());
    for (const StatefulPart &part : m_window.stateful())
        part.save(store);
    for (int row = 0; row < m_window.model().rowCount(); ++row)
        saveCounter(*m_window.model().counter(row), store);
}

void WindowState::restore()
{
    const QSettings &store = m_settings.store();
    for (const StatefulPart &part : m_window.stateful())
        part.restore(store);
    m_window.restoreGeometry(store.value(geometryKey()).toByteArray());
}

/// Restores the settings of counters that were added.
void WindowState::restoreCounters(const QModelIndex &, int first, int last)
{
    for (int row = first; row <= last; ++row) {
        Counter *counter = m_window.model().counter(row);
        restoreCounter(*counter, m_settings.store());
        connect(counter, &Counter::nameChanged, &m_settings, &Settings::saveSoon, Qt::UniqueConnection);
        connect(counter, &Counter::hiddenChanged, &m_settings, &Settings::saveSoon, Qt::UniqueConnection);
        connect(counter, &Counter::alertRuleChanged, &m_settings, &Settings::saveSoon, Qt::UniqueConnection);
    }
}

/// Saves the settings of counters before they are removed, because they can be added again.
void WindowState::saveCounters(const QModelIndex &, int first, int last)
{
    for (int row = first; row <= last; ++row)
        saveCounter(*m_window.model().counter(row), m_settings.store());
}

} // namespace Kerntally
