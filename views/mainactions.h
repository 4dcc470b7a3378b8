// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QObject>

namespace Kerntally {

/// What the main window can be told to do, for its menus, tool bar and shortcuts. What is done is for others to connect.
class MainActions : public QObject
{
    Q_OBJECT

public:
    explicit MainActions(QWidget *window);

    QAction *const reset;
    QAction *const resetAll;
    QAction *const increment;
    QAction *const incrementBy;
    QAction *const threshold;
    QAction *const useKernel;
    QAction *const useSimulated;
    QAction *const quit;
    QAction *const about;

    /// What can be done to one counter, for context menus.
    QList<QAction *> forCounter() const;
    /// Which actions make sense now.
    void enable(bool counting, bool selected) const;
    /// Draws the icons anew, in the palette's colours.
    void tint(const QPalette &palette);

private:
    /// The action's data is the name of its icon.
    QAction *make(const QString &name, const QString &text, const QKeySequence &shortcut = {},
                  const QString &icon = {});
};

} // namespace Kerntally
