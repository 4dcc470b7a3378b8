// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/causes/whoexport.h"

#include "views/causes/whotable.h"
#include "views/widgets/actions.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMessageBox>
#include <QSaveFile>

namespace Kerntally {

WhoExport::WhoExport(WhoTable *table)
    : QObject(table)
    , m_table(table)
    , m_copy(makeAction({QStringLiteral("whoCopy"), tr("&Copy"),
                         tr("Copy the selected rows, or else the whole list, as a table"), QKeySequence::Copy,
                         QStringLiteral("copy")},
                        this))
    , m_save(makeAction({QStringLiteral("whoSave"),
                         tr("&Save as CSV…"),
                         tr("Write the whole list into a file"),
                         {},
                         QStringLiteral("save")},
                        this))
{
    m_copy->setShortcutContext(Qt::WidgetShortcut); // the window has its own
    table->addActions(actions());
    connect(m_copy, &QAction::triggered, this, &WhoExport::copy);
    connect(m_save, &QAction::triggered, this, &WhoExport::askAndSave);
}

QList<QAction *> WhoExport::actions() const
{
    return {m_copy, m_save};
}

QString WhoExport::save(const QString &fileName) const
{
    const QByteArray text = m_table->csv().toUtf8();
    QSaveFile file(fileName); // whole or not at all
    if (file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit())
        return {};
    return tr("%1 could not be written: %2").arg(fileName, file.errorString());
}

void WhoExport::tint(const QPalette &palette) const
{
    tintActions(actions(), palette);
}

void WhoExport::copy() const
{
    QGuiApplication::clipboard()->setText(m_table->text());
}

void WhoExport::askAndSave()
{
    QWidget *window = m_table->window();
    auto *dialog =
        new QFileDialog(window, tr("Save who causes events"), QString(), tr("Comma-separated values (*.csv)"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->selectFile(QStringLiteral("causes.csv"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, [this, window](const QString &fileName) {
        const QString problem = save(fileName);
        if (problem.isEmpty())
            return;
        auto *box =
            new QMessageBox(QMessageBox::Warning, tr("Save who causes events"), problem, QMessageBox::Ok, window);
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->open();
    });
    dialog->open();
}

} // namespace Kerntally
