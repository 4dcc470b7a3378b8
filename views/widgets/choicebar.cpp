// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/choicebar.h"

#include "views/widgets/actionbutton.h"

#include <QActionGroup>
#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QToolButton>

#include <utility>

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
        auto *button = new ActionButton(action, m_buttons);
        button->installEventFilter(this);
        row->addWidget(button);
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

void ChoiceBar::setOther(const QString &text)
{
    m_other = text;
    showChoice();
}

int ChoiceBar::fullWidth() const
{
    return m_buttons->sizeHint().width();
}

int ChoiceBar::compactWidth() const
{
    return m_menu->sizeHint().width();
}

/// The compact form's size, because the layout may choose that form.
QSize ChoiceBar::minimumSizeHint() const
{
    return m_menu->sizeHint();
}

bool ChoiceBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key != Qt::Key_Left && key != Qt::Key_Right)
        return QWidget::eventFilter(watched, event);
    choose((key == Qt::Key_Right) == (layoutDirection() == Qt::LeftToRight) ? 1 : -1);
    return true;
}

/// Selects the next visible, enabled choice, starting from the focused one.
void ChoiceBar::choose(int step)
{
    const QList<QToolButton *> buttons = m_buttons->findChildren<QToolButton *>();
    qsizetype next = buttons.indexOf(qobject_cast<QToolButton *>(QApplication::focusWidget()));
    do
        next += step;
    while (next >= 0 && next < buttons.size() && (buttons[next]->isHidden() || !buttons[next]->isEnabled()));
    if (next < 0 || next >= buttons.size())
        return;
    buttons[next]->defaultAction()->trigger();
    buttons[next]->setFocus(Qt::TabFocusReason);
}

void ChoiceBar::showChoice()
{
    const QAction *choice = m_choices->checkedAction();
    bool isFirst = true; // without a choice, Tab focuses the first button
    for (QToolButton *button : m_buttons->findChildren<QToolButton *>()) {
        button->setVisible(button->defaultAction()->isVisible());
        const bool isStop = choice ? button->defaultAction() == choice : std::exchange(isFirst, false);
        button->setFocusPolicy(isStop ? Qt::TabFocus : Qt::NoFocus);
    }
    const QString text = choice ? choice->iconText() : m_other;
    m_menu->setText(text + QStringLiteral("  ")); // two spaces of room for the menu's arrow
    m_menu->setAccessibleName(tr("%1: %2").arg(m_menu->toolTip(), text));
}

} // namespace Kerntally
