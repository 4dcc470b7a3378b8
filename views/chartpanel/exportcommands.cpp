// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/chartpanel/exportcommands.h"

#include "views/chart/counterchart.h"
#include "views/chartpanel/chartpicture.h"
#include "views/chartpanel/charttitle.h"
#include "views/plot/tracks.h"
#include "views/widgets/actions.h"
#include "views/widgets/filedialogs.h"
#include "views/widgets/writefile.h"

#include <QAction>
#include <QDir>
#include <QFileDialog>

namespace Kerntally {

ExportCommands::ExportCommands(CounterChart *chart, QWidget *window)
    : QObject(window)
    , exportChart(makeAction({QStringLiteral("exportChart"),
                              tr("Export &chart…"),
                              tr("Save the chart as a picture"),
                              Qt::CTRL | Qt::SHIFT | Qt::Key_E,
                              {}},
                             this))
    , exportHistory(makeAction({QStringLiteral("exportHistory"),
                                tr("Export &history…"),
                                tr("Save the numbers behind the chart"),
                                Qt::CTRL | Qt::SHIFT | Qt::Key_X,
                                {}},
                               this))
    , m_chart(chart)
    , m_window(window)
{
    connect(exportChart, &QAction::triggered, this, &ExportCommands::askForChart);
    connect(exportHistory, &QAction::triggered, this, &ExportCommands::askForHistory);
}

void ExportCommands::setSimulated(bool simulated)
{
    m_isSimulated = simulated;
}

void ExportCommands::saveChart(const QString &path) const
{
    const QString title = titleOf(*m_chart);
    ChartPicture(*m_chart, m_isSimulated ? tr("%1 – simulated events").arg(title) : title).save(path);
}

void ExportCommands::saveHistory(const QString &path, HistoryExport::Format format, bool all) const
{
    const TrackList *tracks = m_chart->tracks();
    if (!tracks)
        throw WriteError(tr("There is nothing to save."));
    const TimeView &view = m_chart->view();
    HistoryExport(*tracks).save(path, format, all ? tracks->begin() : view.begin(), all ? view.present() : view.end());
}

void ExportCommands::askForChart()
{
    const QStringList filters = {tr("PNG picture (*.png)"), tr("SVG drawing (*.svg)")};
    QFileDialog *dialog = makeSaveDialog(m_window, tr("Export chart"), filters, datedFileName(QStringLiteral("png")));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString &path) { attempt(path, [&] { saveChart(path); }); });
    dialog->open();
}

void ExportCommands::askForHistory()
{
    const QStringList filters = {tr("CSV, what the chart shows (*.csv)"), tr("CSV, all that is kept (*.csv)"),
                                 tr("JSON, what the chart shows (*.json)"), tr("JSON, all that is kept (*.json)")};
    QFileDialog *dialog = makeSaveDialog(m_window, tr("Export history"), filters, datedFileName(QStringLiteral("csv")));
    connect(dialog, &QFileDialog::fileSelected, this, [this, dialog, filters](const QString &path) {
        const auto choice = filters.indexOf(dialog->selectedNameFilter());
        const auto chosen = choice >= 2 ? HistoryExport::Format::Json : HistoryExport::Format::Csv;
        const auto format = HistoryExport::formatOf(path, chosen);
        attempt(path, [&] { saveHistory(path, format, choice % 2 == 1); });
    });
    dialog->open();
}

void ExportCommands::attempt(const QString &path, const std::function<void()> &save)
{
    try {
        save();
        emit told(tr("Saved as %1").arg(QDir::toNativeSeparators(path)));
    } catch (const WriteError &error) {
        warn(m_window, tr("Export"), error.message());
    }
}

} // namespace Kerntally
