// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Kerntally {

/// An event filter of the application that prevents text of others (process names, paths, messages) from being parsed
/// as HTML: labels with Qt::AutoText become Qt::PlainText, and so do tool tips, whose size is limited.
class PlainTexts : public QObject
{
    Q_OBJECT

public:
    explicit PlainTexts(QObject *parent = nullptr);

    bool eventFilter(QObject *watched, QEvent *event) override;
};

/// Breaks the text into lines of limited length and number.
QString toolTipText(const QString &text);

} // namespace Kerntally
