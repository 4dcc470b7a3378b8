// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/sources/sourcekind.h"

#include "views/widgets/actions.h"

#include <QObject>

namespace Kerntally {

/// The actions of the program as a whole; the window connects them.
class MainActions : public QObject
{
    Q_OBJECT

public:
    explicit MainActions(QWidget *window);

    QAction *const useKernel;    ///< checked while the source is in use
    QAction *const useSimulated; ///< likewise
    QAction *const quit;
    QAction *const fullScreen;

    /// Checks the action of the source in use.
    void setSource(SourceKind kind) const;
    /// Whether counting the kernel's events will prompt for a password.
    void setPasswordExpected(bool expected);
    /// Repaints the icons in the palette's colours.
    void tint(const QPalette &palette);

private:
    bool m_isPasswordExpected = false;
};

} // namespace Kerntally
