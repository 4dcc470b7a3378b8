// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/alerts/alertlog.h"

#include "model/base/clock.h"
#include "model/sources/simulatedsource.h"
#include "views/alerts/alertbanner.h"
#include "views/alerts/alertlogwindow.h"
#include "views/chart/chartlines.h"
#include "views/chart/counterchart.h"
#include "views/chartpanel/chartpanel.h"
#include "views/counters/countertable.h"
#include "views/widgets/writefile.h"
#include "views/window/counterspage.h"
#include "views/window/mainwindow.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QBuffer>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

#include <algorithm>

using namespace Kerntally;
using Direction = AlertRule::Direction;

namespace {

/// An alert log with a counter for its entries.
struct TestLog
{
    explicit TestLog(int capacity = AlertLog::usualCapacity)
        : log(nullptr, capacity)
    {
        source.open();
        counter = std::make_unique<Counter>(source, source.counters().at(1));
    }

    void append(const Alert &alert) { log.append(counter->id(), counter->name(), alert); }
    /// Appends alerts of the values 1, 2, 3, …
    void fill(int count)
    {
        for (int i = 1; i <= count; ++i) {
            Alert alert;
            alert.counter = counter->number();
            alert.rule.limit = 1000;
            alert.value = static_cast<quint64>(i);
            alert.time = monotonicNow() - (count - i) * 1'000'000'000LL;
            alert.wall = QDateTime::currentMSecsSinceEpoch() - (count - i) * 1000LL;
            append(alert);
        }
    }
    QString cell(int row, int column) const { return log.index(row, column).data().toString(); }

    SimulatedSource source{SimulatedSource::Scenario::Silent};
    std::unique_ptr<Counter> counter;
    AlertLog log;
};

Alert byProcess(const char *name)
{
    Alert alert;
    alert.counter = KT_PACKET;
    alert.rule.limit = 1000;
    alert.value = 12345;
    alert.time = monotonicNow();
    alert.wall = QDateTime::currentMSecsSinceEpoch();
    alert.pid = 4321;
    alert.process = QString::fromUtf8(name);
    return alert;
}

} // namespace

/// The alert log and its window.
class TestAlertLog : public QObject
{
    Q_OBJECT

private slots:
    void entriesTellAll();
    void ratesAreTold();
    void onlyTheNewestAreKept();
    void everyAlertIsTold();
    void csvIsQuoted_data();
    void csvIsQuoted();
    void isSortedByWhatIsMeant();
    void selectedRowsAreCopied();
    void savesWhole();
    void emptyLogSaysSo();
    void rowsShowTheirMoment();
    void remembersItsColumns();
    void windowLogsWhatItsBannerTells();
};

void TestAlertLog::entriesTellAll()
{
    TestLog test;
    const QAbstractItemModelTester tester(&test.log, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QDateTime before = QDateTime::currentDateTime();
    test.append(byProcess("curl"));
    QCOMPARE(test.log.rowCount(), 1);
    const AlertLog::Entry &entry = test.log.entry(0);
    QVERIFY(entry.time >= before.addMSecs(-1) && entry.time <= QDateTime::currentDateTime());
    QCOMPARE(entry.counterId, QStringLiteral("packets"));
    QCOMPARE(test.cell(0, AlertLog::TimeColumn), QLocale().toString(entry.time.time(), QStringLiteral("HH:mm:ss.zzz")));
    QCOMPARE(test.cell(0, AlertLog::CounterColumn), test.counter->name());
    QCOMPARE(test.cell(0, AlertLog::RuleColumn), QStringLiteral("value above ") + QLocale().toString(1000));
    QCOMPARE(test.cell(0, AlertLog::ReadingColumn), QLocale().toString(12345));
    QCOMPARE(test.cell(0, AlertLog::ProcessColumn), QStringLiteral("curl"));
    QCOMPARE(test.cell(0, AlertLog::PidColumn), QStringLiteral("4321"));
    for (int column = 0; column < AlertLog::ColumnCount; ++column)
        QVERIFY(!test.log.headerData(column, Qt::Horizontal).toString().isEmpty());

    Alert old = byProcess("init");
    old.wall -= 36LL * 3600 * 1000; // a window that is open overnight says the day, too
    test.append(old);
    const QDate day = test.log.entry(1).time.date();
    QVERIFY(test.cell(1, AlertLog::TimeColumn).startsWith(QLocale().toString(day, QLocale::ShortFormat)));
}

void TestAlertLog::ratesAreTold()
{
    TestLog test;
    Alert alert = byProcess("");
    alert.pid = 0;
    alert.rule = {.quantity = Quantity::Average, .direction = Direction::Below, .limit = 10};
    alert.rate = 9.51;
    test.append(alert);
    QCOMPARE(test.cell(0, AlertLog::RuleColumn), QStringLiteral("average below 10/s"));
    QCOMPARE(test.cell(0, AlertLog::ReadingColumn), QLocale().toString(9.5) + QStringLiteral("/s"));
    QCOMPARE(test.cell(0, AlertLog::PidColumn), QString());
}

void TestAlertLog::onlyTheNewestAreKept()
{
    TestLog test(100);
    const QAbstractItemModelTester tester(&test.log, QAbstractItemModelTester::FailureReportingMode::QtTest);
    test.fill(250);
    QCOMPARE(test.log.rowCount(), 100);
    QCOMPARE(test.log.entry(0).alert.value, quint64{151});
    QCOMPARE(test.log.entry(99).alert.value, quint64{250});
    test.log.clear();
    QCOMPARE(test.log.rowCount(), 0);
}

void TestAlertLog::everyAlertIsTold()
{
    TestLog test(2);
    QList<quint64> told;
    connect(&test.log, &AlertLog::appended, this,
            [&told](const AlertLog::Entry &entry) { told.append(entry.alert.value); });
    test.fill(4);
    QCOMPARE(told, (QList<quint64>{1, 2, 3, 4}));
}

void TestAlertLog::csvIsQuoted_data()
{
    QTest::addColumn<QByteArray>("process");
    QTest::addColumn<QString>("end"); // of the line
    QTest::newRow("plain") << QByteArray("curl") << QStringLiteral(",4321,curl");
    QTest::newRow("comma") << QByteArray("a,b") << QStringLiteral(",4321,\"a,b\"");
    QTest::newRow("quote") << QByteArray("a\"b") << QStringLiteral(",4321,\"a\"\"b\"");
    QTest::newRow("line") << QByteArray("a\nb") << QStringLiteral(",4321,\"a\nb\"");
    QTest::newRow("other script") << QByteArray("процесс") << QString::fromUtf8(",4321,процесс");
}

void TestAlertLog::csvIsQuoted()
{
    QFETCH(QByteArray, process);
    QFETCH(QString, end);
    TestLog test;
    test.append(byProcess(process.constData()));
    const QString line = test.log.csvLine(0);
    QVERIFY2(line.endsWith(end), qPrintable(line));
    const QStringList cells = line.split(QLatin1Char(','));
    const QDateTime time = QDateTime::fromString(cells.at(0), Qt::ISODateWithMs);
    QCOMPARE(time.toMSecsSinceEpoch(), test.log.entry(0).time.toMSecsSinceEpoch());
    QCOMPARE(cells.mid(1, 6).join(QLatin1Char(',')), QStringLiteral("packets,value,above,1000,12345,"));
    QCOMPARE(AlertLog::csvHeader().split(QLatin1Char(',')).size(), 9);
}

void TestAlertLog::isSortedByWhatIsMeant()
{
    TestLog test;
    AlertLogWindow window(&test.log);
    test.fill(12);
    auto *table = window.findChild<QTreeView *>();
    const auto first = [&] { return table->model()->index(0, AlertLog::ReadingColumn).data().toString(); };
    QCOMPARE(first(), QStringLiteral("12")); // the latest
    table->sortByColumn(AlertLog::ReadingColumn, Qt::AscendingOrder);
    QCOMPARE(first(), QStringLiteral("1"));
    table->sortByColumn(AlertLog::ReadingColumn, Qt::DescendingOrder);
    QCOMPARE(first(), QStringLiteral("12")); // numerical order, not 9
}

void TestAlertLog::selectedRowsAreCopied()
{
    TestLog test;
    AlertLogWindow window(&test.log);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    test.append(byProcess("first"));
    test.append(byProcess("second"));
    test.append(byProcess("tab\there"));
    auto *table = window.findChild<QTreeView *>();
    QGuiApplication::clipboard()->setText(QStringLiteral("before"));
    window.copy();
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("before")); // nothing is selected
    table->setFocus();
    table->setCurrentIndex(table->model()->index(0, 0));
    QTest::keyClick(table, Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QGuiApplication::clipboard()->text().split(QLatin1Char('\n'));
    QCOMPARE(lines.size(), 2);
    for (const QString &line : lines)
        QCOMPARE(line.count(QLatin1Char('\t')), AlertLog::ColumnCount - 1);
    QVERIFY2(lines[0].contains(QStringLiteral("tab here")), qPrintable(lines[0]));
    QVERIFY2(lines[1].contains(QStringLiteral("second\t4321")), qPrintable(lines[1]));
}

void TestAlertLog::savesWhole()
{
    TestLog test;
    AlertLogWindow window(&test.log);
    test.fill(3);
    const QTemporaryDir folder;
    const QString name = folder.filePath(QStringLiteral("alerts.csv"));
    window.save(name);
    QFile file(name);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = file.readAll().split('\n');
    QCOMPARE(lines.size(), 5);
    QCOMPARE(lines[0], AlertLog::csvHeader().toUtf8() + '\r');
    QCOMPARE(lines[1], test.log.csvLine(2).toUtf8() + '\r'); // in the table's order
    try {
        window.save(folder.filePath(QStringLiteral("no/such/folder.csv")));
        QFAIL("It should fail.");
    } catch (const WriteError &error) {
        QVERIFY2(error.message().contains(QStringLiteral("folder.csv")), error.what());
    }
}

void TestAlertLog::emptyLogSaysSo()
{
    TestLog test;
    AlertLogWindow window(&test.log);
    window.show();
    const auto *empty = window.findChild<QLabel *>(QStringLiteral("alertLogEmpty"));
    const QAction *clear = window.findChild<QAction *>(QStringLiteral("alertLogClear"));
    QVERIFY(empty->isVisible());
    QVERIFY(!clear->isEnabled());
    test.fill(2);
    QVERIFY(!empty->isVisible());
    window.findChild<QAction *>(QStringLiteral("alertLogClear"))->trigger();
    QCOMPARE(test.log.rowCount(), 0);
    QVERIFY(empty->isVisible());
}

void TestAlertLog::rowsShowTheirMoment()
{
    TestLog test;
    AlertLogWindow window(&test.log);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    test.fill(3);
    auto *table = window.findChild<QTreeView *>();
    QSignalSpy shown(&window, &AlertLogWindow::showRequested);
    const QModelIndex second = table->model()->index(1, 0);
    const QPoint place = table->visualRect(second).center();
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, place);
    QTest::mouseDClick(table->viewport(), Qt::LeftButton, {}, place);
    QCOMPARE(shown.size(), 1);
    QCOMPARE(shown[0][0].toInt(), static_cast<int>(KT_PACKET));
    QCOMPARE(shown[0][1].toLongLong(), test.log.entry(1).alert.time);
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(shown.size(), 2);
}

void TestAlertLog::remembersItsColumns()
{
    TestLog test;
    QByteArray state;
    {
        const AlertLogWindow first(&test.log);
        first.findChild<QTreeView *>()->setColumnWidth(AlertLog::CounterColumn, 234);
        state = first.saveState();
    }
    AlertLogWindow second(&test.log);
    second.restoreState(state.left(20));
    second.restoreState(state);
    QCOMPARE(second.findChild<QTreeView *>()->columnWidth(AlertLog::CounterColumn), 234);
}

/// From the banner to the log, and from the log to the counter.
void TestAlertLog::windowLogsWhatItsBannerTells()
{
    MainWindow window([](const SourceChoice &, const Scope &) {
        return std::make_unique<SimulatedSource>(SimulatedSource::Scenario::Silent);
    });
    window.show();
    window.control().start({.kind = SourceKind::Simulated});
    Counter *counter = window.model().find(KT_FILE_OPEN);
    counter->setAlertRule(AlertRule{.limit = 10});
    static_cast<SimulatedSource *>(window.source())->cause(KT_FILE_OPEN, 11);
    QTRY_VERIFY(window.findChild<AlertBanner *>()->isVisible());
    QTest::mouseClick(window.findChild<QPushButton *>(QStringLiteral("alertShowLog")), Qt::LeftButton);
    auto *log = window.findChild<AlertLogWindow *>();
    QVERIFY(log && log->isVisible());
    auto *table = log->findChild<QTreeView *>();
    QCOMPARE(table->model()->rowCount(), 1);
    QCOMPARE(table->model()->index(0, AlertLog::ProcessColumn).data().toString(), QStringLiteral("simulation"));
    table->setCurrentIndex(table->model()->index(0, 0));
    log->findChild<QAction *>(QStringLiteral("alertLogShow"))->trigger();
    QCOMPARE(window.findChild<CounterTable *>()->selected(), counter);
    const auto &lines = window.page()->panel()->chart()->lines().lines(); // where the alert is marked
    QTRY_VERIFY(std::any_of(lines.begin(), lines.end(), [&](const ChartLine &line) {
        return line.counter == counter->number() && line.shownMarker.has_value();
    }));

    window.findChild<QAction *>(QStringLiteral("dismissAlert"))->trigger();
    QVERIFY(!window.findChild<AlertBanner *>()->isVisible());
    QVERIFY(!window.findChild<QAction *>(QStringLiteral("dismissAlert"))->isEnabled());
    QCOMPARE(table->model()->rowCount(), 1);
}

QTEST_MAIN(TestAlertLog)
#include "tst_alertlog.moc"
