// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/recording/recordingwindow.h"

#include "model/base/durationtext.h"
#include "model/sources/sourcekind.h"
#include "views/chart/counterchart.h"
#include "views/chartpanel/chartactions.h"
#include "views/chartpanel/chartlaps.h"
#include "views/chartpanel/chartpanel.h"
#include "views/chartpanel/exportcommands.h"
#include "views/recording/recordingtables.h"
#include "views/widgets/actions.h"
#include "views/widgets/filedialogs.h"
#include "views/widgets/nametext.h"
#include "views/widgets/screenfit.h"

#include <QAction>
#include <QDateTime>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QSplitter>
#include <QStatusBar>
#include <QTabWidget>
#include <QTableWidget>
#include <QToolBar>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>
#include <cmath>

namespace Kerntally {

using namespace std::chrono_literals;

RecordingWindow::RecordingWindow(QWidget *parent)
    : QMainWindow(parent, Qt::Window)
    , m_panel(new ChartPanel(this))
    , m_exports(new ExportCommands(m_panel->chart(), this))
    , m_about(new QLabel(this))
    , m_tabs(new QTabWidget(this))
    , m_counters(RecordingTables::make(QStringLiteral("recordedCounters"), tr("Counters"), m_tabs))
    , m_markers(RecordingTables::make(QStringLiteral("recordedMarkers"), tr("Markers"), m_tabs))
    , m_alerts(RecordingTables::make(QStringLiteral("recordedAlerts"), tr("Alerts"), m_tabs))
    , m_open(makeAction({QStringLiteral("openAnother"),
                         tr("&Open recording…"),
                         tr("Look at what was recorded"),
                         QKeySequence::Open,
                         {}},
                        this))
    , m_compare(new QAction(tr("&Compare with…"), this))
    , m_stopComparing(new QAction(tr("&Stop comparing"), this))
    , m_shift(new QDoubleSpinBox(this))
{
    m_about->setObjectName(QStringLiteral("recordingAbout"));
    m_about->setWordWrap(true);
    m_about->setContentsMargins(10, 6, 10, 6);
    m_about->setTextInteractionFlags(Qt::TextSelectableByMouse);
    makeTabs();
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->addWidget(m_panel);
    splitter->addWidget(m_tabs);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 1);
    splitter->setChildrenCollapsible(false);
    auto *content = new QWidget(this);
    auto *layout = new QVBoxLayout(content);
    layout->addWidget(m_about);
    layout->addWidget(splitter, 1);
    setCentralWidget(content);
    makeMenus();
    makeToolBar();
    resizeToFit(this, {1000, 700});

    m_panel->chart()->setTracks(&m_tracks);
    connect(&m_loader, &RecordingLoader::loaded, this, &RecordingWindow::onLoaded);
    connect(&m_loader, &RecordingLoader::failed, this, &RecordingWindow::onFailed);
    statusBar()->hide(); // shown while it has a message
    connect(statusBar(), &QStatusBar::messageChanged, statusBar(),
            [bar = statusBar()](const QString &text) { bar->setVisible(!text.isEmpty()); });
    connect(m_exports, &ExportCommands::told, statusBar(),
            [this](const QString &text) { statusBar()->showMessage(text); });
    connect(m_open, &QAction::triggered, this, &RecordingWindow::askWhatToOpen);
    connect(m_compare, &QAction::triggered, this, &RecordingWindow::askWhatToCompare);
    connect(m_stopComparing, &QAction::triggered, this, &RecordingWindow::stopComparing);
    connect(m_shift, &QDoubleSpinBox::valueChanged, this,
            [this](double seconds) { setShift(std::llround(seconds * 1e9)); });
    connectRows();
}

RecordingWindow::~RecordingWindow()
{
    m_panel->chart()->setTracks(nullptr);
}

void RecordingWindow::makeMenus()
{
    m_compare->setObjectName(QStringLiteral("compareWith"));
    m_compare->setEnabled(false);
    m_stopComparing->setObjectName(QStringLiteral("stopComparing"));
    m_stopComparing->setEnabled(false);
    QMenu *file = menuBar()->addMenu(tr("&File"));
    file->addAction(m_open);
    file->addSeparator();
    file->addActions({m_compare, m_stopComparing});
    file->addSeparator();
    file->addActions({m_exports->exportChart, m_exports->exportHistory});
    file->addSeparator();
    auto *close = file->addAction(tr("C&lose"), this, &QWidget::close);
    close->setShortcut(QKeySequence::Close);
    menuBar()->addMenu(tr("Cha&rt"))->addActions(m_panel->actions()->all());
}

void RecordingWindow::addMenu(const QString &title, const QList<QAction *> &actions)
{
    menuBar()->addMenu(title)->addActions(actions);
}

/// Connects the selection of rows with that of lines; rows of times move the view there.
void RecordingWindow::connectRows()
{
    CounterChart *chart = m_panel->chart();
    connect(m_counters, &QTableWidget::currentCellChanged, this, [this, chart](int row) {
        if (m_recording)
            chart->setSelected(row < 0 ? 0 : m_recording->counters.at(static_cast<std::size_t>(row)).number);
    });
    connect(chart, &CounterChart::trackClicked, this, [this](int counter) {
        for (std::size_t row = 0; m_recording && row < m_recording->counters.size(); ++row) {
            if (m_recording->counters[row].number == counter)
                m_counters->setCurrentCell(static_cast<int>(row), 0);
        }
    });
    connect(m_markers, &QTableWidget::currentCellChanged, this, [this](int row) {
        if (row >= 0)
            showAt(m_recording->markers.at(static_cast<std::size_t>(row)).time, 0);
    });
    connect(m_alerts, &QTableWidget::currentCellChanged, this, [this](int row) {
        if (row < 0)
            return;
        const Alert &alert = m_recording->alerts.at(static_cast<std::size_t>(row));
        showAt(alert.time, alert.counter);
    });
}

/// counter: of the alert to highlight; 0: none.
void RecordingWindow::showAt(qint64 time, int counter)
{
    CounterChart *chart = m_panel->chart();
    if (counter != 0)
        emit chart->trackClicked(counter);
    chart->setShownMark(counter, time);
    chart->showTime(time);
}

void RecordingWindow::makeToolBar()
{
    QToolBar *bar = addToolBar(tr("Comparison"));
    bar->setMovable(false);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    bar->addActions({m_compare, m_stopComparing});
    m_shift->setObjectName(QStringLiteral("shift"));
    m_shift->setAccessibleName(tr("Shift of the compared recording"));
    m_shift->setPrefix(tr("Shift: "));
    m_shift->setSuffix(tr(" s"));
    m_shift->setRange(-1e6, 1e6);
    m_shift->setDecimals(1);
    m_shift->setToolTip(tr("How much later the compared recording is drawn"));
    m_shiftAction = bar->addWidget(m_shift);
    m_shiftAction->setVisible(false);
}

void RecordingWindow::makeTabs()
{
    m_tabs->addTab(m_counters, tr("&Counters"));
    m_tabs->addTab(m_markers, tr("&Markers"));
    m_tabs->addTab(m_alerts, tr("&Alerts"));
}

void RecordingWindow::open(const QString &path)
{
    setWindowTitle(tr("%1 – Kerntally").arg(nameInTitle(QFileInfo(path).fileName())));
    m_about->setText(tr("Reading %1…").arg(pathInText(path)));
    m_loader.load(path);
}

void RecordingWindow::compareWith(const QString &path)
{
    statusBar()->showMessage(tr("Reading %1…").arg(pathInText(path)));
    m_loader.load(path);
}

void RecordingWindow::setShift(qint64 shift)
{
    display(m_compared, shift);
}

void RecordingWindow::onLoaded(const std::shared_ptr<const Recording> &recording)
{
    statusBar()->clearMessage();
    const bool isFirst = !m_recording;
    if (isFirst) {
        m_recording = recording;
        m_compare->setEnabled(true);
        display(nullptr, 0);
        for (const Alert &alert : recording->alerts)
            m_panel->chart()->mark(alert);
        for (const Recording::Marker &marker : recording->markers)
            m_panel->chartLaps()->addAt(marker.time, marker.note);
    } else {
        display(recording, 0);
    }
    fillMarkers();
    fillAlerts();
    emit settled();
}

void RecordingWindow::onFailed(const QString &path, const QString &problem)
{
    const QString text = tr("%1 can't be shown. %2").arg(pathInText(path), problem);
    if (m_recording)
        statusBar()->showMessage(text);
    else
        m_about->setText(text);
    emit settled();
}

void RecordingWindow::askWhatToOpen()
{
    QFileDialog *dialog = makeOpenDialog(this, tr("Open recording"), {tr("Recordings (*.ktrec)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &RecordingWindow::openRequested);
    dialog->open();
}

void RecordingWindow::askWhatToCompare()
{
    QFileDialog *dialog = makeOpenDialog(this, tr("Compare with"), {tr("Recordings (*.ktrec)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &RecordingWindow::compareWith);
    dialog->open();
}

void RecordingWindow::stopComparing()
{
    display(nullptr, 0);
}

void RecordingWindow::display(const std::shared_ptr<const Recording> &compared, qint64 shift)
{
    if (!m_recording)
        return;
    const auto before = m_compared; // kept until setTracks(), because it is drawn
    m_compared = compared;
    m_tracks.show(m_recording, compared, shift);
    const qint64 end = compared ? std::max(m_recording->end, compared->end + shift) : m_recording->end;
    m_panel->chart()->draw(end);
    const std::chrono::nanoseconds whole(end - m_tracks.begin());
    m_panel->actions()->setWhole(std::max(1s, std::chrono::ceil<std::chrono::seconds>(whole)));
    m_stopComparing->setEnabled(compared != nullptr);
    m_shiftAction->setVisible(compared != nullptr);
    const QSignalBlocker blocker(m_shift);
    m_shift->setValue(static_cast<double>(shift) / 1e9);
    describe();
    RecordingTables::fillCounters(m_counters, *m_recording, compared.get());
}

void RecordingWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_recording) // the palette determines the counters' colours
        RecordingTables::fillCounters(m_counters, *m_recording, m_compared.get());
}

void RecordingWindow::describe()
{
    const auto sentence = [this](const Recording &recording) {
        const QDateTime start = QDateTime::fromMSecsSinceEpoch(recording.startWall);
        QString text = tr("%1: from %2, %3 long.")
                           .arg(shortName(QFileInfo(recording.path).fileName()),
                                locale().toString(start, QLocale::ShortFormat), durationText(recording.duration()));
        if (sourceKind(recording.source) == SourceKind::Simulated)
            text += tr(" Simulated events.");
        if (recording.damagedBytesAt >= 0)
            text += tr(" The file is damaged (at byte %L1): what can't be read is shown as a gap.")
                        .arg(recording.damagedBytesAt);
        else if (!recording.isComplete)
            text += tr(" It was cut off: the program ended or the disk was full before the recording was stopped.");
        return text;
    };
    m_exports->setSimulated(sourceKind(m_recording->source) == SourceKind::Simulated);
    QString text = sentence(*m_recording);
    if (m_compared)
        text += QLatin1Char('\n') + tr("Compared (dashed) with %1").arg(sentence(*m_compared));
    m_about->setText(text);
}

void RecordingWindow::fillMarkers()
{
    RecordingTables::fillMarkers(m_markers, *m_recording);
    m_tabs->setTabText(1, tr("&Markers (%L1)").arg(m_recording->markers.size()));
}

void RecordingWindow::fillAlerts()
{
    RecordingTables::fillAlerts(m_alerts, *m_recording);
    m_tabs->setTabText(2, tr("&Alerts (%L1)").arg(m_recording->alerts.size()));
}

} // namespace Kerntally
