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

/// What is shown, and the past behind it, as files for others.
class ExportCommands : public QObject
{
    Q_OBJECT

public:
    /// Both are borrowed; the window is also asked to own the dialogs.
    ExportCommands(CounterChart *chart, QWidget *window);

    QAction *const exportChart;
    QAction *const exportHistory;

    /// Whether the numbers are made up, which pictures say then.
    void setSimulated(bool simulated);

    /// Write a file, without asking. Throw WriteError.
    void saveChart(const QString &path) const;
    /// all: whatever is kept; otherwise what the chart shows.
    void saveHistory(const QString &path, HistoryExport::Format format, bool all) const;

signals:
    /// For a status bar.
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
