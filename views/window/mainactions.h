// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/sources/sourcekind.h"

#include "views/widgets/actions.h"

#include <QObject>

namespace Kerntally {

/// What the program as a whole can be told to do. What is done is for others to connect.
class MainActions : public QObject
{
    Q_OBJECT

public:
    explicit MainActions(QWidget *window);

    QAction *const useKernel;    ///< checked while it is in use, as the next
    QAction *const useSimulated; ///<
    QAction *const quit;
    QAction *const fullScreen;

    /// Which is in use.
    void setSource(SourceKind kind) const;
    /// Before events of the kernel can be counted.
    void setPasswordExpected(bool expected);
    /// Draws the icons anew, in the palette's colours.
    void tint(const QPalette &palette);

private:
    bool m_isPasswordExpected = false;
};

} // namespace Kerntally
