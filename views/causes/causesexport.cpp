// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/causes/causesexport.h"

#include "views/causes/causestable.h"
#include "views/widgets/actions.h"
#include "views/widgets/filedialogs.h"
#include "views/widgets/writefile.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>

namespace Kerntally {

CausesExport::CausesExport(CausesTable *table)
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
    m_copy->setShortcutContext(Qt::WidgetShortcut); // the window has an action with the same shortcut
    table->addActions(actions());
    connect(m_copy, &QAction::triggered, this, &CausesExport::copy);
    connect(m_save, &QAction::triggered, this, &CausesExport::askAndSave);
}

QList<QAction *> CausesExport::actions() const
{
    return {m_copy, m_save};
}

void CausesExport::save(const QString &fileName) const
{
    writeFile(fileName, m_table->csv().toUtf8());
}

void CausesExport::tint(const QPalette &palette) const
{
    tintActions(actions(), palette);
}

void CausesExport::copy() const
{
    QGuiApplication::clipboard()->setText(m_table->text());
}

void CausesExport::askAndSave()
{
    QWidget *window = m_table->window();
    QFileDialog *dialog = makeSaveDialog(window, tr("Save breakdown"), {tr("Comma-separated values (*.csv)")},
                                         QStringLiteral("causes.csv"));
    connect(dialog, &QFileDialog::fileSelected, this, [this, window](const QString &fileName) {
        try {
            save(fileName);
        } catch (const WriteError &error) {
            warn(window, tr("Save breakdown"), error.message());
        }
    });
    dialog->open();
}

} // namespace Kerntally
