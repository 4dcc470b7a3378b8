// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

QT_BEGIN_NAMESPACE
class QFileDialog;
class QWidget;
QT_END_NAMESPACE

namespace Kerntally {

/// Creates a dialog for the name of a file to write. Show it by open(); it deletes itself when closed. A name without
/// suffix gets that of the selected filter, such as "CSV (*.csv)". fileName: suggestion; may be empty.
QFileDialog *makeSaveDialog(QWidget *window, const QString &title, const QStringList &filters,
                            const QString &fileName = {});

/// Creates a dialog for an existing file. Show it by open(); it deletes itself when closed. No filters: all files.
QFileDialog *makeOpenDialog(QWidget *window, const QString &title, const QStringList &filters = {});

/// A file name with the local time: "kerntally-2026-03-01-081530.csv".
QString datedFileName(const QString &suffix);

/// Shows a warning above the window; doesn't block.
void warn(QWidget *window, const QString &title, const QString &message, const QString &details = {});

} // namespace Kerntally
