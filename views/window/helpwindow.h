// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

QT_BEGIN_NAMESPACE
class QTextBrowser;
QT_END_NAMESPACE

namespace Kerntally {

/// Beside the main window: what the program is about, or the keys that do something in it.
class HelpWindow : public QDialog
{
    Q_OBJECT

public:
    /// parent: the window whose actions are listed.
    explicit HelpWindow(QWidget *parent);

    void showHelp();
    /// From the actions as they are now.
    void showShortcuts();

private:
    void present(const QString &title, const QString &html);

    QTextBrowser *m_browser;
};

} // namespace Kerntally
