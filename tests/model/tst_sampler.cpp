// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/sampler.h"

#include "model/counters/counter.h"
#include "tests/support/sourcesupport.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include <thread>

using namespace Kerntally;
using namespace std::chrono_literals;

namespace {

/// What takes longer never comes. Nothing here is judged by any shorter time.
constexpr int patience = 10'000; // ms

} // namespace

/// The frame clock: quick to tell, one sample a frame, and nothing at all while nothing moves.
class TestSampler : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data();
    void restsWhileNothingMoves();
    void tellsOfAnEventAndRestsAgain();
    void takesOneSampleAFrame();
    void leavesOutWhatNobodyWatches();
    void goesOnForTheTail();
    void samplesWhatTheUserChanges();
    void rateFallsToZero();
};

void TestSampler::initTestCase_data()
{
    QTest::addColumn<QString>("kind");
    QTest::newRow("simulated") << QStringLiteral("simulated");
    QTest::newRow("kernel") << QStringLiteral("kernel");
}

void TestSampler::restsWhileNothingMoves()
{
    QFETCH_GLOBAL(QString, kind);
    OPEN_SOURCE(test, kind)
    Sampler &sampler = test.source->sampler();
    sampler.setInterval(1ms);
    sampler.watch(test.counter);
    QTest::qWait(50); // what came from starting to count
    QTRY_VERIFY_WITH_TIMEOUT(sampler.isIdle(), patience);

    const QSignalSpy sampled(&sampler, &Sampler::sampled);
    QTest::qWait(200);
    QCOMPARE(sampled.size(), 0);
    QVERIFY(sampler.isIdle());
}

void TestSampler::tellsOfAnEventAndRestsAgain()
{
    QFETCH_GLOBAL(QString, kind);
    OPEN_SOURCE(test, kind)
    Sampler &sampler = test.source->sampler();
    sampler.watch(test.counter);
    for (quint64 events = 1; events <= 20; ++events) {
        QTRY_VERIFY_WITH_TIMEOUT(sampler.isIdle(), patience);
        QSignalSpy sampled(&sampler, &Sampler::sampled);
        test.cause(1);
        QTRY_VERIFY_WITH_TIMEOUT(!sampled.isEmpty(), patience);
        QCOMPARE(sampler.reading(test.counter).value, events);
        QVERIFY(sampled.constFirst().at(1).toBool()); // the first after a rest
    }
}

void TestSampler::takesOneSampleAFrame()
{
    QFETCH_GLOBAL(QString, kind);
    OPEN_SOURCE(test, kind)
    Sampler &sampler = test.source->sampler();
    sampler.setInterval(50ms);
    sampler.watch(test.counter);
    QTRY_VERIFY_WITH_TIMEOUT(sampler.isIdle(), patience);

    const QSignalSpy sampled(&sampler, &Sampler::sampled);
    QElapsedTimer time;
    time.start();
    std::jthread busy([&test](const std::stop_token &stop) {
        while (!stop.stop_requested())
            test.cause(100);
    });
    QTRY_VERIFY_WITH_TIMEOUT(sampled.size() >= 10, patience);
    busy = {};
    // The one at once, and then one a frame at the most.
    QVERIFY2(sampled.size() <= 2 + time.elapsed() / 50, qPrintable(QString::number(sampled.size())));
}

void TestSampler::leavesOutWhatNobodyWatches()
{
    QFETCH_GLOBAL(QString, kind);
    OPEN_SOURCE(test, kind)
    Sampler &sampler = test.source->sampler();
    sampler.watch(test.counter);
    sampler.watch(test.counter);
    sampler.unwatch(test.counter);
    test.cause(1);
    QTRY_COMPARE_WITH_TIMEOUT(sampler.reading(test.counter).value, 1U, patience); // one user is left
    sampler.unwatch(test.counter);
    QTRY_VERIFY_WITH_TIMEOUT(sampler.isIdle(), patience);

    const QSignalSpy sampled(&sampler, &Sampler::sampled);
    test.cause(1000);
    QTest::qWait(100);
    QCOMPARE(sampled.size(), 0);
}

void TestSampler::goesOnForTheTail()
{
    QFETCH_GLOBAL(QString, kind);
    OPEN_SOURCE(test, kind)
    Sampler &sampler = test.source->sampler();
    sampler.setInterval(5ms);
    sampler.setTail(300ms);
    sampler.watch(test.counter);
    QTRY_VERIFY_WITH_TIMEOUT(sampler.isIdle(), patience);
    test.cause(1);
    QTRY_VERIFY_WITH_TIMEOUT(!sampler.isIdle(), patience);
    const qint64 begin = sampler.time();
    QTRY_VERIFY_WITH_TIMEOUT(sampler.isIdle(), patience);
    QVERIFY(sampler.time() - begin >= 295'000'000);
}

void TestSampler::samplesWhatTheUserChanges()
{
    QFETCH_GLOBAL(QString, kind);
    OPEN_SOURCE(test, kind)
    Sampler &sampler = test.source->sampler();
    sampler.watch(test.counter);
    QTRY_VERIFY_WITH_TIMEOUT(sampler.isIdle(), patience);
    // From another thread, as a reference may be used.
    std::jthread([&test] { test.source->store()->change(test.counter, [](quint64) { return 77U; }); }).join();
    QTRY_COMPARE_WITH_TIMEOUT(sampler.reading(test.counter).value, 77U, patience);
    QCOMPARE(sampler.reading(test.counter).total, 0U);
}

void TestSampler::rateFallsToZero()
{
    QFETCH_GLOBAL(QString, kind);
    OPEN_SOURCE(test, kind)
    test.source->sampler().setTail(2s);
    const Counter counter(*test.source, {.number = test.counter, .id = {}, .name = {}, .definition = {}});
    QTest::qWait(200);
    test.cause(5000);
    QTRY_VERIFY_WITH_TIMEOUT(counter.rate() > 0, patience);
    QCOMPARE(counter.value(), 5000U);
    QTRY_COMPARE_WITH_TIMEOUT(counter.rate(), 0.0, patience);
    QCOMPARE(counter.value(), 5000U);
    QVERIFY(counter.average() > 0);
}

QTEST_GUILESS_MAIN(TestSampler)
#include "tst_sampler.moc"
