// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Kerntally {

/// Keeps texts of others (names of processes, paths, messages) from being laid out as HTML, in all windows of the program:
/// labels, which guess, show text as it is, unless they ask for Qt::RichText; so do tool tips, which never fill the screen.
class PlainTexts : public QObject
{
    Q_OBJECT

public:
    explicit PlainTexts(QObject *parent = nullptr);

    bool eventFilter(QObject *watched, QEvent *event) override;
};

/// The text in lines of a bearable length, and not too many.
QString toolTipText(const QString &text);

} // namespace Kerntally
