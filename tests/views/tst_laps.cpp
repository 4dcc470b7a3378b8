// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/history/laps.h"
#include "tests/support/charttestwindow.h"
#include "views/chart/chartaccessibility.h"
#include "views/chartpanel/chartlaps.h"
#include "views/chartpanel/lapflags.h"
#include "views/chartpanel/laptable.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QDialog>
#include <QLineEdit>
#include <QTableView>

using namespace Kerntally;

namespace {

const LapFlags &flags(const ChartTestWindow &test)
{
    return test.panel.findChild<ChartLaps *>()->flags();
}

} // namespace

/// Laps, the events between them, and the accessible descriptions.
class TestLaps : public QObject
{
    Q_OBJECT

private slots:
    void keyMarksAndAsksForANote();
    void escapeLeavesTheNoteEmpty();
    void flagIsClickedToRename();
    void flagMovesWithTime();
    void lapIsMarkedWhilePaused();
    void tableCountsBetweenLaps();
    void dialogRenamesAndDeletes();
    void longNoteLeavesRoomForNumbers();
    void summaryTellsWhatIsShown();
};

void TestLaps::keyMarksAndAsksForANote()
{
    ChartTestWindow test;
    QTest::keyClick(&test.panel, Qt::Key_L);
    QCOMPARE(test.panel.laps()->count(), 1);
    auto *note = test.find<QLineEdit>("lapNote");
    QVERIFY(note && note->isVisible());
    QTest::keyClicks(note, QStringLiteral("level 1"));
    QTest::keyClick(note, Qt::Key_Return);
    QTRY_VERIFY(!test.find<QLineEdit>("lapNote"));
    QCOMPARE(test.panel.laps()->count(), 1);
    QCOMPARE(test.panel.laps()->at(0).note, QStringLiteral("level 1"));
    QCOMPARE(test.panel.laps()->at(0).time, qint64(1600e9));
    QCOMPARE(test.panel.laps()->at(0).totals.at(1), quint64(600'000));
    QCOMPARE(flags(test).flags().size(), std::size_t(1));
    QVERIFY(flags(test).flags()[0].text.contains(QStringLiteral("level 1")));
    QVERIFY(flags(test).rect(0).bottom() <= test.chart().plotArea().top());
    // The grid leaves room for the flags as well.
    test.settle();
    const QImage image = test.chart().viewport()->grab().toImage();
    const QPoint corner = test.at(0.1, 1);
    const auto colour = [&](int up) { return image.pixelColor(corner.x(), corner.y() - up); };
    QVERIFY(colour(0) != colour(8) || colour(1) != colour(8) || colour(-1) != colour(8));
    for (int up = 3; up < flags(test).flagHeight(); ++up)
        QCOMPARE(colour(up), colour(8));
}

void TestLaps::escapeLeavesTheNoteEmpty()
{
    ChartTestWindow test;
    QTest::keyClick(&test.panel, Qt::Key_L);
    auto *note = test.find<QLineEdit>("lapNote");
    QTest::keyClicks(note, QStringLiteral("x"));
    QTest::keyClick(note, Qt::Key_Escape);
    QTRY_VERIFY(!test.find<QLineEdit>("lapNote"));
    QCOMPARE(test.panel.laps()->count(), 1);
    QVERIFY(test.panel.laps()->at(0).note.isEmpty());
}

void TestLaps::flagIsClickedToRename()
{
    ChartTestWindow test;
    test.panel.laps()->add({.time = qint64(1570e9), .note = QStringLiteral("old"), .totals = {}});
    test.settle();
    const QPoint place = test.chart().fromChart(flags(test).rect(0).center()).toPoint();
    QTest::mouseClick(test.chart().viewport(), Qt::LeftButton, {}, place);
    auto *note = test.find<QLineEdit>("lapNote");
    QVERIFY(note);
    QCOMPARE(note->text(), QStringLiteral("old"));
    note->selectAll();
    QTest::keyClicks(note, QStringLiteral("new"));
    QTest::keyClick(note, Qt::Key_Return);
    QCOMPARE(test.panel.laps()->at(0).note, QStringLiteral("new"));
}

void TestLaps::flagMovesWithTime()
{
    ChartTestWindow test;
    test.panel.laps()->add({.time = qint64(1570e9), .note = {}, .totals = {}});
    const double before = flags(test).flags().at(0).x;
    QVERIFY(qAbs(before - test.chart().plotArea().center().x()) < 3);
    test.goOn(1615);
    QVERIFY(qAbs(flags(test).flags().at(0).x - (before - test.chart().plotArea().width() / 4)) < 4);
    test.goOn(1635);
    QVERIFY(flags(test).flags().empty());
    test.action("earlier")->trigger();
    QCOMPARE(flags(test).flags().size(), std::size_t(1));
}

void TestLaps::lapIsMarkedWhilePaused()
{
    ChartTestWindow test;
    test.action("pause")->trigger();
    test.goOn(1610);
    test.action("lap")->trigger();
    QCOMPARE(test.panel.laps()->at(0).time, qint64(1610e9));
}

void TestLaps::tableCountsBetweenLaps()
{
    ChartTestWindow test;
    Laps laps;
    LapTable table(&laps, &test.tracks);
    const QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::QtTest);
    laps.add({.time = qint64(1010e9), .note = QStringLiteral("first"), .totals = {{1, 1000}, {2, 50}}});
    laps.add({.time = qint64(1014e9), .note = {}, .totals = {{1, 3000}, {2, 50}}});
    const auto cell = [&](int row, int column) { return table.index(row, column).data().toString(); };
    QCOMPARE(table.rowCount(), 2);
    QCOMPARE(cell(0, LapTable::NoteColumn), QStringLiteral("first"));
    QVERIFY(cell(0, LapTable::FirstCounterColumn).isEmpty());
    QCOMPARE(cell(1, LapTable::DurationColumn), QLocale().toString(4.0, 'f', 1));
    QCOMPARE(cell(1, LapTable::FirstCounterColumn), QLocale().toString(2000));
    QCOMPARE(cell(1, LapTable::FirstCounterColumn + 1), QStringLiteral("500"));
    QCOMPARE(cell(1, LapTable::FirstCounterColumn + 2), QStringLiteral("0"));
    QVERIFY(cell(1, LapTable::FirstCounterColumn + 4).isEmpty()); // wasn't counted then
    QVERIFY(table.setData(table.index(1, LapTable::NoteColumn), QStringLiteral("second")));
    QCOMPARE(laps.at(1).note, QStringLiteral("second"));
}

void TestLaps::dialogRenamesAndDeletes()
{
    ChartTestWindow test;
    test.panel.laps()->add({.time = qint64(1570e9), .note = QStringLiteral("a"), .totals = {}});
    test.panel.laps()->add({.time = qint64(1580e9), .note = QStringLiteral("b"), .totals = {}});
    test.action("laps")->trigger();
    auto *dialog = test.find<QDialog>("lapDialog");
    QVERIFY(dialog);
    auto *view = dialog->findChild<QTableView *>();
    auto *remove = dialog->findChild<QAction *>(QStringLiteral("removeLap"));
    QVERIFY(!remove->isEnabled());
    view->setCurrentIndex(view->model()->index(0, LapTable::NoteColumn));
    remove->trigger();
    QVERIFY(!remove->isEnabled());
    QCOMPARE(test.panel.laps()->count(), 1);
    QCOMPARE(test.panel.laps()->at(0).note, QStringLiteral("b"));
    QCOMPARE(flags(test).flags().size(), std::size_t(1));
}

void TestLaps::longNoteLeavesRoomForNumbers()
{
    ChartTestWindow test;
    const QString note = QStringLiteral("what was done at this moment, ").repeated(10);
    test.panel.laps()->add({.time = qint64(1570e9), .note = note, .totals = {}});
    test.action("laps")->trigger();
    const auto *view = test.find<QDialog>("lapDialog")->findChild<QTableView *>();
    QVERIFY(view->columnWidth(LapTable::NoteColumn) < view->viewport()->width() / 2);
    QCOMPARE(view->model()->index(0, LapTable::NoteColumn).data(Qt::ToolTipRole).toString(), note);
}

void TestLaps::summaryTellsWhatIsShown()
{
    ChartTestWindow test;
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(&test.chart());
    QVERIFY(interface);
    QString text = interface->text(QAccessible::Description);
    QVERIFY2(text.startsWith(QStringLiteral("Rates")) && text.contains(QStringLiteral("live")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("Packets: 100/s at the end")), qPrintable(text));
    test.action("showValue")->trigger();
    test.action("pause")->trigger();
    text = interface->text(QAccessible::Description);
    QVERIFY2(text.startsWith(QStringLiteral("Values")) && text.contains(QStringLiteral("paused")), qPrintable(text));
}

QTEST_MAIN(TestLaps)
#include "tst_laps.moc"
