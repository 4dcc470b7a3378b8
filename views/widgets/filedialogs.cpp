// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/filedialogs.h"

#include "views/widgets/nametext.h"

#include <QDateTime>
#include <QFileDialog>
#include <QMessageBox>

namespace Kerntally {

namespace {

/// "csv" for "CSV (*.csv)".
QString suffixOf(const QString &filter)
{
    return filter.section(QLatin1String("*."), 1, 1).section(QLatin1Char(')'), 0, 0);
}

} // namespace

QFileDialog *makeSaveDialog(QWidget *window, const QString &title, const QStringList &filters, const QString &fileName)
{
    auto *dialog = new QFileDialog(window, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters(filters);
    dialog->setDefaultSuffix(suffixOf(filters.constFirst()));
    dialog->selectFile(fileName);
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog,
                     [dialog](const QString &filter) { dialog->setDefaultSuffix(suffixOf(filter)); });
    return dialog;
}

QFileDialog *makeOpenDialog(QWidget *window, const QString &title, const QStringList &filters)
{
    auto *dialog = new QFileDialog(window, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    if (!filters.isEmpty())
        dialog->setNameFilters(filters);
    return dialog;
}

QString datedFileName(const QString &suffix)
{
    const QString now = QDateTime::currentDateTime().toString(QStringLiteral("yyyy-MM-dd-HHmmss"));
    return QStringLiteral("kerntally-%1.%2").arg(now, suffix);
}

void warn(QWidget *window, const QString &title, const QString &message, const QString &details)
{
    auto *box = new QMessageBox(QMessageBox::Warning, nameInTitle(title), wrappable(message), QMessageBox::Ok, window);
    box->setInformativeText(wrappable(details));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

} // namespace Kerntally
