// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/window/helpactions.h"

#include "bpf/programs/loader.h"
#include "views/window/helpwindow.h"

#include <QMessageBox>
#include <QSysInfo>

namespace Kerntally {

HelpActions::HelpActions(QWidget *window)
    : QObject(window)
    , m_window(window)
    , m_help(makeAction({QStringLiteral("help"),
                         tr("Kerntally &Help"),
                         tr("What counters mean, and how to use the program"),
                         Qt::Key_F1,
                         {}},
                        this))
    , m_shortcuts(makeAction({QStringLiteral("shortcuts"),
                              tr("&Keyboard shortcuts"),
                              tr("All keys that do something"),
                              Qt::CTRL | Qt::Key_F1,
                              {}},
                             this))
    , m_about(makeAction({QStringLiteral("about"), tr("&About Kerntally"), tr("Version, licence and libraries"),
                          Qt::SHIFT | Qt::Key_F1, QStringLiteral("about")},
                         this))
{
    m_about->setMenuRole(QAction::AboutRole);
    connect(m_help, &QAction::triggered, this, [this] { helpWindow()->showHelp(); });
    connect(m_shortcuts, &QAction::triggered, this, [this] { helpWindow()->showShortcuts(); });
    connect(m_about, &QAction::triggered, this, &HelpActions::showAbout);
    window->addActions(all());
}

QList<QAction *> HelpActions::all() const
{
    return {m_help, m_shortcuts, m_about};
}

void HelpActions::tint(const QPalette &palette) const
{
    tintActions(all(), palette);
}

HelpWindow *HelpActions::helpWindow()
{
    if (!m_helpWindow)
        m_helpWindow = new HelpWindow(m_window);
    return m_helpWindow;
}

void HelpActions::showAbout()
{
    auto *box =
        new QMessageBox(QMessageBox::NoIcon, tr("About Kerntally"),
                        tr("<h3>Kerntally %1</h3>").arg(QStringLiteral(KERNTALLY_VERSION)), QMessageBox::Ok, m_window);
    box->setIconPixmap(m_window->windowIcon().pixmap(64));
    const QString libraries =
        tr("Qt %1, libbpf %2, kernel %3")
            .arg(QLatin1String(qVersion()), QString::fromStdString(libbpfVersion()), QSysInfo::kernelVersion());
    box->setTextFormat(Qt::RichText);
    box->setInformativeText(tr("Shows, live, how often things happen in the Linux kernel.\n\n"
                               "Free software, under the GNU General Public License, version 3 or later.")
                            + QLatin1String("\n\n") + libraries);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

} // namespace Kerntally
