// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

QT_BEGIN_NAMESPACE
class QTextBrowser;
QT_END_NAMESPACE

namespace Kerntally {

/// A non-modal window with the program's help or its shortcuts.
class HelpWindow : public QDialog
{
    Q_OBJECT

public:
    /// parent: the window whose actions' shortcuts are listed.
    explicit HelpWindow(QWidget *parent);

    void showHelp();
    /// Lists the shortcuts of the window's current actions.
    void showShortcuts();

private:
    void present(const QString &title, const QString &html);

    QTextBrowser *m_browser;
};

} // namespace Kerntally
