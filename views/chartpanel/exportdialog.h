// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/chartpanel/historyexport.h"

#include <QDialog>

QT_BEGIN_NAMESPACE
class QButtonGroup;
class QGroupBox;
QT_END_NAMESPACE

namespace Kerntally {

/// Asks how much of the past is to be written, and in which format.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    /// How long what the chart shows and all that is kept are, in ns.
    ExportDialog(qint64 shown, qint64 kept, QWidget *parent);

signals:
    /// all: whatever is kept; otherwise what the chart shows.
    void chosen(Kerntally::HistoryExport::Format format, bool all);

private:
    QGroupBox *makeGroup(const QString &title, QButtonGroup *group, const QStringList &names, const QStringList &texts);

    QButtonGroup *m_range;
    QButtonGroup *m_format;
};

} // namespace Kerntally
