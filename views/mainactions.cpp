// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/mainactions.h"

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
    , about(makeAction(
          {QStringLiteral("about"), tr("&About Kerntally"), tr("Version and licence"), {}, QStringLiteral("about")},
          this))
{
    quit->setMenuRole(QAction::QuitRole);
    about->setMenuRole(QAction::AboutRole);
    window->addActions(findChildren<QAction *>());
}

void MainActions::tint(const QPalette &palette)
{
    tintActions(findChildren<QAction *>(), palette);
}

} // namespace Kerntally
