// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/history/history.h"

#include "model/history/rollingaverage.h"

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
    void rateIsRightWhereTotalsStartAnew();
    void nothingIsKnownOfGaps();
    void memoryIsBounded();
    void finestTierThatCovers_data();
    void finestTierThatCovers();
    void noEventIsLostBetweenBuckets();
    void bucketsKeepPeaks();
    void bucketsKeepValuesAcrossResets();
    void restIsNothingCounted();
    void gapIsNotCounted();
    void farTimesAreTakenAtOnce();
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

/// A map's number that is -1 now and then adds nearly 2^64.
void TestHistory::rateIsRightWhereTotalsStartAnew()
{
    History history;
    history.append({.time = 0, .total = ~0ULL - 100});
    history.append({.time = second, .total = ~0ULL});
    history.append({.time = 2 * second, .total = 299});
    QCOMPARE(history.rate(second, second), std::optional<double>(100));
    QCOMPARE(history.rate(2 * second, second), std::optional<double>(300));
    QCOMPARE(history.rate(2 * second, 2 * second), std::optional<double>(200));
    QCOMPARE(history.rate(3 * second / 2, second), std::optional<double>(200));
}

void TestHistory::rateSurvivesTheRing()
{
    History history(16);
    for (int i = 0; i < 1000; ++i)
        history.append(at(i * 0.25, static_cast<quint64>(i) * 25));
    QCOMPARE(history.rate(history.back().time, second), std::optional<double>(100));
    QCOMPARE(history.rate(history.back().time, 3 * second), std::optional<double>(100));
}

void TestHistory::nothingIsKnownOfGaps()
{
    History history;
    history.append(at(0, 0));
    history.append(at(1, 100));
    history.append({.time = 20 * second, .total = 5000, .value = 5000, .afterGap = true});
    QCOMPARE(history.totalAt(10 * second), std::nullopt);
    QCOMPARE(history.rate(20 * second, 10 * second), std::nullopt);
    history.append(at(22, 5600));
    QCOMPARE(history.rate(22 * second, 10 * second), std::optional<double>(300));
    QCOMPARE(history.rate(second, second), std::optional<double>(100));
}

/// A day at four samples a second.
History day()
{
    History history;
    quint64 total = 0;
    for (int i = 0; i < 4 * 86'400; ++i) {
        total += 25;
        history.append(at(i * 0.25, total));
    }
    return history;
}

void TestHistory::memoryIsBounded()
{
    const History history = day();
    QCOMPARE(history.size(), history.capacity());
    std::size_t bytes = history.size() * sizeof(Sample);
    for (const HistoryTier &tier : history.tiers())
        bytes += tier.size() * sizeof(HistoryBucket);
    QVERIFY2(bytes < 350'000, qPrintable(QString::number(bytes)));
    QVERIFY(history.begin() <= 0);
}

void TestHistory::finestTierThatCovers_data()
{
    QTest::addColumn<int>("ago");
    QTest::addColumn<int>("span"); // s; 0: the samples
    QTest::newRow("5 minutes") << 300 << 0;
    QTest::newRow("1 hour") << 3600 << 10;
    QTest::newRow("24 hours") << 86'399 << 60;
    QTest::newRow("more than there is") << 200'000 << 60;
}

void TestHistory::finestTierThatCovers()
{
    QFETCH(int, ago);
    QFETCH(int, span);
    const History history = day();
    const HistoryTier *tier = history.tierFor(history.back().time - ago * second);
    QCOMPARE(tier ? tier->span() / second : 0, span);
}

void TestHistory::noEventIsLostBetweenBuckets()
{
    History history;
    quint64 total = 0;
    for (int i = 0; i < 5000; ++i) {
        total += static_cast<quint64>(i % 7);
        history.append(at(0.1234 * i + (i % 100 == 0 ? 0.05 : 0), total));
    }
    for (const HistoryTier &tier : history.tiers()) {
        double events = 0;
        for (std::size_t i = 0; i < tier.size(); ++i) {
            events += tier.at(i).events;
            QVERIFY(tier.at(i).known <= tier.span());
            QVERIFY(i == 0 || tier.at(i).begin == tier.at(i - 1).begin + tier.span());
        }
        if (tier.size() < 600) // nothing dropped
            QVERIFY(qAbs(events - static_cast<double>(total)) < 0.001);
    }
}

void TestHistory::bucketsKeepPeaks()
{
    History history;
    quint64 total = 0;
    for (int i = 0; i < 4000; ++i) {
        total += i == 1000 ? 50'000 : 1;
        history.append(at(0.1 * i, total));
    }
    const HistoryTier &minutes = history.tiers().back();
    const HistoryBucket &bucket = minutes.at(1); // 60 s to 120 s: the peak is at 100 s
    QVERIFY(qAbs(bucket.highRate - 50'009) < 1);
    QVERIFY(qAbs(bucket.lowRate - 10) < 0.01);
    QVERIFY(qAbs(bucket.highAverage - 5009.9) < 0.2);
    QVERIFY(qAbs(bucket.rate() - (50'000 + 599) / 60.0) < 0.1);
}

void TestHistory::bucketsKeepValuesAcrossResets()
{
    History history;
    for (int i = 0; i < 120; ++i) {
        const auto total = static_cast<quint64>(i) * 10;
        history.append({.time = i * second, .total = total, .value = i < 70 ? total : total - 690});
    }
    const HistoryBucket &bucket = history.tiers().back().at(1);
    QCOMPARE(bucket.lowValue, 10U);
    QCOMPARE(bucket.highValue, 690U);
    QCOMPARE(bucket.value, 500U);
    QCOMPARE(bucket.rate(), 10.0);
}

/// While nothing is counted there is no sample either: nothing is kept of it, and rates are zero.
void TestHistory::restIsNothingCounted()
{
    History history;
    for (int i = 0; i <= 20; ++i)
        history.append(at(i, static_cast<quint64>(i) * 100));
    history.append({.time = 7200 * second - 1, .total = 2000, .value = 2000});
    history.append(at(7200, 2600));
    const HistoryTier &minutes = history.tiers().back();
    QCOMPARE(minutes.size(), std::size_t{3});
    QCOMPARE(minutes.at(0).known, 60 * second);
    QCOMPARE(minutes.at(0).rate(), 2000.0 / 60);
    QCOMPARE(minutes.at(0).lowRate, 0.0F);
    QCOMPARE(minutes.at(0).lowAverage, 0.0F);
    QCOMPARE(minutes.at(1).begin, 7140 * second);
    QVERIFY(!minutes.at(1).afterGap);
}

void TestHistory::gapIsNotCounted()
{
    History history;
    for (int i = 0; i <= 20; ++i)
        history.append(at(i, static_cast<quint64>(i) * 100));
    history.append({.time = 100 * second, .total = 1'000'000, .value = 1'000'000, .afterGap = true});
    history.append(at(101, 1'000'100));
    const HistoryTier &seconds = history.tiers().front();
    const HistoryBucket &after = seconds.at(seconds.size() - 2);
    QVERIFY(after.afterGap);
    QCOMPARE(after.begin, 100 * second);
    QCOMPARE(after.rate(), 100.0);
    QVERIFY(history.tiers().back().at(1).rate() < 101);
}

/// Whatever a damaged file says.
void TestHistory::farTimesAreTakenAtOnce()
{
    History history;
    history.append(at(1, 1));
    history.append({.time = std::numeric_limits<qint64>::max() / 2, .total = 1000, .value = 0});
    for (const HistoryTier &tier : history.tiers())
        QVERIFY(tier.size() > 0);
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
