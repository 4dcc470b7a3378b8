// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/widgets/actions.h"

#include <QObject>

namespace Kerntally {

class HelpWindow;

/// The help menu: the help, the keys, and what program this is.
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
    HelpWindow *m_helpWindow = nullptr; ///< made when it is first needed
    QAction *m_help;
    QAction *m_shortcuts;
    QAction *m_about;
};

} // namespace Kerntally
