// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/thresholdstate.h"

#include "bpf/kernel/layout.h"

#include <QTest>

using namespace Kerntally;

/// The bookkeeping of a threshold, without a watch.
class TestThreshold : public QObject
{
    Q_OBJECT

private slots:
    void isWatchedUntilItIsCrossed();
    void crossedByAChangeIsToldAtOnce();
    void comesBackOnlyBelowTheHysteresis();
    void takenBackInTimeIsNotTold();
    void passedWithoutANoticeIsTold();
    void reportedIsToldByItsNotice();
    void lostNoticesAreMadeUpFor();
    void anotherThresholdIsCrossedAnew();
    void unreachableOnesAreNotWatched();
};

void TestThreshold::isWatchedUntilItIsCrossed()
{
    ThresholdState state;
    QVERIFY(!state.judge(0, 5, true).watch);
    state.set(100, 0);
    const ThresholdState::Next next = state.judge(20, 5, true);
    QVERIFY(!next.crossing);
    QCOMPARE(next.watch, std::optional<quint64>(81)); // 20 + 81 is above 100
    QVERIFY(state.isWatched());
    const auto crossing = state.take(81);
    QVERIFY(crossing);
    QCOMPARE(crossing->offset, 20U);
    QCOMPARE(crossing->threshold, 100U);
    QVERIFY(!state.isWatched());
    QVERIFY(!state.take(81));
    // It stays above.
    const ThresholdState::Next later = state.judge(20, 90, true);
    QVERIFY(!later.crossing && !later.watch);
}

void TestThreshold::crossedByAChangeIsToldAtOnce()
{
    ThresholdState state;
    state.set(100, 0);
    const ThresholdState::Next next = state.judge(101, 0, true);
    QVERIFY(next.crossing && !next.watch);
    QCOMPARE(next.crossing->threshold, 100U);
    QVERIFY(!state.judge(500, 0, true).crossing);
}

void TestThreshold::comesBackOnlyBelowTheHysteresis()
{
    ThresholdState state;
    state.set(100, 10);
    QVERIFY(state.judge(101, 0, true).crossing);
    QVERIFY(!state.judge(91, 0, true).watch);
    QCOMPARE(state.judge(90, 0, true).watch, std::optional<quint64>(11));
    // A hysteresis larger than the threshold: back at zero.
    state = {};
    state.set(5, 10);
    QVERIFY(state.judge(6, 0, true).crossing);
    QVERIFY(!state.judge(1, 0, true).watch);
    QVERIFY(state.judge(0, 0, true).watch);
}

void TestThreshold::takenBackInTimeIsNotTold()
{
    ThresholdState state;
    state.set(100, 0);
    QVERIFY(state.judge(0, 0, true).watch);
    QVERIFY(!state.withdraw(false, 100));
    QVERIFY(!state.isWatched());
    QVERIFY(state.judge(0, 100, true).watch);
}

void TestThreshold::passedWithoutANoticeIsTold()
{
    ThresholdState state;
    state.set(100, 0);
    QVERIFY(state.judge(0, 0, true).watch);
    const auto crossing = state.withdraw(false, 101);
    QVERIFY(crossing);
    QCOMPARE(crossing->total, 101U);
    QVERIFY(!state.judge(0, 101, true).crossing); // once
    QVERIFY(!state.take(101));
}

void TestThreshold::reportedIsToldByItsNotice()
{
    ThresholdState state;
    state.set(100, 0);
    QVERIFY(state.judge(0, 0, true).watch);
    QVERIFY(!state.withdraw(true, 150));
    QVERIFY(!state.judge(0, 150, true).crossing);
    // It is set back meanwhile, and watched again from another offset.
    QCOMPARE(state.judge(quint64{0} - 150, 150, true).watch, std::optional<quint64>(251));
    const auto first = state.take(101);
    QVERIFY(first);
    QCOMPARE(first->offset, 0U);
    const auto second = state.take(251);
    QVERIFY(second);
    QCOMPARE(second->offset, quint64{0} - 150);
}

void TestThreshold::lostNoticesAreMadeUpFor()
{
    ThresholdState state;
    state.set(100, 0);
    QVERIFY(state.judge(0, 0, true).watch);
    QVERIFY(!state.withdraw(true, 150));
    QCOMPARE(state.takeReported().size(), std::size_t{1});
    QVERIFY(state.takeReported().empty());
    QVERIFY(!state.take(101));
}

void TestThreshold::anotherThresholdIsCrossedAnew()
{
    ThresholdState state;
    state.set(100, 0);
    QVERIFY(state.judge(150, 0, true).crossing);
    state.set(100, 5);
    QVERIFY(!state.judge(150, 0, true).crossing);
    state.set(120, 5);
    QVERIFY(state.judge(150, 0, true).crossing);
    state.set(std::nullopt, 0);
    QVERIFY(!state.judge(150, 0, true).crossing);
}

void TestThreshold::unreachableOnesAreNotWatched()
{
    ThresholdState state;
    state.set(KT_NONE, 0);
    QVERIFY(!state.judge(0, 5, true).watch);
    state.set(100, 0);
    QVERIFY(!state.judge(0, 5, false).watch); // no events of its own
    QVERIFY(state.judge(101, 5, false).crossing);
}

QTEST_APPLESS_MAIN(TestThreshold)
#include "tst_threshold.moc"
