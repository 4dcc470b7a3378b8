// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QKeySequence>
#include <QList>
#include <QPalette>
#include <QString>

namespace Kerntally {

/// The texts of an action for menus, tool bars and settings.
struct ActionText
{
    QString name; ///< object name
    QString text; ///< with its mnemonic
    QString tip;  ///< a sentence for tool tip and status bar
    QKeySequence shortcut;
    QString icon; ///< name of a file in resources/icons; may be empty
};

/// The parent becomes the owner.
QAction *makeAction(const ActionText &text, QObject *parent);

/// Adds unique mnemonics to actions without one, while letters are left. For texts from other programs.
void giveLetters(const QList<QAction *> &actions);

/// Repaints the icons of actions from makeAction() in a colour of the palette.
void tintActions(const QList<QAction *> &actions, const QPalette &palette,
                 QPalette::ColorRole role = QPalette::WindowText);

} // namespace Kerntally
