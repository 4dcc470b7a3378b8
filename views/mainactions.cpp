// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/mainactions.h"

#include "views/icons.h"

#include <QPalette>
#include <QWidget>

namespace Kerntally {

MainActions::MainActions(QWidget *window)
    : QObject(window)
    , reset(make(QStringLiteral("reset"), tr("&Reset"), Qt::CTRL | Qt::Key_R, QStringLiteral("reset")))
    , resetAll(make(QStringLiteral("resetAll"), tr("Reset &all"), Qt::CTRL | Qt::SHIFT | Qt::Key_R,
                    QStringLiteral("reset-all")))
    , increment(make(QStringLiteral("increment"), tr("&Increment"), Qt::CTRL | Qt::Key_I, QStringLiteral("increment")))
    , incrementBy(make(QStringLiteral("incrementBy"), tr("Increment &by…"), Qt::CTRL | Qt::SHIFT | Qt::Key_I))
    , threshold(make(QStringLiteral("threshold"), tr("&Threshold…"), Qt::CTRL | Qt::Key_T, QStringLiteral("threshold")))
    , useKernel(make(QStringLiteral("useKernel"), tr("Count in the &kernel")))
    , useSimulated(make(QStringLiteral("useSimulated"), tr("Show &simulated events")))
    , quit(make(QStringLiteral("quit"), tr("&Quit"), Qt::CTRL | Qt::Key_Q, QStringLiteral("quit")))
    , about(make(QStringLiteral("about"), tr("&About Kerntally"), {}, QStringLiteral("about")))
{
    reset->setToolTip(tr("Set the selected counter to zero"));
    resetAll->setToolTip(tr("Set all counters to zero"));
    increment->setToolTip(tr("Add one to the selected counter"));
    incrementBy->setToolTip(tr("Add any number to the selected counter"));
    threshold->setToolTip(tr("Be told when the selected counter goes above a number"));
    quit->setMenuRole(QAction::QuitRole);
    about->setMenuRole(QAction::AboutRole);
    window->addActions(findChildren<QAction *>());
}

QList<QAction *> MainActions::forCounter() const
{
    return {threshold, reset, increment, incrementBy};
}

void MainActions::enable(bool counting, bool selected) const
{
    for (QAction *action : forCounter())
        action->setEnabled(counting && selected);
    resetAll->setEnabled(counting);
}

void MainActions::tint(const QPalette &palette)
{
    for (QAction *action : findChildren<QAction *>()) {
        const QString icon = action->data().toString();
        if (!icon.isEmpty())
            action->setIcon(tintedIcon(icon, palette.color(QPalette::WindowText)));
    }
}

QAction *MainActions::make(const QString &name, const QString &text, const QKeySequence &shortcut, const QString &icon)
{
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    action->setShortcut(shortcut);
    action->setData(icon);
    return action;
}

} // namespace Kerntally
