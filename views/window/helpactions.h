// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/widgets/actions.h"

#include <QObject>

namespace Kerntally {

class HelpWindow;

/// The actions of the help menu: help, shortcuts, about.
class HelpActions : public QObject
{
    Q_OBJECT

public:
    explicit HelpActions(QWidget *window);

    QList<QAction *> all() const;
    void tint(const QPalette &palette) const;

private:
    HelpWindow *helpWindow();
    void showAbout();

    QWidget *m_window;
    HelpWindow *m_helpWindow = nullptr; ///< created by the first use
    QAction *m_help;
    QAction *m_shortcuts;
    QAction *m_about;
};

} // namespace Kerntally
