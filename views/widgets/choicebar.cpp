// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/choicebar.h"

#include "views/widgets/actionbutton.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>

namespace Kerntally {

ChoiceBar::ChoiceBar(const QActionGroup *choices, const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_choices(choices)
    , m_buttons(new QWidget(this))
    , m_menu(new QToolButton(this))
{
    setAccessibleName(name);
    auto *row = new QHBoxLayout(m_buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    auto *menu = new QMenu(m_menu);
    for (QAction *action : choices->actions()) {
        row->addWidget(new ActionButton(action, m_buttons));
        menu->addAction(action);
    }
    m_menu->setMenu(menu);
    m_menu->setPopupMode(QToolButton::InstantPopup);
    m_menu->setAutoRaise(true);
    m_menu->setFocusPolicy(Qt::TabFocus);
    m_menu->setToolTip(name);
    m_menu->hide();

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_buttons);
    layout->addWidget(m_menu);
    for (const QAction *action : choices->actions())
        connect(action, &QAction::changed, this, &ChoiceBar::showChoice);
    showChoice();
}

void ChoiceBar::setCompact(bool compact)
{
    m_buttons->setVisible(!compact);
    m_menu->setVisible(compact);
}

int ChoiceBar::fullWidth() const
{
    return m_buttons->sizeHint().width();
}

int ChoiceBar::compactWidth() const
{
    return m_menu->sizeHint().width();
}

/// Whoever lays it out may count on that it can be compact.
QSize ChoiceBar::minimumSizeHint() const
{
    return m_menu->sizeHint();
}

void ChoiceBar::showChoice()
{
    const QAction *choice = m_choices->checkedAction();
    if (!choice)
        return;
    m_menu->setText(choice->iconText() + QStringLiteral("  ")); // the arrow would cover its end
    m_menu->setAccessibleName(tr("%1: %2").arg(m_menu->toolTip(), choice->iconText()));
}

} // namespace Kerntally
