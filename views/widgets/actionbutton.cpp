// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/actionbutton.h"

#include <QAction>

namespace Kerntally {

ActionButton::ActionButton(QAction *action, QWidget *parent)
    : QToolButton(parent)
{
    setDefaultAction(action);
    setAutoRaise(true);
    setFocusPolicy(Qt::TabFocus);
}

void ActionButton::checkStateSet()
{
    QAction *action = defaultAction();
    if (!action || isChecked() == action->isChecked()) // the click has triggered the action
        return;
    action->trigger();
    setChecked(action->isChecked()); // an exclusive group keeps its checked action
}

} // namespace Kerntally
