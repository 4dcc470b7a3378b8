// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/history.h"

#include "model/rollingaverage.h"

#include <QTest>

using namespace Kerntally;

namespace {

constexpr qint64 second = 1'000'000'000;

Sample at(double time, quint64 total)
{
    return {.time = static_cast<qint64>(time * second), .total = total, .value = total};
}

} // namespace

/// A counter's past, and what is made of it: rates and rolling averages.
class TestHistory : public QObject
{
    Q_OBJECT

private slots:
    void emptyKnowsNothing();
    void oldestMakesRoom();
    void sameTimeReplaces();
    void totalsBetweenSamplesAreInterpolated();
    void rateIsEventsOverTime();
    void rateOfAShortPastIsOfWhatThereIs();
    void rateIgnoresResets();
    void rateSurvivesTheRing();
    void averageIsOfTheLastIncrements();
    void averageOfNothingIsZero();
};

void TestHistory::emptyKnowsNothing()
{
    const History history;
    QVERIFY(history.isEmpty());
    QCOMPARE(history.totalAt(0), std::nullopt);
    QCOMPARE(history.rate(second, second), std::nullopt);
    QCOMPARE(history.indexFrom(0), std::size_t{0});
}

void TestHistory::oldestMakesRoom()
{
    History history(3);
    for (int i = 0; i < 5; ++i)
        history.append(at(i, static_cast<quint64>(i) * 10));
    QCOMPARE(history.size(), std::size_t{3});
    QCOMPARE(history.at(0).total, 20U);
    QCOMPARE(history.back().total, 40U);
    QCOMPARE(history.indexFrom(3 * second), std::size_t{1});
    QCOMPARE(history.indexFrom(9 * second), std::size_t{3});
    QCOMPARE(history.totalAt(second), std::nullopt);
}

void TestHistory::sameTimeReplaces()
{
    History history;
    history.append(at(1, 5));
    history.append(at(1, 7));
    QCOMPARE(history.size(), std::size_t{1});
    QCOMPARE(history.back().total, 7U);
}

void TestHistory::totalsBetweenSamplesAreInterpolated()
{
    History history;
    history.append(at(1, 100));
    history.append(at(3, 300));
    QCOMPARE(history.totalAt(2 * second), std::optional<double>(200));
    QCOMPARE(history.totalAt(1 * second), std::optional<double>(100));
    QCOMPARE(history.totalAt(5 * second), std::optional<double>(300));
    QCOMPARE(history.totalAt(0), std::nullopt);
}

void TestHistory::rateIsEventsOverTime()
{
    History history;
    for (int i = 0; i <= 10; ++i)
        history.append(at(i, static_cast<quint64>(i * i)));
    QCOMPARE(history.rate(10 * second, second), std::optional<double>(100 - 81));
    QCOMPARE(history.rate(10 * second, 10 * second), std::optional<double>(10));
    // Nothing was counted since: half of the window was still.
    QCOMPARE(history.rate(11 * second, 2 * second), std::optional<double>(9.5));
}

void TestHistory::rateOfAShortPastIsOfWhatThereIs()
{
    History history;
    history.append(at(5, 0));
    history.append(at(5.05, 10));
    QCOMPARE(history.rate(qint64(5.05 * second), second), std::nullopt); // 50 ms say little about a second
    history.append(at(5.5, 100));
    QCOMPARE(history.rate(qint64(5.5 * second), second), std::optional<double>(200));
}

void TestHistory::rateIgnoresResets()
{
    History history;
    history.append({.time = 0, .total = 1000, .value = 1000});
    history.append({.time = second, .total = 1500, .value = 3});
    QCOMPARE(history.rate(second, second), std::optional<double>(500));
}

void TestHistory::rateSurvivesTheRing()
{
    History history(16);
    for (int i = 0; i < 1000; ++i)
        history.append(at(i * 0.25, static_cast<quint64>(i) * 25));
    QCOMPARE(history.rate(history.back().time, second), std::optional<double>(100));
    QCOMPARE(history.rate(history.back().time, 3 * second), std::optional<double>(100));
}

void TestHistory::averageIsOfTheLastIncrements()
{
    RollingAverage average(3);
    average.add(10);
    QCOMPARE(average.value(), 10.0);
    average.add(20);
    QCOMPARE(average.value(), 15.0);
    average.add(30);
    average.add(1000);
    QCOMPARE(average.size(), std::size_t{3});
    QCOMPARE(average.value(), 350.0);
    for (int i = 0; i < 100; ++i)
        average.add(7);
    QCOMPARE(average.value(), 7.0);
}

void TestHistory::averageOfNothingIsZero()
{
    QCOMPARE(RollingAverage(5).value(), 0.0);
    RollingAverage one(0);
    one.add(4);
    one.add(6);
    QCOMPARE(one.value(), 6.0);
}

QTEST_GUILESS_MAIN(TestHistory)
#include "tst_history.moc"
