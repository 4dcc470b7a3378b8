// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/window/helpwindow.h"

#include "views/widgets/screenfit.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QFile>
#include <QLocale>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QTextBrowser>
#include <QVBoxLayout>

#include <utility>

// Q_INIT_RESOURCE has to be used outside any namespace.
static void initHelpResources()
{
    Q_INIT_RESOURCE(help);
}

namespace Kerntally {

namespace {

/// The help in the first of the user's languages that has one; otherwise in English.
QString helpText()
{
    initHelpResources();
    QStringList languages = QLocale().uiLanguages();
    languages.append(QStringLiteral("en"));
    for (const QString &language : std::as_const(languages)) {
        QFile file(QStringLiteral(":/kerntally/help/help_%1.html").arg(language.section(QLatin1Char('-'), 0, 0)));
        if (file.open(QIODevice::ReadOnly))
            return QString::fromUtf8(file.readAll());
    }
    return {};
}

QString plain(QString text)
{
    return text.remove(QLatin1Char('&')).toHtmlEscaped();
}

QString rowsOf(const QList<QAction *> &actions)
{
    QString rows;
    for (const QAction *action : actions) {
        if (action->menu())
            rows += rowsOf(action->menu()->actions());
        QStringList keys;
        for (const QKeySequence &shortcut : action->shortcuts())
            keys.append(shortcut.toString(QKeySequence::NativeText).toHtmlEscaped());
        if (!keys.isEmpty())
            rows += QStringLiteral("<tr><td>%1</td><td><b>%2</b></td><td>%3</td></tr>")
                        .arg(plain(action->text()), keys.join(QLatin1String(", ")), plain(action->statusTip()));
    }
    return rows;
}

} // namespace

HelpWindow::HelpWindow(QWidget *parent)
    : QDialog(parent)
    , m_browser(new QTextBrowser(this))
{
    setObjectName(QStringLiteral("helpWindow"));
    m_browser->setObjectName(QStringLiteral("helpText"));
    m_browser->setOpenExternalLinks(true);
    m_browser->setFrameShape(QFrame::NoFrame);
    m_browser->document()->setDocumentMargin(16);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_browser);
    layout->addWidget(buttons);
    resizeToFit(this, {640, 620});
}

void HelpWindow::showHelp()
{
    present(tr("Kerntally Help"), helpText());
}

void HelpWindow::showShortcuts()
{
    const auto *window = qobject_cast<QMainWindow *>(parentWidget());
    if (!window)
        return;
    QString html = QStringLiteral("<h2>%1</h2><table cellpadding=\"5\" width=\"100%\">").arg(tr("Keyboard shortcuts"));
    for (const QAction *menu : window->menuBar()->actions())
        html += QStringLiteral("<tr><th colspan=\"3\" align=\"left\">%1</th></tr>").arg(plain(menu->text()))
            + rowsOf(menu->menu()->actions());
    present(tr("Keyboard shortcuts"), html + QLatin1String("</table>"));
}

void HelpWindow::present(const QString &title, const QString &html)
{
    setWindowTitle(title);
    m_browser->setAccessibleName(title);
    m_browser->setHtml(html);
    show();
    raise();
    activateWindow();
    m_browser->setFocus();
}

} // namespace Kerntally
