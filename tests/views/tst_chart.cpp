// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/charttestwindow.h"
#include "views/chart/chartpointer.h"
#include "views/chart/crosshair.h"
#include "views/chartpanel/chartactions.h"
#include "views/widgets/elidedlabel.h"

#include <QLabel>
#include <QPaintEvent>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QToolButton>

using namespace Kerntally;

namespace {

constexpr qint64 second = 1'000'000'000;

} // namespace

/// A chart zoomed, moved and paused by wheel, mouse and keys.
class TestChart : public QObject
{
    Q_OBJECT

private slots:
    void wheelZoomsAroundThePointer();
    void dragMoves();
    void shiftWheelMoves();
    void doubleClickLeadsBack();
    void keysZoomAndMove_data();
    void keysZoomAndMove();
    void liveButtonIsThereWhenNeeded();
    void spacePausesAndIsSeen();
    void spacePressesAFocusedButton();
    void standingPictureIsNotDrawnAgain_data();
    void standingPictureIsNotDrawnAgain();
    void frameComesWithAColumn();
    void resumedShowsWhatCameMeanwhile();
    void actionsChoose();
    void stateIsKept();
    void farApartIsLogarithmicUntilChosen();
    void axisKeepsItsWidth();
    void narrowPanelFits();
    void titleFollowsTheScale();
    void rangeButtonsSayWhatIsShown();
    void axisFitsTheSelected();
    void crosshairReadsAllCounters();
    void crosshairMovesByKeys();
    void crosshairReadsTheSelectedFirst();
    void crosshairDrawsNoMoreThanItself();
    void crosshairSaysWhatItLeavesOut();
    void lineIsClicked();
    void thresholdIsDragged_data();
    void thresholdIsDragged();
    void thresholdDragIsCancelled();
};

void TestChart::wheelZoomsAroundThePointer()
{
    ChartTestWindow test;
    const auto timeAt = [&](double x) { return test.view().begin() + qint64(x * double(test.view().span())); };
    const qint64 before = timeAt(0.25);
    for (int i = 0; i < 4; ++i)
        test.wheel(120, test.at(0.25, 0.5));
    QVERIFY(test.view().span() < 30 * second);
    QVERIFY(!test.view().isLive());
    QVERIFY(qAbs(timeAt(0.25) - before) < second / 5); // about a pixel
    for (int i = 0; i < 4; ++i)
        test.wheel(-120, test.at(0.25, 0.5));
    QVERIFY(test.view().isHome());
}

void TestChart::dragMoves()
{
    ChartTestWindow test;
    test.drag(test.at(0.2, 0.5), test.at(0.7, 0.5));
    QVERIFY(!test.view().isLive());
    QVERIFY(qAbs(test.view().end() - 1570 * second) < second);
    test.drag(test.at(0.7, 0.5), test.at(0.1, 0.5)); // farther than the past reaches
    QVERIFY(test.view().isHome());
}

void TestChart::shiftWheelMoves()
{
    ChartTestWindow test;
    test.wheel(120, test.at(0.5, 0.5), Qt::ShiftModifier);
    QCOMPARE(test.view().end(), 1594 * second);
    QCOMPARE(test.view().span(), 60 * second);
}

void TestChart::doubleClickLeadsBack()
{
    ChartTestWindow test;
    test.wheel(480, test.at(0.2, 0.5));
    QVERIFY(!test.view().isHome());
    QTest::mouseDClick(test.chart().viewport(), Qt::LeftButton, {}, test.at(0.5, 0.5));
    QVERIFY(test.view().isHome());
}

void TestChart::keysZoomAndMove_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    QTest::addColumn<double>("span");
    QTest::addColumn<double>("end");
    const auto row = [](const char *name, Qt::Key key, Qt::KeyboardModifiers modifiers, double span, double end) {
        QTest::newRow(name) << int(key) << modifiers << span << end;
    };
    row("plus", Qt::Key_Plus, {}, 40, 1600);
    row("minus", Qt::Key_Minus, {}, 90, 1600);
    row("left", Qt::Key_Left, Qt::ShiftModifier, 60, 1594);
    row("right", Qt::Key_Right, Qt::ShiftModifier, 60, 1600);
    row("window: in", Qt::Key_Plus, Qt::ControlModifier, 40, 1600);
    row("window: out", Qt::Key_Minus, Qt::ControlModifier, 90, 1600);
    row("window: earlier", Qt::Key_Left, Qt::AltModifier, 60, 1585);
}

void TestChart::keysZoomAndMove()
{
    QFETCH(int, key);
    QFETCH(Qt::KeyboardModifiers, modifiers);
    QFETCH(double, span);
    QFETCH(double, end);
    for (const auto &[back, with] :
         {std::pair(Qt::Key_Home, Qt::NoModifier), std::pair(Qt::Key_0, Qt::NoModifier),
          std::pair(Qt::Key_Escape, Qt::NoModifier), std::pair(Qt::Key_0, Qt::ControlModifier)}) {
        ChartTestWindow test;
        test.chart().setFocus();
        QTest::keyClick(&test.chart(), Qt::Key(key), modifiers);
        QCOMPARE(double(test.view().span()) / 1e9, span);
        QCOMPARE(double(test.view().end()) / 1e9, end);
        QTest::keyClick(&test.chart(), back, with);
        QVERIFY(test.view().isHome());
    }
}

void TestChart::liveButtonIsThereWhenNeeded()
{
    ChartTestWindow test;
    const auto button = [&]() -> QToolButton * {
        for (QToolButton *each : test.panel.findChildren<QToolButton *>()) {
            if (each->defaultAction() == test.action("live"))
                return each;
        }
        return nullptr;
    };
    QVERIFY(!button()->isVisible());
    test.action("earlier")->trigger();
    QVERIFY(button()->isVisible());
    QTest::mouseClick(button(), Qt::LeftButton);
    QVERIFY(test.view().isHome());
    QVERIFY(!button()->isVisible());
}

void TestChart::spacePausesAndIsSeen()
{
    ChartTestWindow test;
    QVERIFY(!test.find<QLabel>("chartPaused")->isVisible());
    QTest::keyClick(&test.panel, Qt::Key_Space);
    QVERIFY(test.view().isPaused());
    QVERIFY(test.action("pause")->isChecked());
    QVERIFY(test.find<QLabel>("chartPaused")->isVisible());
    QTest::keyClick(&test.panel, Qt::Key_Space);
    QVERIFY(!test.view().isPaused());
    QVERIFY(!test.find<QLabel>("chartPaused")->isVisible());
}

void TestChart::spacePressesAFocusedButton()
{
    ChartTestWindow test;
    auto *button = test.panel.findChildren<QToolButton *>().first();
    for (QToolButton *each : test.panel.findChildren<QToolButton *>()) {
        if (each->defaultAction() == test.action("showValue") && each->isVisible())
            button = each;
    }
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
    QVERIFY(!test.view().isPaused());
    QCOMPARE(test.chart().quantity(), Quantity::Value);
}

void TestChart::standingPictureIsNotDrawnAgain_data()
{
    QTest::addColumn<QString>("how");
    for (const char *how : {"pause", "earlier"})
        QTest::newRow(how) << QString::fromLatin1(how);
}

void TestChart::standingPictureIsNotDrawnAgain()
{
    QFETCH(QString, how);
    ChartTestWindow test;
    PaintCounter counter(&test.panel);
    test.goOn(1601);
    QVERIFY(counter.paints > 0);
    test.action(qPrintable(how))->trigger();
    QTest::qWait(100);
    counter.paints = 0;
    for (int i = 2; i < 10; ++i)
        test.goOn(1600 + i);
    QCOMPARE(counter.paints, 0);
}

void TestChart::frameComesWithAColumn()
{
    ChartTestWindow test;
    const auto column = std::chrono::duration<double>(test.chart().columnDuration()).count();
    PaintCounter counter(test.chart().viewport()->parentWidget());
    const double start = 1610;
    test.goOn(start);
    counter.paints = 0;
    for (int i = 1; i <= 20; ++i)
        test.goOn(start + i * column / 4);
    QVERIFY2(counter.paints >= 4 && counter.paints <= 7, qPrintable(QString::number(counter.paints)));
}

void TestChart::resumedShowsWhatCameMeanwhile()
{
    ChartTestWindow test;
    const QImage before = test.chart().grab().toImage();
    test.action("pause")->trigger();
    test.settle();
    for (int i = 1; i <= 20; ++i)
        test.goOn(1600 + i);
    QCOMPARE(test.view().end(), 1600 * second);
    test.action("pause")->trigger();
    QCOMPARE(test.view().end(), 1620 * second);
    test.settle();
    QVERIFY(test.chart().grab().toImage() != before);
}

void TestChart::actionsChoose()
{
    ChartTestWindow test;
    QTest::keyClick(&test.panel, Qt::Key_3, Qt::ControlModifier);
    QCOMPARE(test.chart().quantity(), Quantity::Average);
    QTest::keyClick(&test.panel, Qt::Key_5, Qt::ControlModifier);
    QCOMPARE(test.chart().scaleKind(), ValueScale::Kind::Logarithmic);
    const std::vector<int> windows = {60, 300, 900, 3600, 6 * 3600, 24 * 3600};
    for (std::size_t i = 0; i < windows.size(); ++i) {
        QTest::keyClick(&test.panel, Qt::Key(Qt::Key_1 + int(i)), Qt::AltModifier);
        QCOMPARE(test.chart().window().count(), windows[i]);
        QVERIFY(test.view().isHome());
    }
    // Choosing the checked window returns to it.
    test.action("zoomIn")->trigger();
    QTest::keyClick(&test.panel, Qt::Key_6, Qt::AltModifier);
    QVERIFY(test.view().isHome());
}

void TestChart::stateIsKept()
{
    const QTemporaryDir folder;
    QSettings store(folder.filePath(QStringLiteral("state.conf")), QSettings::IniFormat);
    {
        ChartTestWindow test;
        for (const char *action : {"showAverage", "show15min", "scaleNormalised"})
            test.action(action)->trigger();
        test.panel.actions()->saveState(store);
    }
    ChartTestWindow test;
    test.panel.actions()->restoreState(store);
    QCOMPARE(test.chart().quantity(), Quantity::Average);
    QCOMPARE(test.chart().window().count(), 900);
    QCOMPARE(test.chart().scaleKind(), ValueScale::Kind::Normalised);
    store.setValue(QStringLiteral("chart/window"), QStringLiteral("nonsense"));
    test.panel.actions()->restoreState(store);
    QCOMPARE(test.chart().window().count(), 900);
}

/// Applies until the user chooses a scale, which is stored then.
void TestChart::farApartIsLogarithmicUntilChosen()
{
    const QTemporaryDir folder;
    QSettings store(folder.filePath(QStringLiteral("state.conf")), QSettings::IniFormat);
    {
        ChartTestWindow test;
        QCOMPARE(test.chart().scaleKind(), ValueScale::Kind::Linear);
        test.tracks.add(4, QStringLiteral("Idle"), 0, 1000, 1600);
        QCOMPARE(test.chart().scaleKind(), ValueScale::Kind::Linear);
        test.tracks.add(5, QStringLiteral("Slow"), 10, 1000, 1600);
        QCOMPARE(test.chart().scaleKind(), ValueScale::Kind::Logarithmic);
        QVERIFY(test.action("scaleLogarithmic")->isChecked());
        test.panel.actions()->saveState(store);
    }
    {
        ChartTestWindow test; // the user chose no scale
        test.panel.actions()->restoreState(store);
        QCOMPARE(test.chart().scaleKind(), ValueScale::Kind::Linear);
        test.tracks.add(5, QStringLiteral("Slow"), 10, 1000, 1600);
        QCOMPARE(test.chart().scaleKind(), ValueScale::Kind::Logarithmic);
        test.action("scaleLinear")->trigger();
        test.goOn(1601);
        test.action("showValue")->trigger();
        test.goOn(1602);
        QCOMPARE(test.chart().scaleKind(), ValueScale::Kind::Linear);
        test.panel.actions()->saveState(store);
    }
    ChartTestWindow test;
    test.panel.actions()->restoreState(store);
    test.tracks.add(5, QStringLiteral("Slow"), 10, 1000, 1600);
    QCOMPARE(test.chart().scaleKind(), ValueScale::Kind::Linear);
}

void TestChart::axisKeepsItsWidth()
{
    ChartTestWindow test;
    test.action("scaleLinear")->trigger();
    const double before = test.chart().plotArea().left();
    test.tracks.add(4, QStringLiteral("Fast"), 400'000, 1590, 1600); // long labels
    QVERIFY(test.chart().plotArea().left() > before);
    const double wide = test.chart().plotArea().left();
    test.goOn(1700); // the track is out of the view
    test.goOn(1701);
    QCOMPARE(test.chart().plotArea().left(), wide);
}

void TestChart::narrowPanelFits()
{
    ChartTestWindow test;
    for (const int width : {1400, 1000, 700, 520}) {
        test.panel.resize(width, 400);
        test.action("earlier")->trigger();
        test.action("pause")->trigger();
        test.settle();
        QCOMPARE(test.panel.width(), width);
        QVERIFY(test.panel.minimumSizeHint().width() <= width);
        test.action("live")->trigger();
    }
}

void TestChart::titleFollowsTheScale()
{
    const ChartTestWindow test;
    const auto *title = test.find<ElidedLabel>("chartTitle");
    QCOMPARE(title->text(), QStringLiteral("Events per second"));
    test.action("scaleNormalised")->trigger();
    QCOMPARE(title->text(), QStringLiteral("Percent of each counter's maximum"));
    test.action("showValue")->trigger();
    QCOMPARE(title->text(), QStringLiteral("Percent of each counter's maximum"));
    test.action("scaleLogarithmic")->trigger();
    QCOMPARE(title->text(), QStringLiteral("Value"));
}

void TestChart::rangeButtonsSayWhatIsShown()
{
    const ChartTestWindow test;
    const auto *span = test.find<QLabel>("chartSpan");
    QVERIFY(test.action("show1min")->isChecked());
    QVERIFY(!span->isVisible());
    test.chart().zoom(0.25, 1);
    QVERIFY(!test.action("show1min")->isChecked());
    QVERIFY(span->isVisible());
    QCOMPARE(span->text(), QStringLiteral("15 s"));
    test.chart().zoom(14, 1);
    QCOMPARE(span->text(), QStringLiteral("3.5 min"));
    test.action("show1min")->trigger();
    QCOMPARE(test.view().span(), 60'000'000'000);
    QVERIFY(test.action("show1min")->isChecked());
    QVERIFY(!span->isVisible());
    test.action("show1min")->trigger(); // choosing the checked window keeps it checked
    QVERIFY(test.action("show1min")->isChecked());
    test.action("show5min")->trigger();
    QVERIFY(test.action("show5min")->isChecked() && !test.action("show1min")->isChecked());
}

/// A selected counter with a low rate would be on the axis if the axis covered one with a high rate.
void TestChart::axisFitsTheSelected()
{
    const ChartTestWindow test;
    for (const char *quantity : {"showRate", "showAverage", "showValue"}) {
        test.action(quantity)->trigger();
        test.chart().setSelected(1);
        const double all = test.chart().scale().high();
        test.chart().setSelected(2);
        QVERIFY2(test.chart().scale().high() < all / 4, quantity);
        test.chart().setSelected(0);
        QVERIFY2(test.chart().scale().high() >= all / 2, quantity); // the axis stays while it suits
    }
    test.action("scaleLogarithmic")->trigger(); // covers all lines
    const double all = test.chart().scale().high();
    test.chart().setSelected(2);
    QCOMPARE(test.chart().scale().high(), all);
}

void TestChart::crosshairReadsAllCounters()
{
    ChartTestWindow test;
    QVERIFY(!test.crosshair().isVisible());
    QTest::mouseMove(test.chart().viewport(), test.at(0.5, 0.9));
    QVERIFY(test.crosshair().isVisible());
    const Crosshair::Reading &reading = test.crosshair().reading();
    QCOMPARE(reading.rows.size(), std::size_t(3));
    QStringList rows;
    for (const Crosshair::Row &row : reading.rows)
        rows.append(row.name + u' ' + row.number);
    QCOMPARE(rows,
             QStringList({QStringLiteral("Syscalls %1/s").arg(QLocale().toString(1000)),
                          QStringLiteral("File opens 500/s"), QStringLiteral("Packets 100/s")}));
    QVERIFY(reading.rest.isEmpty());
    const double x = test.chart().fromChart({reading.x, 0}).x();
    QVERIFY(qAbs(x - test.at(0.5, 0).x()) <= 1);
    // Half a minute before 1600 s on the tracks' clock.
    QVERIFY2(
        reading.moment.contains(QTime::fromMSecsSinceStartOfDay(1'570'000).toString(QStringLiteral("mm:ss")))
            || reading.moment.contains(QTime::fromMSecsSinceStartOfDay(1'569'000).toString(QStringLiteral("mm:ss"))),
        qPrintable(reading.moment));
    // Readings are the same on each scale.
    test.action("scaleNormalised")->trigger();
    QCOMPARE(test.crosshair().reading().rows.front().number, QStringLiteral("%1/s").arg(QLocale().toString(1000)));
    QTest::mouseMove(test.chart().viewport(), QPoint(2, 2));
    QVERIFY(!test.crosshair().isVisible());
}

void TestChart::crosshairMovesByKeys()
{
    ChartTestWindow test;
    test.chart().setFocus();
    QTest::keyClick(&test.chart(), Qt::Key_Left);
    QVERIFY(test.crosshair().isVisible());
    const double before = test.crosshair().reading().x;
    for (int i = 0; i < 5; ++i)
        QTest::keyClick(&test.chart(), Qt::Key_Left);
    QVERIFY(test.crosshair().reading().x < before - 20);
    QVERIFY(test.view().isHome());
    QTest::keyClick(&test.chart(), Qt::Key_Plus);
    QTest::keyClick(&test.chart(), Qt::Key_Escape); // first hides the crosshair
    QVERIFY(!test.crosshair().isVisible());
    QVERIFY(!test.view().isHome());
    QTest::keyClick(&test.chart(), Qt::Key_Escape); // then ends the zoom
    QVERIFY(test.view().isHome());
}

void TestChart::crosshairReadsTheSelectedFirst()
{
    ChartTestWindow test;
    test.chart().setSelected(2);
    QTest::mouseMove(test.chart().viewport(), test.at(0.5, 0.9));
    const std::vector<Crosshair::Row> &rows = test.crosshair().reading().rows;
    QCOMPARE(rows.front().name, QStringLiteral("Packets"));
    QVERIFY(rows.front().strong);
    QVERIFY(!rows.back().strong);
}

void TestChart::crosshairDrawsNoMoreThanItself()
{
    ChartTestWindow test;
    QTest::mouseMove(test.chart().viewport(), test.at(0.3, 0.9));
    test.settle();
    QRegion painted;
    class Watcher : public QObject
    {
    public:
        explicit Watcher(QRegion &region)
            : m_region(region)
        {
        }
        bool eventFilter(QObject *, QEvent *event) override
        {
            if (event->type() == QEvent::Paint)
                m_region += static_cast<QPaintEvent *>(event)->region();
            return false;
        }

    private:
        QRegion &m_region;
    } watcher(painted);
    test.chart().viewport()->installEventFilter(&watcher);
    QTest::mouseMove(test.chart().viewport(), test.at(0.31, 0.9));
    test.settle();
    QVERIFY(!painted.isEmpty());
    int pixels = 0;
    for (const QRect &rect : painted)
        pixels += rect.width() * rect.height();
    QVERIFY(pixels < test.chart().viewport()->width() * test.chart().viewport()->height() / 4);
}

void TestChart::crosshairSaysWhatItLeavesOut()
{
    ChartTestWindow test;
    for (int number = 4; number <= 40; ++number)
        test.tracks.add(number, QStringLiteral("Counter %1").arg(number), number, 1500, 1600);
    QTest::mouseMove(test.chart().viewport(), test.at(0.5, 0.9));
    const Crosshair::Reading &reading = test.crosshair().reading();
    QCOMPARE(reading.rows.size(), std::size_t(8));
    QVERIFY2(reading.rest.contains(QString::number(40 - int(reading.rows.size()))), qPrintable(reading.rest));
    QVERIFY(test.crosshair().boundingRect().bottom() <= test.chart().plotArea().bottom() + 2);
    // The selected line is added, although it is lower.
    test.chart().setSelected(4);
    const Crosshair::Reading &selected = test.crosshair().reading();
    QCOMPARE(selected.rows.size(), std::size_t(9));
    QCOMPARE(selected.rows.front().name, QStringLiteral("Counter 4"));
    QCOMPARE(selected.rows.at(1).name, QStringLiteral("Syscalls"));
}

void TestChart::lineIsClicked()
{
    ChartTestWindow test;
    QSignalSpy clicked(&test.chart(), &CounterChart::trackClicked);
    const double height = test.chart().scale().position(500, 500); // of "File opens"
    QTest::mouseClick(test.chart().viewport(), Qt::LeftButton, {}, test.at(0.4, height));
    QCOMPARE(clicked.count(), 1);
    QCOMPARE(clicked.takeFirst().first().toInt(), 3);
    QTest::mouseClick(test.chart().viewport(), Qt::LeftButton, {}, test.at(0.4, (height + 1) / 2 + 0.05));
    test.drag(test.at(0.4, height), test.at(0.6, height));
    QCOMPARE(clicked.count(), 0);
}

void TestChart::thresholdIsDragged_data()
{
    QTest::addColumn<QString>("scale");
    for (const char *scale : {"scaleLinear", "scaleLogarithmic", "scaleNormalised"})
        QTest::newRow(scale) << QString::fromLatin1(scale);
}

void TestChart::thresholdIsDragged()
{
    QFETCH(QString, scale);
    ChartTestWindow test;
    test.action(qPrintable(scale))->trigger();
    const AlertRule rule = {.quantity = Quantity::Rate, .limit = 800, .hysteresis = 80};
    test.tracks.setAlertRule(1, rule);
    const auto place = [&](double x, double limit) { return test.at(x, test.chart().scale().position(limit, 1000)); };
    QWidget *viewport = test.chart().viewport();
    QTest::mouseMove(viewport, place(0.5, 800));
    QCOMPARE(viewport->cursor().shape(), Qt::SizeVerCursor);
    QTest::mouseMove(viewport, place(0.5, 650));
    QCOMPARE(viewport->cursor().shape(), Qt::ArrowCursor);

    test.drag(place(0.5, 800), place(0.6, 300));
    const AlertRule set = *test.tracks.find(1)->rule;
    QVERIFY2(set.limit > 285 && set.limit < 315, qPrintable(QString::number(set.limit)));
    QCOMPARE(set.hysteresis, AlertRule::usualHysteresis(Quantity::Rate, set.limit));
    QVERIFY(qAbs(*test.chart().thresholdHeight(1) - place(0, 300).y()) <= 3);
    QVERIFY(test.view().isHome());
    // Drags the tag beside the plot area.
    test.drag(QPoint(int(test.chart().plotArea().right()) + 20, place(0, double(set.limit)).y()), place(1, 500));
    QVERIFY(qAbs(double(test.tracks.find(1)->rule->limit) - 500) < 20);
    // The threshold is on another quantity.
    test.action("showValue")->trigger();
    QVERIFY(!test.chart().thresholdHeight(1));
}

void TestChart::thresholdDragIsCancelled()
{
    ChartTestWindow test;
    const AlertRule rule = {.quantity = Quantity::Rate, .limit = 800};
    test.tracks.setAlertRule(1, rule);
    const auto place = [&](double limit) { return test.at(0.5, test.chart().scale().position(limit, 1000)); };
    QWidget *viewport = test.chart().viewport();
    QTest::mousePress(viewport, Qt::LeftButton, {}, place(800));
    QTest::mouseMove(viewport, place(400));
    QVERIFY(qAbs(*test.chart().thresholdHeight(1) - place(400).y()) <= 3); // shown
    QCOMPARE(test.tracks.find(1)->rule->limit, quint64(800));              // but not set
    QTest::keyClick(&test.chart(), Qt::Key_Escape);
    QVERIFY(qAbs(*test.chart().thresholdHeight(1) - place(800).y()) <= 3);
    QTest::mouseRelease(viewport, Qt::LeftButton, {}, place(400));
    QCOMPARE(test.tracks.find(1)->rule->limit, quint64(800));
}

QTEST_MAIN(TestChart)
#include "tst_chart.moc"
