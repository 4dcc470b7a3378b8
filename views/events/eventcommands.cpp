// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/events/eventcommands.h"

#include "views/events/eventpicker.h"
#include "views/widgets/actions.h"

#include <QSettings>
#include <QWidget>

namespace Kerntally {

EventCommands::EventCommands(CounterModel *model, QWidget *window)
    : QObject(window)
    , m_window(window)
    , m_chosen(model)
    , m_add(makeAction({QStringLiteral("addEvents"), tr("Add e&vents…"),
                        tr("Choose what else is counted: any event of the kernel, or functions of programs"),
                        Qt::CTRL | Qt::Key_N, QStringLiteral("add-events")},
                       this))
{
    connect(m_add, &QAction::triggered, this, &EventCommands::pick);
    connect(&m_chosen, &EventSelection::changed, this, [this] { m_add->setEnabled(m_chosen.isOpen()); });
    connect(&m_chosen, &EventSelection::choiceChanged, this, &EventCommands::stateChanged);
    m_add->setEnabled(false);
}

void EventCommands::pick()
{
    if (!m_picker)
        m_picker = new EventPicker(&m_chosen, m_window);
    m_picker->begin();
}

void EventCommands::tint(const QPalette &palette)
{
    tintActions({m_add}, palette);
}

void EventCommands::saveState(QSettings &store) const
{
    m_chosen.saveState(store);
}

void EventCommands::restoreState(const QSettings &store)
{
    m_chosen.restoreState(store);
}

} // namespace Kerntally
