// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

QT_BEGIN_NAMESPACE
class QFileDialog;
class QWidget;
QT_END_NAMESPACE

namespace Kerntally {

/// A dialog for the name of a file to write, to be shown by open(); deleted when it is closed. Names without a suffix get
/// that of the chosen filter: "CSV (*.csv)". fileName: suggested; may be empty.
QFileDialog *makeSaveDialog(QWidget *window, const QString &title, const QStringList &filters,
                            const QString &fileName = {});

/// A dialog for a file that is there, to be shown by open(); deleted when it is closed. No filters: all files.
QFileDialog *makeOpenDialog(QWidget *window, const QString &title, const QStringList &filters = {});

/// "kerntally-2026-03-01-081530.csv", now.
QString datedFileName(const QString &suffix);

/// Shows a warning above the window, without waiting for it to be closed.
void warn(QWidget *window, const QString &title, const QString &message, const QString &details = {});

} // namespace Kerntally
