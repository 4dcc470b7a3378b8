// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/recording/recordingwindow.h"

#include "model/history/laps.h"
#include "model/sources/simulatedsource.h"
#include "tests/support/recordingsupport.h"
#include "views/chart/chartlines.h"
#include "views/chart/counterchart.h"
#include "views/chart/crosshairtext.h"
#include "views/chartpanel/chartpanel.h"
#include "views/chartpanel/exportcommands.h"
#include "views/chartpanel/exportdialog.h"
#include "views/recording/recordcommands.h"
#include "views/style/colours.h"
#include "views/style/palettes.h"
#include "views/widgets/writefile.h"
#include "views/window/mainwindow.h"

#include <QAction>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QHeaderView>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QRadioButton>
#include <QSignalSpy>
#include <QStatusBar>
#include <QSvgRenderer>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace Kerntally;

namespace {

constexpr int patience = 20'000; // ms

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// Recordings in a window, compared and exported.
class TestRecordingWindow : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void showsWhatWasRecorded();
    void asksForRangeAndFormat();
    void rowsAndLinesAreOneSelection();
    void rowsOfMomentsLeadThere();
    void hasTheMenusOfAWindow();
    void axisIsOnTheClock();
    void comparesTwo();
    void saysNothingAfterAnEnd();
    void alertsAreOfTheirOwnRecording();
    void titlesStandAboveTheirColumns();
    void scaleKeepsWhatIsShown();
    void leadsBackToTheWhole();
    void nameDecidesTheFormat();
    void saysWhatIsWrong();
    void exportsCsv();
    void exportsJson();
    void exportsWhatTheChartShows();
    void exportsPictures_data();
    void exportsPictures();
    void tellsWhatCannotBeWritten();
    void recordsInTheMainWindow();

private:
    QString path(const char *name) const { return m_folder->filePath(QLatin1String(name)); }
    void open(RecordingWindow &window, const QString &file);
    void compare(RecordingWindow &window, const QString &file);
    static void chooseHistory(RecordingWindow &window, const char *format, const char *range = "exportKept");
    ExportCommands *exports(RecordingWindow &window) { return window.findChild<ExportCommands *>(); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestRecordingWindow::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    writeRecording(path("a"), 60, [](int second) { return static_cast<quint64>(second) * 100; });
    writeRecording(path("b"), 30, [](int second) { return 5000 + static_cast<quint64>(second) * 250; });
}

void TestRecordingWindow::open(RecordingWindow &window, const QString &file)
{
    const QSignalSpy settled(&window, &RecordingWindow::settled);
    window.show();
    window.open(file);
    QTRY_COMPARE_WITH_TIMEOUT(settled.size(), 1, patience);
}

void TestRecordingWindow::compare(RecordingWindow &window, const QString &file)
{
    const QSignalSpy settled(&window, &RecordingWindow::settled);
    window.compareWith(file);
    QTRY_COMPARE_WITH_TIMEOUT(settled.size(), 1, patience);
}

void TestRecordingWindow::chooseHistory(RecordingWindow &window, const char *format, const char *range)
{
    window.findChild<ExportCommands *>()->exportHistory->trigger();
    auto *dialog = window.findChildren<ExportDialog *>().constLast();
    for (const char *button : {format, range})
        dialog->findChild<QRadioButton *>(QLatin1String(button))->click();
    dialog->accept();
}

/// The range is a choice of its own, independent of the format.
void TestRecordingWindow::asksForRangeAndFormat()
{
    RecordingWindow window;
    open(window, path("a"));
    window.findChild<QAction *>(QStringLiteral("zoomIn"))->trigger();
    window.findChild<QAction *>(QStringLiteral("zoomIn"))->trigger();
    const auto rows = [&](const char *range, const char *name) {
        chooseHistory(window, "exportCsv", range);
        auto *dialog = window.findChildren<QFileDialog *>().constLast();
        emit dialog->fileSelected(path(name));
        dialog->close();
        return contents(path(name)).count('\n');
    };
    const auto kept = rows("exportKept", "kept.csv");
    const auto shown = rows("exportShown", "shown.csv");
    QVERIFY2(shown > 1 && shown < kept, qPrintable(QStringLiteral("%1 of %2").arg(shown).arg(kept)));
}

void TestRecordingWindow::rowsAndLinesAreOneSelection()
{
    RecordingWindow window;
    open(window, path("a"));
    auto *counters = window.findChild<QTableWidget *>(QStringLiteral("recordedCounters"));
    const CounterChart *chart = window.panel()->chart();
    counters->setCurrentCell(1, 0);
    QCOMPARE(chart->selected(), window.tracks().tracks().at(1).number);
    emit window.panel()->chart()->trackClicked(window.tracks().tracks().at(0).number);
    QCOMPARE(counters->currentRow(), 0);
    QCOMPARE(chart->selected(), window.tracks().tracks().at(0).number);
}

/// The chart shows the time of an alert or a marker.
void TestRecordingWindow::rowsOfMomentsLeadThere()
{
    RecordingWindow window;
    open(window, path("a"));
    auto *alerts = window.findChild<QTableWidget *>(QStringLiteral("recordedAlerts"));
    QVERIFY(alerts->rowCount() > 0);
    const CounterChart *chart = window.panel()->chart();
    for (int i = 0; i < 8; ++i)
        window.findChild<QAction *>(QStringLiteral("zoomIn"))->trigger();
    alerts->setCurrentCell(0, 0);
    const Alert &alert = window.tracks().recording()->alerts.front();
    QVERIFY(chart->view().begin() <= alert.time && alert.time <= chart->view().end());
    QCOMPARE(chart->selected(), alert.counter);
    const auto &lines = chart->lines().lines();
    QTRY_VERIFY(
        std::any_of(lines.begin(), lines.end(), [](const ChartLine &line) { return line.shownMarker.has_value(); }));
    window.findChild<QAction *>(QStringLiteral("live"))->trigger();
    QTRY_VERIFY(
        std::none_of(lines.begin(), lines.end(), [](const ChartLine &line) { return line.shownMarker.has_value(); }));
}

/// The program's menus, as far as they apply.
void TestRecordingWindow::hasTheMenusOfAWindow()
{
    MainWindow main([](const SourceChoice &, const Scope &) {
        return std::make_unique<SimulatedSource>(SimulatedSource::Scenario::Silent);
    });
    main.recording().openFile(path("a")); // independent, because the main window is hidden
    const auto windows = QApplication::topLevelWidgets();
    RecordingWindow *window = nullptr;
    for (QWidget *each : windows)
        window = window ? window : qobject_cast<RecordingWindow *>(each);
    QVERIFY(window);
    for (const char *action : {"openAnother", "help", "about", "compareWith", "exportHistory"})
        QVERIFY2(window->findChild<QAction *>(QLatin1String(action)), action);
    QVERIFY(!window->findChild<QAction *>(QStringLiteral("pause"))->isVisible() || !window->tracks().recording());
    QTRY_VERIFY_WITH_TIMEOUT(window->tracks().recording(), patience);
    QVERIFY(!window->findChild<QAction *>(QStringLiteral("pause"))->isVisible());
    // The appearance applies to the whole program.
    main.findChild<QAction *>(QStringLiteral("appearanceDark"))->trigger();
    QTRY_VERIFY(isDark(window->palette()));
    QStringList view;
    for (const QAction *menu : window->menuBar()->actions()) {
        for (const QAction *action : menu->menu()->actions())
            view.append(action->objectName());
    }
    QVERIFY(view.contains(QStringLiteral("appearanceDark")));
    main.findChild<QAction *>(QStringLiteral("appearanceSystem"))->trigger();
    QSignalSpy another(window, &RecordingWindow::openRequested);
    window->findChild<QAction *>(QStringLiteral("openAnother"))->trigger();
    auto *dialog = window->findChildren<QFileDialog *>().constLast();
    emit dialog->fileSelected(path("b"));
    QCOMPARE(another.size(), 1);
    dialog->close();
}

void TestRecordingWindow::showsWhatWasRecorded()
{
    RecordingWindow window;
    open(window, path("a"));
    const auto *about = window.findChild<QLabel *>(QStringLiteral("recordingAbout"));
    QVERIFY2(about->text().contains(QStringLiteral("0:01:00")), qPrintable(about->text()));
    QVERIFY(about->text().contains(QStringLiteral("cut off")));
    QVERIFY(!window.statusBar()->isVisible()); // there is no message
    const auto *counters = window.findChild<QTableWidget *>(QStringLiteral("recordedCounters"));
    QCOMPARE(counters->rowCount(), 2);
    QCOMPARE(counters->item(0, 0)->text(), QStringLiteral("Syscalls, \"all\""));
    const auto chip = [&] { return counters->item(0, 0)->data(Qt::DecorationRole).value<QColor>(); };
    QCOMPARE(chip(), counterColour(1, window.palette()));
    window.setPalette(darkPalette());
    QCOMPARE(chip(), counterColour(1, darkPalette()));
    QCOMPARE(counters->item(0, 1)->text(), counters->locale().toString(6000));
    QCOMPARE(counters->item(0, 2)->text(), QStringLiteral("100/s"));
    QCOMPARE(counters->item(1, 1)->text(), QStringLiteral("0"));
    const auto *markers = window.findChild<QTableWidget *>(QStringLiteral("recordedMarkers"));
    QCOMPARE(markers->item(0, 1)->text(), QStringLiteral("0:00:02"));
    QCOMPARE(markers->item(0, 2)->text(), QStringLiteral("warm"));
    QCOMPARE(window.panel()->laps()->count(), 1);
    QCOMPARE(window.panel()->laps()->at(0).note, QStringLiteral("warm"));
    const auto *alerts = window.findChild<QTableWidget *>(QStringLiteral("recordedAlerts"));
    QCOMPARE(alerts->item(0, 5)->text(), QStringLiteral("worker (42)"));
    // The chart shows the whole recording.
    const CounterChart *chart = window.panel()->chart();
    QCOMPARE(chart->view().span(), 60'000'000'000);
    QTRY_COMPARE(chart->lines().lines().size(), std::size_t{2});
    QCOMPARE(chart->lines().lines().front().curve.high, 100.0);
}

/// Like tables and crosshair: "-50 s" would be relative to now, which is unrelated to a recording.
void TestRecordingWindow::axisIsOnTheClock()
{
    RecordingWindow window;
    open(window, path("a"));
    const auto &ticks = window.panel()->chart()->timeTicks();
    QTRY_VERIFY(!ticks.empty());
    for (const AxisTick &tick : ticks)
        QVERIFY2(!tick.label.startsWith(QLatin1Char('-')) && tick.label.contains(QLatin1Char(':')),
                 qPrintable(tick.label));
}

void TestRecordingWindow::comparesTwo()
{
    RecordingWindow window;
    open(window, path("a"));
    compare(window, path("b"));
    QCOMPARE(window.tracks().tracks().size(), std::size_t{4});
    QVERIFY(window.tracks().tracks().back().dashed);
    const auto *counters = window.findChild<QTableWidget *>(QStringLiteral("recordedCounters"));
    QCOMPARE(counters->item(0, 3)->text(), counters->locale().toString(7500));
    QCOMPARE(counters->item(0, 5)->text(), counters->locale().toString(2.5, 'f', 2));

    // Both begin together, and the second can be moved.
    const auto &lines = window.panel()->chart()->lines().lines();
    const auto dashed = std::find_if(lines.begin(), lines.end(), [](const auto &line) { return line.dashed; });
    QVERIFY(dashed != lines.end());
    const CounterChart &chart = *window.panel()->chart();
    const double end = chart.frame().at(chart.frame().end);
    QVERIFY(qAbs(dashed->curve.points.back().x() - end + 30) < 1);
    window.findChild<QDoubleSpinBox *>(QStringLiteral("shift"))->setValue(10);
    QCOMPARE(window.tracks().tracks().back().shift, 10'000'000'000);
    const auto moved = std::find_if(lines.begin(), lines.end(), [](const auto &line) { return line.dashed; });
    QVERIFY(qAbs(moved->curve.points.back().x() - end + 20) < 1);

    window.findChild<QAction *>(QStringLiteral("stopComparing"))->trigger();
    QCOMPARE(window.tracks().tracks().size(), std::size_t{2});
    QCOMPARE(counters->columnCount(), 4);
}

void TestRecordingWindow::saysNothingAfterAnEnd()
{
    RecordingWindow window; // a is 60 s long, b 30 s
    open(window, path("a"));
    compare(window, path("b"));
    const auto rowsAt = [&](double seconds) { // seconds: relative to the end
        const CounterChart *chart = window.panel()->chart();
        const double x = chart->frame().at(chart->frame().end) + seconds;
        return crosshairText(chart->lines(), x, chart->quantity(), 0, 20, chart->locale()).rows.size();
    };
    QCOMPARE(rowsAt(-40), std::size_t{4});
    QCOMPARE(rowsAt(-25), std::size_t{2});
    QCOMPARE(rowsAt(0), std::size_t{2});
    window.findChild<QDoubleSpinBox *>(QStringLiteral("shift"))->setValue(10);
    QCOMPARE(rowsAt(-25), std::size_t{4});
    QCOMPARE(rowsAt(-15), std::size_t{2});
}

void TestRecordingWindow::alertsAreOfTheirOwnRecording()
{
    RecordingWindow window;
    open(window, path("a"));
    compare(window, path("b"));
    for (const ChartLine &line : window.panel()->chart()->lines().lines())
        QCOMPARE(line.markers.size(), std::size_t{line.counter == 1 && !line.dashed ? 1U : 0U});
}

void TestRecordingWindow::titlesStandAboveTheirColumns()
{
    RecordingWindow window;
    open(window, path("a"));
    compare(window, path("b"));
    const auto *counters = window.findChild<QTableWidget *>(QStringLiteral("recordedCounters"));
    for (int column = 0; column < counters->columnCount(); ++column)
        QCOMPARE(counters->horizontalHeaderItem(column)->textAlignment(), counters->item(0, column)->textAlignment());
    QVERIFY(!counters->horizontalHeader()->stretchLastSection());
    window.findChild<QAction *>(QStringLiteral("stopComparing"))->trigger();
    QVERIFY(counters->horizontalHeader()->stretchLastSection()); // the last column is a sentence
}

void TestRecordingWindow::scaleKeepsWhatIsShown()
{
    RecordingWindow window;
    open(window, path("b"));
    const CounterChart *chart = window.panel()->chart();
    QCOMPARE(chart->view().span(), 30'000'000'000);
    for (const char *action : {"scaleLogarithmic", "showValue", "scaleNormalised", "showAverage", "scaleLinear"}) {
        window.findChild<QAction *>(QLatin1String(action))->trigger();
        QCOMPARE(chart->view().span(), 30'000'000'000);
    }
    window.panel()->chart()->zoom(0.5, 1);
    const qint64 zoomed = chart->view().span();
    window.findChild<QAction *>(QStringLiteral("scaleLogarithmic"))->trigger();
    QCOMPARE(chart->view().span(), zoomed);
}

void TestRecordingWindow::leadsBackToTheWhole()
{
    RecordingWindow window;
    open(window, path("b"));
    const CounterChart *chart = window.panel()->chart();
    auto *whole = window.findChild<QAction *>(QStringLiteral("showWhole"));
    auto *minute = window.findChild<QAction *>(QStringLiteral("show1min"));
    QVERIFY(whole->isVisible() && whole->isChecked() && !minute->isChecked());
    minute->trigger();
    QCOMPARE(chart->view().span(), 60'000'000'000);
    QVERIFY(minute->isChecked() && !whole->isChecked());
    whole->trigger();
    QCOMPARE(chart->view().span(), 30'000'000'000);
    minute->trigger();
    QTest::keyClick(window.panel()->chart(), Qt::Key_Home);
    QCOMPARE(chart->view().span(), 30'000'000'000);
    QVERIFY(whole->isChecked());
    // The whole of both, if two are compared.
    compare(window, path("a"));
    QCOMPARE(chart->view().span(), 60'000'000'000);
    window.findChild<QAction *>(QStringLiteral("stopComparing"))->trigger();
    QCOMPARE(chart->view().span(), 30'000'000'000);
    // A live chart has no whole.
    const ChartPanel live;
    QVERIFY(!live.findChild<QAction *>(QStringLiteral("showWhole"))->isVisible());
}

/// The suffix that the user typed decides; the selected filter only completes a name without one.
void TestRecordingWindow::nameDecidesTheFormat()
{
    RecordingWindow window;
    open(window, path("a"));
    const auto save = [&](const char *format, const char *name) {
        chooseHistory(window, format);
        auto *dialog = window.findChildren<QFileDialog *>().constLast();
        emit dialog->fileSelected(path(name));
        dialog->close();
        return contents(path(name));
    };
    QVERIFY(save("exportCsv", "typed.json").startsWith('{'));
    QVERIFY(save("exportCsv", "typed.JSON").startsWith('{'));
    QVERIFY(save("exportJson", "typed.csv").startsWith("time,"));
    QVERIFY(save("exportCsv", "typed.txt").startsWith("time,"));
    QVERIFY(save("exportJson", "other.txt").startsWith('{'));
}

void TestRecordingWindow::saysWhatIsWrong()
{
    QFile(path("text")).open(QIODevice::WriteOnly);
    RecordingWindow window;
    open(window, path("text"));
    const auto *about = window.findChild<QLabel *>(QStringLiteral("recordingAbout"));
    QVERIFY2(about->text().contains(QStringLiteral("not a recording")), qPrintable(about->text()));
    QVERIFY(!window.findChild<QAction *>(QStringLiteral("compareWith"))->isEnabled());
}

void TestRecordingWindow::exportsCsv()
{
    RecordingWindow window;
    open(window, path("a"));
    exports(window)->saveHistory(path("all.csv"), HistoryExport::Format::Csv, true);
    const QByteArray csv = contents(path("all.csv"));
    QVERIFY(csv.endsWith("\r\n"));
    const QByteArrayList lines = QByteArray(csv).replace("\r\n", "\n").trimmed().split('\n');
    QCOMPARE(lines.size(), 62);
    const QByteArray titles =
        R"-(time,seconds,"Syscalls, ""all""","Syscalls, ""all"" (1/s)","Packets","Packets (1/s)")-";
    QCOMPARE(lines.at(0), titles);
    QCOMPARE(lines.at(1).mid(lines.at(1).indexOf(',')), QByteArray(",0.000,0,,7,"));
    QCOMPARE(lines.at(11).mid(lines.at(11).indexOf(',')), QByteArray(",10.000,1000,100.000,7,0.000"));
    const QDateTime time =
        QDateTime::fromString(QString::fromUtf8(lines.at(11).left(lines.at(11).indexOf(','))), Qt::ISODateWithMs);
    QCOMPARE(time.toMSecsSinceEpoch(), 1'700'000'010'000);
}

void TestRecordingWindow::exportsJson()
{
    RecordingWindow window;
    open(window, path("a"));
    exports(window)->saveHistory(path("all.json"), HistoryExport::Format::Json, true);
    const QJsonObject json = QJsonDocument::fromJson(contents(path("all.json"))).object();
    QCOMPARE(json.value(QLatin1String("format")).toString(), QStringLiteral("kerntally-history"));
    QCOMPARE(json.value(QLatin1String("resolution")).toInt(-1), 0);
    QCOMPARE(json.value(QLatin1String("counters")).toArray().size(), 2);
    const QJsonArray rows = json.value(QLatin1String("rows")).toArray();
    QCOMPARE(rows.size(), 61);
    QVERIFY(rows.at(0).toObject().value(QLatin1String("rates")).toArray().at(0).isNull());
    QCOMPARE(rows.at(60).toObject().value(QLatin1String("values")).toArray().at(0).toInt(), 6000);
    QCOMPARE(rows.at(60).toObject().value(QLatin1String("rates")).toArray().at(0).toDouble(), 100.0);
}

void TestRecordingWindow::exportsWhatTheChartShows()
{
    RecordingWindow window;
    open(window, path("a"));
    window.panel()->chart()->zoom(0.5, 1); // the second half
    exports(window)->saveHistory(path("half.csv"), HistoryExport::Format::Csv, false);
    QCOMPARE(contents(path("half.csv")).count('\n'), 1 + 31);
}

void TestRecordingWindow::exportsPictures_data()
{
    QTest::addColumn<bool>("compared");
    QTest::newRow("one") << false;
    QTest::newRow("two") << true;
}

void TestRecordingWindow::exportsPictures()
{
    QFETCH(bool, compared);
    RecordingWindow window;
    open(window, path("a"));
    if (compared)
        compare(window, path("b"));
    const CounterChart *chart = window.panel()->chart();
    exports(window)->saveChart(path("chart.png"));
    const QImage image(path("chart.png"));
    QCOMPARE(image.width(), 2 * chart->width());
    const QColor colour = chart->lines().lines().front().colour;
    int coloured = 0;
    for (int x = 0; x < image.width(); ++x)
        for (int y = image.height() / 4; y < image.height(); ++y)
            coloured += image.pixelColor(x, y) == colour ? 1 : 0;
    QVERIFY2(coloured > 500, qPrintable(QString::number(coloured)));

    exports(window)->saveChart(path("chart.svg"));
    const QByteArray svg = contents(path("chart.svg"));
    QVERIFY(svg.contains(colour.name().toUtf8()));
    QVERIFY(svg.contains("Syscalls"));
    QVERIFY(svg.indexOf("Syscalls") < svg.indexOf("Packets")); // in the order of the list, not the alphabet
    QVERIFY(!svg.contains("<image"));                          // vectors, not pixels
    QVERIFY(QSvgRenderer(svg).isValid());
}

void TestRecordingWindow::tellsWhatCannotBeWritten()
{
    RecordingWindow window;
    open(window, path("a"));
    QVERIFY_THROWS_EXCEPTION(WriteError, exports(window)->saveChart(path("no/such.png")));
    QVERIFY_THROWS_EXCEPTION(WriteError,
                             exports(window)->saveHistory(path("no/such.csv"), HistoryExport::Format::Csv, true));
    // The dialog reports the error in a message box.
    chooseHistory(window, "exportCsv");
    auto *dialog = window.findChild<QFileDialog *>();
    QVERIFY(dialog);
    emit dialog->fileSelected(path("no/such.csv"));
    const auto *box = window.findChild<QMessageBox *>();
    QVERIFY(box && box->text().contains(qt_error_string(ENOENT)));
}

void TestRecordingWindow::recordsInTheMainWindow()
{
    MainWindow window([](const SourceChoice &, const Scope &) { return std::make_unique<SimulatedSource>(); });
    window.show();
    const auto *record = window.findChild<QAction *>(QStringLiteral("record"));
    QVERIFY(!record->isEnabled());
    window.control().start({.kind = SourceKind::Simulated});
    QTRY_VERIFY_WITH_TIMEOUT(record->isEnabled(), patience);
    const auto *status = window.findChild<QLabel *>(QStringLiteral("recordingText"));
    QVERIFY(!status->isVisible());

    window.recording().start(path("live"));
    QVERIFY(!record->isCheckable()); // a check mark beside "Stop" would be misleading
    QVERIFY(record->text().startsWith(QLatin1String("Stop")));
    QVERIFY(window.findChild<QLabel *>(QStringLiteral("recordingDot"))->isVisibleTo(&window));
    QTRY_VERIFY_WITH_TIMEOUT(window.recording().recorder().duration() > 1'000'000'000, patience);
    QVERIFY(status->isVisible());
    QVERIFY(status->text().contains(QStringLiteral("Recording")));
    window.findChild<QAction *>(QStringLiteral("record"))->trigger();
    QVERIFY(!record->text().startsWith(QLatin1String("Stop")));
    QVERIFY(!window.findChild<QLabel *>(QStringLiteral("recordingDot"))->isVisibleTo(&window));
    QCOMPARE(status->text(), QStringLiteral("Recording saved as live"));
    const Recording recording = Recording::read(path("live"));
    QVERIFY(recording.isComplete);
    QCOMPARE(recording.counters.size(), std::size_t{4});
    QVERIFY(recording.counters.front().events() > 0);

    window.recording().openFile(path("live"));
    const auto *opened = window.findChild<RecordingWindow *>();
    QVERIFY(opened);
    QTRY_COMPARE_WITH_TIMEOUT(opened->tracks().tracks().size(), std::size_t{4}, patience);
}

QTEST_MAIN(TestRecordingWindow)
#include "tst_recordingwindow.moc"
