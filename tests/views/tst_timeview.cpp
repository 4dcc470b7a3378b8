// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/plot/timeview.h"

#include <QTest>

using namespace Kerntally;

namespace {

constexpr qint64 second = 1'000'000'000;

/// A view of a minute with ten minutes of past.
TimeView minuteView()
{
    TimeView view;
    view.setWindow(60 * second);
    view.setPast(1000 * second);
    view.setPresent(1600 * second);
    return view;
}

} // namespace

/// The visible stretch of time after zooming, moving and pausing.
class TestTimeView : public QObject
{
    Q_OBJECT

private slots:
    void homeFollowsThePresent();
    void zoomKeepsThePlaceUnderThePointer_data();
    void zoomKeepsThePlaceUnderThePointer();
    void zoomedAtTheRightEdgeGoesOnFollowing();
    void inAndOutIsHomeAgain();
    void zoomHasLimits();
    void moveStandsInThePast();
    void moveEndsAtThePastAndThePresent();
    void pauseStandsUntilItEnds();
    void pausedCanBeZoomedAndMoved();
    void homeEndsEverything();
    void windowGoesHomeButStaysPaused();
};

void TestTimeView::homeFollowsThePresent()
{
    TimeView view = minuteView();
    QVERIFY(view.isHome());
    QCOMPARE(view.end(), 1600 * second);
    view.setPresent(1601 * second);
    QCOMPARE(view.end(), 1601 * second);
    QCOMPARE(view.begin(), 1541 * second);
}

void TestTimeView::zoomKeepsThePlaceUnderThePointer_data()
{
    QTest::addColumn<double>("factor");
    QTest::addColumn<double>("share");
    QTest::newRow("in, left edge") << 0.5 << 0.0;
    QTest::newRow("in, middle") << 0.5 << 0.5;
    QTest::newRow("in, near the right") << 0.25 << 0.9;
    QTest::newRow("in, a little") << 0.8 << 0.3;
}

void TestTimeView::zoomKeepsThePlaceUnderThePointer()
{
    QFETCH(double, factor);
    QFETCH(double, share);
    TimeView view = minuteView();
    const auto place = [&] { return view.begin() + qRound64(share * double(view.span())); };
    const qint64 before = place();
    view.zoom(factor, share);
    QCOMPARE(view.span(), qRound64(60 * second * factor));
    QVERIFY(qAbs(place() - before) <= 2);
    QVERIFY(!view.isLive());
    const qint64 end = view.end();
    view.setPresent(1700 * second);
    QCOMPARE(view.end(), end);
}

void TestTimeView::zoomedAtTheRightEdgeGoesOnFollowing()
{
    TimeView view = minuteView();
    view.zoom(0.5, 1);
    QVERIFY(view.isLive());
    QVERIFY(!view.isHome());
    view.setPresent(1700 * second);
    QCOMPARE(view.end(), 1700 * second);
    QCOMPARE(view.span(), 30 * second);
}

void TestTimeView::inAndOutIsHomeAgain()
{
    TimeView view = minuteView();
    for (int i = 0; i < 7; ++i)
        view.zoom(0.8, 0.4);
    QVERIFY(!view.isLive());
    for (int i = 0; i < 7; ++i)
        view.zoom(1.25, 0.4);
    QVERIFY(view.isHome());
}

void TestTimeView::zoomHasLimits()
{
    TimeView view = minuteView();
    view.zoom(1e-9, 0.5);
    QCOMPARE(view.span(), TimeView::shortest);
    view.zoom(1e9, 0.5);
    QCOMPARE(view.begin(), 1000 * second);
    QCOMPARE(view.end(), 1600 * second);
    QVERIFY(view.isLive());
    // If the past is shorter than the window, the window is the maximum.
    view.setPast(1590 * second);
    view.zoom(1e9, 0.5);
    QCOMPARE(view.span(), 60 * second);
}

void TestTimeView::moveStandsInThePast()
{
    TimeView view = minuteView();
    view.move(-100 * second);
    QVERIFY(!view.isLive());
    QCOMPARE(view.end(), 1500 * second);
    view.setPresent(1700 * second);
    QCOMPARE(view.end(), 1500 * second);
    QCOMPARE(view.span(), 60 * second);
}

void TestTimeView::moveEndsAtThePastAndThePresent()
{
    TimeView view = minuteView();
    view.move(-10'000 * second);
    QCOMPARE(view.begin(), 1000 * second);
    view.move(10'000 * second);
    QCOMPARE(view.end(), 1600 * second);
    QVERIFY(view.isHome());
    // There is no past to move to.
    view.setPast(1580 * second);
    view.move(-10 * second);
    QVERIFY(view.isHome());
}

void TestTimeView::pauseStandsUntilItEnds()
{
    TimeView view = minuteView();
    view.setPaused(true);
    view.setPresent(1650 * second);
    QCOMPARE(view.end(), 1600 * second);
    QVERIFY(view.isPaused());
    QVERIFY(!view.isLive());
    view.setPaused(false);
    QCOMPARE(view.end(), 1650 * second);
    QVERIFY(view.isHome());
}

void TestTimeView::pausedCanBeZoomedAndMoved()
{
    TimeView view = minuteView();
    view.setPaused(true);
    view.setPresent(1700 * second);
    view.zoom(0.5, 1);
    QCOMPARE(view.end(), 1600 * second);
    view.move(50 * second); // at most to the begin of the pause
    QCOMPARE(view.end(), 1600 * second);
    view.move(-50 * second);
    view.setPaused(false); // keeps the position
    QCOMPARE(view.end(), 1550 * second);
    QVERIFY(!view.isLive());
}

void TestTimeView::homeEndsEverything()
{
    TimeView view = minuteView();
    view.setPaused(true);
    view.zoom(0.5, 0.2);
    view.move(-20 * second);
    view.setPresent(1700 * second);
    view.goHome();
    QVERIFY(view.isHome());
    QCOMPARE(view.end(), 1700 * second);
    QCOMPARE(view.span(), 60 * second);
}

void TestTimeView::windowGoesHomeButStaysPaused()
{
    TimeView view = minuteView();
    view.move(-100 * second);
    view.setWindow(300 * second);
    QVERIFY(view.isHome());
    QCOMPARE(view.span(), 300 * second);
    view.setPaused(true);
    view.setWindow(60 * second);
    QVERIFY(view.isPaused());
}

QTEST_GUILESS_MAIN(TestTimeView)
#include "tst_timeview.moc"
