// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QKeySequence>
#include <QList>
#include <QPalette>
#include <QString>

namespace Kerntally {

/// An action of the window, as menus, tool bars and settings need it.
struct ActionText
{
    QString name; ///< the object's
    QString text; ///< with its mnemonic
    QString tip;  ///< what it does, in a sentence; also shown in the status bar
    QKeySequence shortcut;
    QString icon; ///< of resources/icons; may be empty
};

/// Owned by the parent.
QAction *makeAction(const ActionText &text, QObject *parent);

/// Gives those a letter of their own that have none, as long as there are any; for texts that come from elsewhere.
void giveLetters(const QList<QAction *> &actions);

/// Draws the icons of actions made by makeAction() anew, in one of the palette's colours.
void tintActions(const QList<QAction *> &actions, const QPalette &palette,
                 QPalette::ColorRole role = QPalette::WindowText);

} // namespace Kerntally
