// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/chartpanel/historyexport.h"

#include <QObject>

#include <functional>

QT_BEGIN_NAMESPACE
class QAction;
class QWidget;
QT_END_NAMESPACE

namespace Kerntally {

class CounterChart;

/// Exports the chart as a picture, and histories as tables.
class ExportCommands : public QObject
{
    Q_OBJECT

public:
    /// Both are borrowed; the window becomes the dialogs' parent.
    ExportCommands(CounterChart *chart, QWidget *window);

    QAction *const exportChart;
    QAction *const exportHistory;

    /// Whether pictures have to say that events are simulated.
    void setSimulated(bool simulated);

    /// Write a file without a dialog. Throw WriteError.
    void saveChart(const QString &path) const;
    /// all: the whole history; otherwise the visible time.
    void saveHistory(const QString &path, HistoryExport::Format format, bool all) const;

signals:
    /// A message for the status bar.
    void told(const QString &message);

private:
    void askForChart();
    void askForHistory();
    void askForHistoryFile(HistoryExport::Format chosen, bool all);
    void attempt(const QString &path, const std::function<void()> &save);

    CounterChart *m_chart;
    QWidget *m_window;
    bool m_isSimulated = false;
};

} // namespace Kerntally
