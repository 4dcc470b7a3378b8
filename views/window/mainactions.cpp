// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/window/mainactions.h"

#include "views/style/icons.h"

#include <QActionGroup>
#include <QWidget>

namespace Kerntally {

MainActions::MainActions(QWidget *window)
    : QObject(window)
    , useKernel(makeAction({QStringLiteral("useKernel"), tr("&Kernel"), tr("Count real events"), {}, {}}, this))
    , useSimulated(makeAction({QStringLiteral("useSimulated"),
                               tr("&Simulated (demo)"),
                               tr("Show made-up events, which need no permission"),
                               {},
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
    auto *sources = new QActionGroup(this);
    // None is checked until a source was requested.
    sources->setExclusionPolicy(QActionGroup::ExclusionPolicy::ExclusiveOptional);
    for (QAction *source : {useKernel, useSimulated}) {
        source->setCheckable(true);
        sources->addAction(source);
    }
    fullScreen->setCheckable(true);
    window->addActions(findChildren<QAction *>());
}

void MainActions::setSource(SourceKind kind) const
{
    useKernel->setChecked(isReal(kind));
    useSimulated->setChecked(kind == SourceKind::Simulated);
}

void MainActions::setPasswordExpected(bool expected)
{
    m_isPasswordExpected = expected;
    useKernel->setStatusTip(expected ? tr("Count real events; this asks for a password") : tr("Count real events"));
    useKernel->setToolTip(useKernel->statusTip());
}

void MainActions::tint(const QPalette &palette)
{
    const QIcon lock = tintedIcon(QStringLiteral("lock"), palette.color(QPalette::WindowText));
    useKernel->setIcon(m_isPasswordExpected ? lock : QIcon());
    tintActions(findChildren<QAction *>(), palette);
}

} // namespace Kerntally
