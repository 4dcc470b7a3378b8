// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/window/mainactions.h"

#include "views/style/icons.h"

#include <QWidget>

namespace Kerntally {

MainActions::MainActions(QWidget *window)
    : QObject(window)
    , useKernel(makeAction({QStringLiteral("useKernel"),
                            tr("Count in the &kernel"),
                            tr("Show what really happens"),
                            Qt::CTRL | Qt::SHIFT | Qt::Key_K,
                            {}},
                           this))
    , useSimulated(makeAction({QStringLiteral("useSimulated"),
                               tr("Show &simulated events"),
                               tr("Show made-up events, which need no permission"),
                               Qt::CTRL | Qt::SHIFT | Qt::Key_S,
                               {}},
                              this))
    , quit(makeAction(
          {QStringLiteral("quit"), tr("&Quit"), tr("End the program"), Qt::CTRL | Qt::Key_Q, QStringLiteral("quit")},
          this))
    , fullScreen(makeAction({QStringLiteral("fullScreen"),
                             tr("&Full screen"),
                             tr("The window fills the screen, or is a window again"),
                             Qt::Key_F11,
                             {}},
                            this))
{
    quit->setMenuRole(QAction::QuitRole);
    quit->setShortcuts({Qt::CTRL | Qt::Key_Q, Qt::CTRL | Qt::Key_W});
    fullScreen->setCheckable(true);
    window->addActions(findChildren<QAction *>());
}

void MainActions::setPasswordExpected(bool expected)
{
    m_isPasswordExpected = expected;
    useKernel->setStatusTip(expected ? tr("Show what really happens: a password will be asked for")
                                     : tr("Show what really happens"));
    useKernel->setToolTip(useKernel->statusTip());
}

void MainActions::tint(const QPalette &palette)
{
    const QIcon lock = tintedIcon(QStringLiteral("lock"), palette.color(QPalette::WindowText));
    useKernel->setIcon(m_isPasswordExpected ? lock : QIcon());
    tintActions(findChildren<QAction *>(), palette);
}

} // namespace Kerntally
