// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/actions.h"

#include "views/icons.h"

#include <QPalette>

namespace Kerntally {

QAction *makeAction(const ActionText &text, QObject *parent)
{
    auto *action = new QAction(text.text, parent);
    action->setObjectName(text.name);
    action->setShortcut(text.shortcut);
    action->setData(text.icon);
    action->setToolTip(text.tip);
    action->setStatusTip(text.tip);
    return action;
}

void tintActions(const QList<QAction *> &actions, const QPalette &palette)
{
    for (QAction *action : actions) {
        const QString icon = action->data().toString();
        if (!icon.isEmpty())
            action->setIcon(tintedIcon(icon, palette.color(QPalette::WindowText)));
    }
}

} // namespace Kerntally
