// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/actions.h"

#include "views/style/icons.h"

#include <QRegularExpression>

#include <algorithm>

namespace Kerntally {

namespace {

constexpr const char *iconProperty = "iconName"; // a property, because an action's data belongs to its user

} // namespace

QAction *makeAction(const ActionText &text, QObject *parent)
{
    auto *action = new QAction(text.text, parent);
    action->setObjectName(text.name);
    action->setShortcut(text.shortcut);
    action->setProperty(iconProperty, text.icon);
    action->setToolTip(text.tip);
    action->setStatusTip(text.tip);
    return action;
}

void giveLetters(const QList<QAction *> &actions)
{
    static const QRegularExpression mark(QStringLiteral("&(\\w)"));
    QString taken;
    for (const QAction *action : actions)
        taken += mark.match(action->text()).captured(1).toLower();
    for (QAction *action : actions) {
        QString text = action->text();
        if (mark.match(text).hasMatch())
            continue;
        const auto letter = std::find_if(text.cbegin(), text.cend(), [&taken](QChar each) {
            return each.isLetterOrNumber() && !taken.contains(each.toLower());
        });
        if (letter == text.cend())
            continue;
        taken += letter->toLower();
        action->setText(text.insert(letter - text.cbegin(), QLatin1Char('&')));
    }
}

void tintActions(const QList<QAction *> &actions, const QPalette &palette, QPalette::ColorRole role)
{
    for (QAction *action : actions) {
        const QString icon = action->property(iconProperty).toString();
        if (!icon.isEmpty())
            action->setIcon(tintedIcon(icon, palette.color(role)));
    }
}

} // namespace Kerntally
