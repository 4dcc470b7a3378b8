// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/chartpanel/historyexport.h"

#include <QDialog>

QT_BEGIN_NAMESPACE
class QButtonGroup;
class QGroupBox;
QT_END_NAMESPACE

namespace Kerntally {

/// Asks for the time and the format of a history's export.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    /// Durations of the visible time and of the whole history, in ns.
    ExportDialog(qint64 shown, qint64 kept, QWidget *parent);

signals:
    /// all: the whole history; otherwise the visible time.
    void chosen(Kerntally::HistoryExport::Format format, bool all);

private:
    QGroupBox *makeGroup(const QString &title, QButtonGroup *group, const QStringList &names, const QStringList &texts);

    QButtonGroup *m_range;
    QButtonGroup *m_format;
};

} // namespace Kerntally
