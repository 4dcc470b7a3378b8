// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/countertestwindow.h"
#include "views/alerts/alertdialog.h"
#include "views/delegates/flatheader.h"

#include <QAccessible>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Kerntally;

/// The counters as a table, used by mouse and keyboard.
class TestTable : public QObject
{
    Q_OBJECT

private slots:
    void titlesSort();
    void sortingKeepsTheSelection();
    void sortingFollowsTheNumbers();
    void newRowsAreSortedAtOnce();
    void toolTipHasTheWholeName();
    void picturesHaveNoOrder();
    void menuSorts();
    void columnsAreHidden();
    void averageGivesWay();
    void alertsHaveAColumnWhereThereAreSome();
    void growsWithTheWindow();
    void titlesAreNotCut_data();
    void titlesAreNotCut();
    void columnsAreKept();
    void columnsComeBack();
    void brokenSettingsAreNoHarm();
    void keysMove();
    void enterOpensTheAlert();
    void contextMenuActsOnTheRow();
    void alertMarksUntilSeen();
    void renamesInPlace();
    void copiesWhatIsShown();
    void screenReadersHearCells();
    void restingOneIsNotPainted();
    void onlyMovedCellsArePainted();

private:
    static FlatHeader *header(CounterTestWindow &test) { return test.table()->findChild<FlatHeader *>(); }
    static void clickTitle(CounterTestWindow &test, int column)
    {
        FlatHeader *that = header(test);
        const QPoint place(that->sectionViewportPosition(column) + that->sectionSize(column) / 2, that->height() / 2);
        QTest::mouseClick(that->viewport(), Qt::LeftButton, {}, place);
    }
    /// The counters' numbers in the order of the rows.
    static QList<int> order(CounterTestWindow &test)
    {
        QList<int> numbers;
        for (int row = 0; row < test.table()->model()->rowCount(); ++row)
            numbers.append(
                test.table()->model()->index(row, 0).data(CounterModel::CounterRole).value<Counter *>()->number());
        return numbers;
    }
    static void causeSome(CounterTestWindow &test)
    {
        test.cause(1, 200);
        test.cause(2, 400);
        test.cause(3, 100);
        test.cause(4, 300);
    }
};

void TestTable::titlesSort()
{
    CounterTestWindow test("viewTable");
    causeSome(test);
    clickTitle(test, CounterModel::ValueColumn);
    QCOMPARE(order(test), (QList{2, 4, 1, 3})); // largest first
    clickTitle(test, CounterModel::ValueColumn);
    QCOMPARE(order(test), (QList{3, 1, 4, 2}));
    clickTitle(test, CounterModel::ValueColumn);
    QCOMPARE(order(test), (QList{1, 2, 3, 4}));
    clickTitle(test, CounterModel::NameColumn);
    QList<int> byName = {1, 2, 3, 4};
    std::sort(byName.begin(), byName.end(), [&](int a, int b) {
        return QString::localeAwareCompare(test.counter(a)->name(), test.counter(b)->name()) < 0;
    });
    QCOMPARE(order(test), byName);
}

void TestTable::sortingKeepsTheSelection()
{
    CounterTestWindow test("viewTable");
    causeSome(test);
    test.click(test.table(), 2);
    QCOMPARE(test.table()->selected(), test.counter(3));
    clickTitle(test, CounterModel::ValueColumn);
    QCOMPARE(test.table()->selected(), test.counter(3));
    test.trigger("viewCards"); // keeps the order
    QCOMPARE(test.cards()->model()->index(0, 0).data(CounterModel::CounterRole).value<Counter *>(), test.counter(2));
    QCOMPARE(test.cards()->currentIndex().row(), 3);
}

void TestTable::sortingFollowsTheNumbers()
{
    CounterTestWindow test("viewTable");
    causeSome(test);
    clickTitle(test, CounterModel::ValueColumn);
    test.cause(3, 10'000);
    QTRY_COMPARE(order(test), (QList{3, 2, 4, 1}));
    QSignalSpy laidOut(test.table()->model(), &QAbstractItemModel::layoutChanged);
    test.cause(3, 10'000); // it stays first
    QTest::qWait(2500);
    QCOMPARE(laidOut.count(), 0);
}

/// Without the delay of two seconds.
void TestTable::newRowsAreSortedAtOnce()
{
    CounterTestWindow test("viewTable");
    test.table()->sortByColumn(CounterModel::ValueColumn, Qt::AscendingOrder);
    test.window.control().restart();
    test.cause(KT_SYSCALL, 3000);
    QCoreApplication::processEvents();
    QCOMPARE(order(test).constLast(), static_cast<int>(KT_SYSCALL));
}

void TestTable::toolTipHasTheWholeName()
{
    CounterTestWindow test("viewTable");
    const QString name = QStringLiteral("A very long name that no column has room for");
    test.counter(KT_PACKET)->setName(name);
    const QString tip = test.table()->model()->index(1, CounterModel::NameColumn).data(Qt::ToolTipRole).toString();
    QCOMPARE(tip.section(QLatin1Char('\n'), 0, 0), name);
    QCOMPARE(tip.section(QLatin1Char('\n'), 1, 2), QStringLiteral("Packets\npackets"));
    QVERIFY(tip.endsWith(test.counter(KT_PACKET)->definition()));
}

void TestTable::picturesHaveNoOrder()
{
    CounterTestWindow test("viewTable");
    causeSome(test);
    clickTitle(test, CounterModel::ValueColumn);
    clickTitle(test, CounterModel::HistoryColumn);
    QCOMPARE(order(test), (QList{2, 4, 1, 3}));
    QCOMPARE(header(test)->sortIndicatorSection(), static_cast<int>(CounterModel::ValueColumn));
}

void TestTable::menuSorts()
{
    CounterTestWindow test("viewTable");
    causeSome(test);
    QVERIFY(test.action("sortNatural")->isChecked());
    test.trigger("sortValue");
    QCOMPARE(order(test), (QList{2, 4, 1, 3}));
    QVERIFY(test.action("sortValue")->isChecked());
    test.trigger("sortValue");
    QCOMPARE(order(test), (QList{3, 1, 4, 2}));
    test.trigger("sortNatural");
    QCOMPARE(order(test), (QList{1, 2, 3, 4}));
    clickTitle(test, CounterModel::RateColumn);
    QVERIFY(test.action("sortRate")->isChecked());
}

void TestTable::columnsAreHidden()
{
    CounterTestWindow test("viewTable");
    const QPoint place(20, 10);
    const QStringList names = test.contextMenu(header(test)->viewport(), place);
    QVERIFY(names.contains(QLatin1String("column-value")));
    QVERIFY(!names.contains(QLatin1String("column-name"))); // names can't be hidden
    QVERIFY(test.action("column-rate")->isChecked());
    test.contextMenu(header(test)->viewport(), place, QStringLiteral("column-rate"));
    QVERIFY(test.table()->isColumnHidden(CounterModel::RateColumn));
    QVERIFY(!test.action("column-rate")->isChecked());
    test.window.resize(1000, 700);
    QVERIFY(test.table()->isColumnHidden(CounterModel::RateColumn));
    test.trigger("column-rate");
    QVERIFY(!test.table()->isColumnHidden(CounterModel::RateColumn));
}

void TestTable::alertsHaveAColumnWhereThereAreSome()
{
    CounterTestWindow test("viewTable");
    QVERIFY(test.table()->isColumnHidden(CounterModel::AlertColumn));
    QVERIFY(!test.action("column-alert")->isChecked());
    QVERIFY(!test.table()->isColumnHidden(CounterModel::HistoryColumn));
    test.counter(2)->setAlertRule(AlertRule{.limit = 10});
    QTRY_VERIFY(!test.table()->isColumnHidden(CounterModel::AlertColumn));
    test.counter(2)->setAlertRule(std::nullopt);
    QTRY_VERIFY(test.table()->isColumnHidden(CounterModel::AlertColumn));
    test.trigger("column-alert"); // the user's choice has priority
    QVERIFY(!test.table()->isColumnHidden(CounterModel::AlertColumn));
}

/// Until the user moves the splitter.
void TestTable::growsWithTheWindow()
{
    CounterTestWindow test("viewTable");
    QTRY_VERIFY(test.table()->width() > 0);
    const int before = test.table()->width();
    test.window.resize(1800, 760);
    QTRY_VERIFY(test.table()->width() > before + 100);
    QVERIFY(!test.table()->isColumnHidden(CounterModel::HistoryColumn));
}

void TestTable::averageGivesWay()
{
    CounterTestWindow test("viewTable");
    test.counter(1)->setAlertRule(AlertRule{.limit = 1'000'000}); // so that all columns are wanted
    test.window.resize(980, 760);
    QTRY_VERIFY(!test.table()->isColumnHidden(CounterModel::AverageColumn));
    test.window.resize(560, 760);
    QTRY_VERIFY(test.table()->isColumnHidden(CounterModel::AverageColumn));
    QVERIFY(!test.action("column-average")->isChecked());
    QVERIFY(!test.table()->isColumnHidden(CounterModel::ValueColumn));
    test.trigger("column-average"); // the user's choice has priority
    QVERIFY(!test.table()->isColumnHidden(CounterModel::AverageColumn));
}

void TestTable::titlesAreNotCut_data()
{
    QTest::addColumn<int>("width");
    for (const int width : {560, 900, 1100, 1300, 1900})
        QTest::addRow("%d", width) << width;
}

void TestTable::titlesAreNotCut()
{
    QFETCH(int, width);
    CounterTestWindow test("viewTable", 16);
    test.window.resize(560, 760); // hides some columns
    QTest::qWait(20);
    test.window.resize(width, 760);
    QTest::qWait(20);
    int whole = 0;
    for (int column = 0; column < CounterModel::ColumnCount; ++column) {
        if (test.table()->isColumnHidden(column))
            continue;
        QVERIFY2(test.table()->columnWidth(column) >= header(test)->neededWidth(column),
                 qPrintable(QString::number(column)));
        whole += test.table()->columnWidth(column);
    }
    QCOMPARE(whole, test.table()->viewport()->width());
}

void TestTable::columnsAreKept()
{
    const QTemporaryDir folder;
    QSettings store(folder.filePath(QStringLiteral("settings")), QSettings::IniFormat);
    {
        CounterTestWindow first("viewTable");
        header(first)->moveSection(header(first)->visualIndex(CounterModel::RateColumn), 1);
        header(first)->resizeSection(CounterModel::ValueColumn, 222);
        first.trigger("column-alert");
        first.trigger("sortRate");
        first.trigger("sortRate");
        first.window.page()->saveState(store);
    }
    CounterTestWindow second("viewTable");
    second.window.page()->restoreState(store);
    QCOMPARE(header(second)->visualIndex(CounterModel::RateColumn), 1);
    QCOMPARE(header(second)->visualIndex(CounterModel::NameColumn), 0);
    QCOMPARE(second.table()->columnWidth(CounterModel::ValueColumn), 222);
    QVERIFY(!second.table()->isColumnHidden(CounterModel::AlertColumn)); // although it is empty
    QVERIFY(second.action("sortRate")->isChecked());
    QCOMPARE(header(second)->sortIndicatorSection(), static_cast<int>(CounterModel::RateColumn));
    QCOMPARE(header(second)->sortIndicatorOrder(), Qt::AscendingOrder);
    second.window.resize(900, 700);
    QCOMPARE(second.table()->columnWidth(CounterModel::ValueColumn), 222);
}

void TestTable::columnsComeBack()
{
    CounterTestWindow test("viewTable");
    const int width = test.table()->columnWidth(CounterModel::ValueColumn);
    header(test)->moveSection(header(test)->visualIndex(CounterModel::AlertColumn), 0);
    header(test)->resizeSection(CounterModel::ValueColumn, 222);
    test.trigger("column-rate");
    test.trigger("resetColumns");
    QCOMPARE(test.table()->columnWidth(CounterModel::ValueColumn), width);
    QCOMPARE(header(test)->visualIndex(CounterModel::NameColumn), 0);
    QCOMPARE(header(test)->visualIndex(CounterModel::AlertColumn), 5);
    QVERIFY(!test.table()->isColumnHidden(CounterModel::RateColumn));
}

void TestTable::brokenSettingsAreNoHarm()
{
    const QTemporaryDir folder;
    QSettings store(folder.filePath(QStringLiteral("settings")), QSettings::IniFormat);
    store.setValue(QStringLiteral("table/order"),
                   QStringList{QStringLiteral("rate"), QStringLiteral("rate"), QStringLiteral("x")});
    store.setValue(QStringLiteral("table/name/width"), -5);
    store.setValue(QStringLiteral("table/name/shown"), 2);
    store.setValue(QStringLiteral("table/value/width"), 999'999'999);
    store.setValue(QStringLiteral("table/rate/shown"), 77);
    store.setValue(QStringLiteral("table/sort"), QStringLiteral("sortWeight"));
    CounterTestWindow test("viewTable");
    test.window.page()->restoreState(store);
    QVERIFY(!test.table()->isColumnHidden(CounterModel::NameColumn));
    QVERIFY(test.table()->columnWidth(CounterModel::NameColumn) > 50);
    QVERIFY(test.table()->columnWidth(CounterModel::ValueColumn) < 10'000);
    QCOMPARE(header(test)->visualIndex(CounterModel::RateColumn), 0);
    QCOMPARE(order(test), (QList{1, 2, 3, 4}));
}

void TestTable::keysMove()
{
    CounterTestWindow test("viewTable");
    CounterTable *table = test.table();
    QVERIFY(table->hasFocus());
    QTest::keyClick(table, Qt::Key_End);
    QCOMPARE(table->selected(), test.counter(4));
    QTest::keyClick(table, Qt::Key_Up);
    QCOMPARE(table->selected(), test.counter(3));
    QTest::keyClick(table, Qt::Key_Home);
    QCOMPARE(table->selected(), test.counter(1));
    QTest::keyClick(table, Qt::Key_Down);
    QCOMPARE(table->selected(), test.counter(2));
    QTest::keyClick(table, Qt::Key_Escape);
    QCOMPARE(table->selected(), nullptr);
    QTest::keyClick(table, Qt::Key_Down);
    QCOMPARE(table->selected(), test.counter(3));
}

void TestTable::enterOpensTheAlert()
{
    CounterTestWindow test("viewTable");
    test.click(test.table(), 2);
    QTest::keyClick(test.table(), Qt::Key_Return);
    const auto *dialog = test.window.findChild<AlertDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    QVERIFY(dialog->windowTitle().contains(test.counter(3)->name()));
}

void TestTable::contextMenuActsOnTheRow()
{
    CounterTestWindow test("viewTable");
    test.cause(3, 7);
    test.click(test.table(), 2);
    test.contextMenu(test.table()->viewport(), test.middle(test.table(), 2), QStringLiteral("reset"));
    QCOMPARE(test.counter(3)->value(), 0U);
}

void TestTable::alertMarksUntilSeen()
{
    CounterTestWindow test("viewTable");
    const QModelIndex cell = test.table()->model()->index(1, CounterModel::AlertColumn);
    const auto image = [&] { return test.table()->viewport()->grab(test.table()->visualRect(cell)).toImage(); };
    test.counter(2)->setAlertRule(AlertRule{.limit = 10});
    const QImage before = image();
    test.cause(2, 11);
    QTRY_VERIFY(test.window.page()->banner()->isVisible());
    test.counter(2)->reset();
    QTRY_VERIFY(!test.counter(2)->isAlertFiring());
    QVERIFY(cell.data(CounterModel::MarkedRole).toBool());
    const QImage marked = image();
    QVERIFY(marked != before);
    const QRect left(0, 0, before.width() / 2, before.height()); // left of the number, where the icon is
    QVERIFY(marked.copy(left) != before.copy(left));
    test.click(test.table(), 1);
    QVERIFY(!cell.data(CounterModel::MarkedRole).toBool());
    QTest::keyClick(test.table(), Qt::Key_Escape);
    QTRY_COMPARE(image(), before);
}

void TestTable::renamesInPlace()
{
    CounterTestWindow test("viewTable");
    test.trigger("column-history"); // makes room for a longer name
    test.click(test.table(), 1);
    QTest::keyClick(test.table(), Qt::Key_F2);
    QLineEdit *editor = test.editor(test.table());
    QVERIFY(editor && editor->hasFocus());
    QTest::keyClicks(editor, QStringLiteral("Frames that came in from afar"));
    const int before = test.table()->columnWidth(CounterModel::NameColumn);
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(test.counter(2)->name(), QStringLiteral("Frames that came in from afar"));
    QVERIFY(test.table()->columnWidth(CounterModel::NameColumn) > before); // the name isn't elided
    QVERIFY(test.table()->hasFocus());
}

void TestTable::copiesWhatIsShown()
{
    CounterTestWindow test("viewTable");
    causeSome(test);
    test.trigger("sortValue");
    test.trigger("column-rate");
    test.counter(1)->setHidden(true);
    QTest::keyClick(test.table(), Qt::Key_Escape);
    header(test)->moveSection(header(test)->visualIndex(CounterModel::AlertColumn), 0);
    test.counter(2)->setAlertRule(AlertRule{.limit = 1000});
    QTest::keyClick(test.table(), Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = test.clipboard().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 4);
    QVERIFY2(lines[0].startsWith(QLatin1String("Alert\tCounter\tValue")), qPrintable(lines[0]));
    QVERIFY(!lines[0].contains(QLatin1String("Rate")));
    QVERIFY2(lines[1].contains(test.counter(2)->name() + QLatin1String("\t400")), qPrintable(lines[1]));
    QVERIFY(lines[3].contains(test.counter(3)->name() + QLatin1String("\t100")));
    test.click(test.table(), 1);
    QTest::keyClick(test.table(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(test.clipboard().count(QLatin1Char('\n')), 2);
    QVERIFY(test.clipboard().contains(test.counter(4)->name()));
}

void TestTable::screenReadersHearCells()
{
    CounterTestWindow test("viewTable");
    test.cause(2, 1234567);
    QAccessibleInterface *table = QAccessible::queryAccessibleInterface(test.table());
    QVERIFY(table && table->tableInterface());
    QCOMPARE(table->text(QAccessible::Name), QStringLiteral("Counters"));
    QCOMPARE(table->tableInterface()->rowCount(), 4);
    QCOMPARE(table->tableInterface()->columnDescription(CounterModel::ValueColumn), QStringLiteral("Value"));
    QAccessibleInterface *value = table->tableInterface()->cellAt(1, CounterModel::ValueColumn);
    QCOMPARE(value->text(QAccessible::Name), QLocale().toString(1234567));
    QAccessibleInterface *name = table->tableInterface()->cellAt(1, CounterModel::NameColumn);
    QCOMPARE(name->text(QAccessible::Name), test.counter(2)->name());
    QVERIFY(name->text(QAccessible::Description).contains(QLocale().toString(1234567)));
}

void TestTable::restingOneIsNotPainted()
{
    CounterTestWindow test("viewTable");
    test.cause(2, 100);
    test.trigger("sortValue");
    test.settle();
    QTest::qWait(2100); // waits for the last sorting
    const PaintWatcher watcher(test.table()->viewport());
    QTest::qWait(2500);
    QCOMPARE(watcher.paints, 0);
}

void TestTable::onlyMovedCellsArePainted()
{
    CounterTestWindow test("viewTable");
    test.window.resize(990, 760);
    test.settle();
    const CounterTable *table = test.table();
    const PaintWatcher watcher(table->viewport());
    QSignalSpy sampled(&test.source()->sampler(), &Sampler::sampled);
    for (int i = 0; i < 10; ++i) {
        test.cause(2, 10);
        QTest::qWait(30);
    }
    QVERIFY(watcher.paints > 0);
    QVERIFY(watcher.paints <= sampled.count());
    QRegion allowed; // sparklines of all rows may change
    for (int row = 0; row < 4; ++row)
        allowed += table->visualRect(table->model()->index(row, CounterModel::HistoryColumn));
    for (const int column : {CounterModel::ValueColumn, CounterModel::RateColumn, CounterModel::AverageColumn})
        allowed += table->visualRect(table->model()->index(1, column));
    QVERIFY((watcher.region - allowed).isEmpty());
}

QTEST_MAIN(TestTable)
#include "tst_table.moc"
