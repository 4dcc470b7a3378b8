// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/countertestwindow.h"
#include "views/alerts/alertdialog.h"
#include "views/chart/counterchart.h"
#include "views/chartpanel/chartpanel.h"
#include "views/counters/carddelegate.h"
#include "views/delegates/tabulartext.h"
#include "views/style/colours.h"
#include "views/widgets/repaintpace.h"

#include <QAccessible>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QToolButton>

using namespace Kerntally;

/// The counters as cards, used by mouse and keyboard.
class TestCards : public QObject
{
    Q_OBJECT

private slots:
    void clickSelects();
    void keysMove();
    void enterOpensTheAlert_data();
    void enterOpensTheAlert();
    void contextMenuActsOnTheCard();
    void alertMarksUntilSeen_data();
    void alertMarksUntilSeen();
    void alertIsNotSeenInColourAlone();
    void alertThatIsSetIsSeen();
    void renamesInPlace();
    void emptyNameBringsTheFirstOneBack();
    void whatIsWrittenStaysWritten();
    void copies();
    void tableHasTheSameSelection();
    void hiddenOnesHaveNoCard();
    void screenReadersHearAll();
    void standInLineWithTheChart_data();
    void standInLineWithTheChart();
    void valuesHaveOneSize();
    void digitsStandStill();
    void restingOnesAreNotPainted();
    void onlyTheMovedOneIsPainted();
    void numbersCanBeRead();
    void lastNumberIsShown();
};

void TestCards::clickSelects()
{
    CounterTestWindow test("viewCards");
    const CounterChart *chart = test.window.page()->panel()->chart();
    QCOMPARE(test.table()->selected(), test.counter(1)); // selected initially, but not in the chart
    QCOMPARE(chart->selected(), 0);
    test.click(test.cards(), 0);
    QCOMPARE(chart->selected(), 1);
    test.click(test.cards(), 2);
    QCOMPARE(test.table()->selected(), test.counter(3));
    test.click(test.cards(), 0);
    QCOMPARE(test.table()->selected(), test.counter(1));
    test.window.resize(600, 900);
    test.counter(4)->setHidden(true); // leaves room beside the last card
    QTest::qWait(20);
    const QRect last = test.cards()->visualRect(test.cards()->model()->index(2, 0));
    QTest::mouseClick(test.cards()->viewport(), Qt::LeftButton, {}, last.center() + QPoint(last.width(), 0));
    QCOMPARE(test.table()->selected(), nullptr);
}

void TestCards::keysMove()
{
    CounterTestWindow test("viewCards");
    QWidget *cards = test.cards();
    QVERIFY(cards->hasFocus());
    QTest::keyClick(cards, Qt::Key_End);
    QCOMPARE(test.table()->selected(), test.counter(4));
    QTest::keyClick(cards, Qt::Key_Home);
    QCOMPARE(test.table()->selected(), test.counter(1));
    QTest::keyClick(cards, Qt::Key_Right);
    QCOMPARE(test.table()->selected(), test.counter(2));
    QTest::keyClick(cards, Qt::Key_Left);
    QCOMPARE(test.table()->selected(), test.counter(1));
    QTest::keyClick(cards, Qt::Key_Escape);
    QCOMPARE(test.table()->selected(), nullptr);
    QTest::keyClick(cards, Qt::Key_Home);
    QCOMPARE(test.table()->selected(), test.counter(1));
}

void TestCards::enterOpensTheAlert_data()
{
    QTest::addColumn<bool>("mouse");
    QTest::newRow("Enter") << false;
    QTest::newRow("double click") << true;
}

void TestCards::enterOpensTheAlert()
{
    QFETCH(bool, mouse);
    CounterTestWindow test("viewCards");
    test.click(test.cards(), 1);
    if (mouse)
        QTest::mouseDClick(test.cards()->viewport(), Qt::LeftButton, {}, test.middle(test.cards(), 1));
    else
        QTest::keyClick(test.cards(), Qt::Key_Return);
    const auto *dialog = test.window.findChild<AlertDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    QVERIFY(dialog->windowTitle().contains(test.counter(2)->name()));
}

void TestCards::contextMenuActsOnTheCard()
{
    CounterTestWindow test("viewCards");
    test.cause(2, 5);
    test.click(test.cards(), 1);
    const QPoint place = test.middle(test.cards(), 1);
    const QStringList names = test.contextMenu(test.cards()->viewport(), place);
    for (const char *name :
         {"reset", "increment", "incrementBy", "setValue", "threshold", "rename", "hide", "copyCounters"})
        QVERIFY2(names.contains(QLatin1String(name)), name);
    test.contextMenu(test.cards()->viewport(), place, QStringLiteral("increment"));
    QCOMPARE(test.counter(2)->value(), 6U);
}

void TestCards::alertMarksUntilSeen_data()
{
    QTest::addColumn<QString>("by");
    for (const char *by : {"selecting", "clicking once more", "key", "banner", "new rule"})
        QTest::newRow(by) << QString::fromLatin1(by);
}

/// The counter is back below its limit, so that only the mark is left.
void TestCards::alertMarksUntilSeen()
{
    QFETCH(QString, by);
    CounterTestWindow test("viewCards");
    const QModelIndex index = test.cards()->model()->index(1, 0);
    if (by == QLatin1String("clicking once more"))
        test.click(test.cards(), 1);
    test.counter(2)->setAlertRule(AlertRule{.limit = 10});
    QVERIFY(!index.data(CounterModel::MarkedRole).toBool());
    test.cause(2, 11);
    QTRY_VERIFY(test.window.page()->banner()->isVisible());
    test.counter(2)->reset();
    QTRY_VERIFY(!test.counter(2)->isAlertFiring());
    QVERIFY(index.data(CounterModel::MarkedRole).toBool());
    QVERIFY(!test.cards()->model()->index(0, 0).data(CounterModel::MarkedRole).toBool());

    if (by == QLatin1String("banner"))
        QTest::mouseClick(test.window.findChild<QToolButton *>(QStringLiteral("alertClose")), Qt::LeftButton);
    else if (by == QLatin1String("new rule"))
        test.counter(2)->setAlertRule(AlertRule{.limit = 20});
    else if (by == QLatin1String("key"))
        QTest::keyClick(test.cards(), Qt::Key_Right);
    else
        test.click(test.cards(), 1);
    QVERIFY(!index.data(CounterModel::MarkedRole).toBool());
}

void TestCards::alertIsNotSeenInColourAlone()
{
    CounterTestWindow test("viewCards");
    const QModelIndex index = test.cards()->model()->index(1, 0);
    const auto sign = [&] { // the right end of the name's line, with text and icon
        const QRect card = test.cards()->visualRect(index);
        const QImage image = test.cards()->viewport()->grab(card).toImage();
        const QColor red = alertColour(test.cards()->palette());
        int found = 0;
        for (int x = image.width() / 2; x < image.width() - CardDelegate::gap - 8; ++x) {
            for (int y = 8; y < 28; ++y)
                found += image.pixelColor(x, y) == red ? 1 : 0;
        }
        return found;
    };
    test.settle();
    QCOMPARE(sign(), 0);
    test.counter(2)->setAlertRule(AlertRule{.limit = 10});
    test.cause(2, 11);
    QTRY_VERIFY(test.counter(2)->isAlertFiring());
    QCOMPARE(CounterModel::stateText(*test.counter(2)), QStringLiteral("above threshold"));
    QTRY_VERIFY(sign() > 10);
    test.counter(2)->reset();
    QTRY_COMPARE(CounterModel::stateText(*test.counter(2)), QStringLiteral("exceeded earlier"));
    QTRY_VERIFY(sign() > 10);
    test.counter(2)->setAlertSeen();
    QTRY_COMPARE(sign(), 0);
}

void TestCards::alertThatIsSetIsSeen()
{
    CounterTestWindow test("viewCards");
    const auto name = [&] { // the right half of the name's line
        const QRect card = test.cards()->visualRect(test.cards()->model()->index(1, 0));
        return test.cards()->viewport()->grab({card.center().x(), card.top() + 4, card.width() / 2 - 20, 24}).toImage();
    };
    test.settle();
    const QImage without = name();
    test.counter(2)->setAlertRule(AlertRule{.limit = 10});
    QTRY_VERIFY(name() != without);
    const QImage ten = name();
    test.counter(2)->setAlertRule(AlertRule{.limit = 999});
    QTRY_VERIFY(name() != ten);
    test.counter(2)->setAlertRule(std::nullopt);
    QTRY_COMPARE(name(), without);
}

void TestCards::renamesInPlace()
{
    CounterTestWindow test("viewCards");
    test.click(test.cards(), 1);
    QTest::keyClick(test.cards(), Qt::Key_F2);
    QLineEdit *editor = test.editor(test.cards());
    QVERIFY(editor && editor->hasFocus());
    QCOMPARE(editor->text(), test.counter(2)->name());
    QCOMPARE(editor->selectedText(), editor->text());
    QVERIFY(test.cards()->visualRect(test.cards()->model()->index(1, 0)).contains(editor->geometry()));
    QTest::keyClicks(editor, QStringLiteral("  Frames   in  "));
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(test.counter(2)->name(), QStringLiteral("Frames in"));
    QTRY_VERIFY(!test.editor(test.cards()));
    QVERIFY(test.cards()->hasFocus());

    test.trigger("rename");
    QTest::keyClicks(test.editor(test.cards()), QStringLiteral("no"));
    QTest::keyClick(test.editor(test.cards()), Qt::Key_Escape);
    QTRY_VERIFY(!test.editor(test.cards()));
    QCOMPARE(test.counter(2)->name(), QStringLiteral("Frames in"));
    QCOMPARE(test.table()->selected(), test.counter(2)); // the editor handled Escape

    test.trigger("rename");
    test.editor(test.cards())->clear();
    QTest::keyClicks(test.editor(test.cards()), QString(200, QLatin1Char('x')));
    QTest::keyClick(test.editor(test.cards()), Qt::Key_Return);
    QTRY_COMPARE(test.counter(2)->name(), QString(Counter::longestName, QLatin1Char('x')));
}

void TestCards::emptyNameBringsTheFirstOneBack()
{
    CounterTestWindow test("viewCards");
    test.counter(1)->setName(QStringLiteral("Calls"));
    test.click(test.cards(), 0);
    test.trigger("rename");
    QLineEdit *editor = test.editor(test.cards());
    QCOMPARE(editor->placeholderText(), test.counter(1)->defaultName());
    editor->clear();
    QTest::keyClick(editor, Qt::Key_Space);
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(test.counter(1)->name(), test.counter(1)->defaultName());
}

void TestCards::whatIsWrittenStaysWritten()
{
    CounterTestWindow test("viewCards");
    test.click(test.cards(), 1);
    test.trigger("rename");
    QLineEdit *editor = test.editor(test.cards());
    QTest::keyClicks(editor, QStringLiteral("Fra"));
    test.counter(2)->setAlertRule(AlertRule{.limit = 10});
    test.cause(2, 11); // changes the whole card
    QTRY_VERIFY(test.counter(2)->isAlertFiring());
    QTest::keyClicks(editor, QStringLiteral("mes"));
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(test.counter(2)->name(), QStringLiteral("Frames"));
}

void TestCards::copies()
{
    CounterTestWindow test("viewCards");
    test.cause(2, 1234567);
    test.click(test.cards(), 1);
    QTest::keyClick(test.cards(), Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = test.clipboard().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 2);
    QVERIFY(lines[0].startsWith(QLatin1String("Counter\tValue\tPer second")));
    QVERIFY(lines[1].startsWith(test.counter(2)->name() + QLatin1String("\t1234567\t")));
    QTest::keyClick(test.cards(), Qt::Key_Escape);
    QTest::keyClick(test.cards(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(test.clipboard().count(QLatin1Char('\n')), 5);
}

void TestCards::tableHasTheSameSelection()
{
    CounterTestWindow test("viewCards");
    test.click(test.cards(), 2);
    test.trigger("viewTable");
    QVERIFY(test.table()->isVisible() && !test.cards()->isVisible());
    QVERIFY(test.table()->hasFocus());
    QCOMPARE(test.table()->selected(), test.counter(3));
    QTest::keyClick(test.table(), Qt::Key_Down);
    test.trigger("viewCards");
    QVERIFY(test.cards()->hasFocus());
    QCOMPARE(test.cards()->currentIndex().data(CounterModel::CounterRole).value<Counter *>(), test.counter(4));
    QVERIFY(test.cards()->selectionModel()->isSelected(test.cards()->currentIndex()));
}

void TestCards::hiddenOnesHaveNoCard()
{
    CounterTestWindow test("viewCards");
    test.click(test.cards(), 1);
    auto *status = test.window.findChild<QToolButton *>(QStringLiteral("statusHidden"));
    QVERIFY(status && !status->isVisible());
    test.trigger("hide");
    QCOMPARE(test.cards()->model()->rowCount(), 3);
    QVERIFY(status->isVisible());
    QCOMPARE(status->text(), QStringLiteral("Hidden: 1"));
    QTest::mouseClick(status, Qt::LeftButton);
    QVERIFY(!status->isVisible());
    QCOMPARE(test.cards()->model()->rowCount(), 4);
    QCOMPARE(test.cards()->model()->index(1, 0).data().toString(), test.counter(2)->name());
}

void TestCards::screenReadersHearAll()
{
    CounterTestWindow test("viewCards");
    test.cause(2, 1234567);
    QAccessibleInterface *cards = QAccessible::queryAccessibleInterface(test.cards());
    QVERIFY(cards);
    QCOMPARE(cards->text(QAccessible::Name), QStringLiteral("Counters"));
    QCOMPARE(cards->tableInterface()->rowCount(), 4);
    QAccessibleInterface *card = cards->tableInterface()->cellAt(1, 0);
    QCOMPARE(card->text(QAccessible::Name), test.counter(2)->name());
    QVERIFY(card->text(QAccessible::Description).contains(QLocale().toString(1234567)));
    test.counter(2)->setAlertRule(AlertRule{.limit = 10});
    test.cause(2, 1);
    QTRY_VERIFY(card->text(QAccessible::Description).contains(QLatin1String("above threshold")));
}

void TestCards::standInLineWithTheChart_data()
{
    QTest::addColumn<int>("width");
    for (const int width : {900, 1001, 1303, 1902})
        QTest::addRow("%d", width) << width;
}

void TestCards::standInLineWithTheChart()
{
    QFETCH(int, width);
    CounterTestWindow test("viewCards");
    test.window.resize(width, 900);
    QTest::qWait(20);
    test.click(test.cards(), 3);
    const CounterCards *cards = test.cards();
    const auto *delegate = qobject_cast<CardDelegate *>(cards->itemDelegate());
    QVERIFY(cards->visualRect(cards->model()->index(0, 0)).top() == 0); // not scrolled
    const QRect last = delegate->cardRect(cards->visualRect(cards->model()->index(3, 0)));
    QCOMPARE(last.right(), cards->width() - 1);
    QCOMPARE(last.bottom(), cards->height() - 1);
}

/// All values have the same size.
void TestCards::valuesHaveOneSize()
{
    CounterTestWindow test("viewCards");
    const CounterCards *cards = test.cards();
    const auto *delegate = qobject_cast<CardDelegate *>(cards->itemDelegate());
    const auto heightOfFirstDigit = [&](int row) {
        QRect digit = delegate->numbersRect(cards->visualRect(cards->model()->index(row, 0)), cards->font());
        digit.setWidth(10);
        const QImage image = cards->viewport()->grab(digit).toImage();
        int rows = 0;
        for (int y = 0; y < image.height(); ++y) {
            bool hasInk = false;
            for (int x = 0; x < image.width(); ++x)
                hasInk = hasInk || contrast(image.pixelColor(x, y), image.pixelColor(0, 0)) > 2;
            rows += hasInk ? 1 : 0;
        }
        return rows;
    };
    test.cause(2, 888);
    QTRY_VERIFY(heightOfFirstDigit(1) > 0);
    const int large = heightOfFirstDigit(1);
    test.counter(1)->reset(888'888'888'888'888);
    QTRY_VERIFY(heightOfFirstDigit(1) < large);
    QTRY_COMPARE(heightOfFirstDigit(0), heightOfFirstDigit(1));
}

void TestCards::digitsStandStill()
{
    const TabularText text(QApplication::font());
    QCOMPARE(text.width(QStringLiteral("1,111,111")), text.width(QStringLiteral("8,088,888")));
}

void TestCards::restingOnesAreNotPainted()
{
    CounterTestWindow test("viewCards");
    test.settle();
    const PaintWatcher watcher(test.cards()->viewport());
    QTest::qWait(400);
    QCOMPARE(watcher.paints, 0);
}

void TestCards::onlyTheMovedOneIsPainted()
{
    CounterTestWindow test("viewCards");
    test.settle();
    const CounterCards *cards = test.cards();
    PaintWatcher watcher(cards->viewport());
    QSignalSpy sampled(&test.source()->sampler(), &Sampler::sampled);
    for (int i = 0; i < 10; ++i) {
        test.cause(2, 10);
        QTest::qWait(30);
    }
    QVERIFY(watcher.paints > 0);
    QVERIFY(watcher.paints <= sampled.count());
    const auto *delegate = qobject_cast<CardDelegate *>(cards->itemDelegate());
    QRegion allowed;
    for (int row = 0; row < 4; ++row) // of other cards, only the sparkline may change
        allowed += delegate->historyRect(cards->visualRect(cards->model()->index(row, 0)), cards->font())
                       .adjusted(0, -2, 0, 2);
    allowed += delegate->numbersRect(cards->visualRect(cards->model()->index(1, 0)), cards->font());
    QVERIFY((watcher.region - allowed).isEmpty());
}

/// Numbers are repainted at a readable rate, however fast they change.
void TestCards::numbersCanBeRead()
{
    CounterTestWindow test("viewCards");
    test.settle();
    const CounterCards *cards = test.cards();
    const auto *delegate = qobject_cast<CardDelegate *>(cards->itemDelegate());
    const QRect numbers = delegate->numbersRect(cards->visualRect(cards->model()->index(1, 0)), cards->font());
    PaintWatcher watcher(cards->viewport());
    qint64 paints = 0;
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 100; ++i) {
        watcher.region = {};
        test.cause(2, 10);
        QTest::qWait(15);
        paints += watcher.region.intersects(numbers) ? 1 : 0;
    }
    QVERIFY(paints > 3);
    QVERIFY(paints <= 2 + timer.nsecsElapsed() / RepaintPace::interval);
}

/// A change too soon after a repaint is shown even if no frame follows.
void TestCards::lastNumberIsShown()
{
    CounterTestWindow test("viewCards");
    test.settle();
    const CounterCards *cards = test.cards();
    const auto *delegate = qobject_cast<CardDelegate *>(cards->itemDelegate());
    const QRect numbers = delegate->numbersRect(cards->visualRect(cards->model()->index(1, 0)), cards->font());
    PaintWatcher watcher(cards->viewport());
    for (int i = 0; i < 3; ++i) {
        watcher.region = {};
        test.cause(2, 10);
        QTRY_VERIFY(watcher.region.intersects(numbers));
    }
}

QTEST_MAIN(TestCards)
#include "tst_cards.moc"
