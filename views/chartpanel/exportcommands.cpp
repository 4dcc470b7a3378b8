// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/chartpanel/exportcommands.h"

#include "views/chart/counterchart.h"
#include "views/chartpanel/chartpicture.h"
#include "views/chartpanel/charttitle.h"
#include "views/chartpanel/exportdialog.h"
#include "views/plot/tracks.h"
#include "views/widgets/actions.h"
#include "views/widgets/filedialogs.h"
#include "views/widgets/nametext.h"
#include "views/widgets/writefile.h"

#include <QAction>
#include <QFileDialog>

#include <utility>

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
    const TimeView &view = m_chart->view();
    const qint64 kept = m_chart->tracks() ? view.present() - m_chart->tracks()->begin() : 0;
    auto *dialog = new ExportDialog(view.end() - view.begin(), kept, m_window);
    connect(dialog, &ExportDialog::chosen, this, &ExportCommands::askForHistoryFile);
    dialog->open();
}

void ExportCommands::askForHistoryFile(HistoryExport::Format chosen, bool all)
{
    QStringList filters = {tr("Comma-separated values (*.csv)"), tr("JSON (*.json)")};
    const bool isJson = chosen == HistoryExport::Format::Json;
    if (isJson)
        std::swap(filters[0], filters[1]);
    QFileDialog *dialog = makeSaveDialog(m_window, tr("Export history"), filters,
                                         datedFileName(isJson ? QStringLiteral("json") : QStringLiteral("csv")));
    connect(dialog, &QFileDialog::fileSelected, this, [this, chosen, all](const QString &path) {
        attempt(path, [&] { saveHistory(path, HistoryExport::formatOf(path, chosen), all); });
    });
    dialog->open();
}

void ExportCommands::attempt(const QString &path, const std::function<void()> &save)
{
    try {
        save();
        emit told(tr("Saved as %1").arg(pathInText(path)));
    } catch (const WriteError &error) {
        warn(m_window, tr("Export"), error.message());
    }
}

} // namespace Kerntally
