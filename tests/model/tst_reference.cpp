// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/counterref.h"

#include "model/base/countererror.h"
#include "model/sources/simulatedsource.h"
#include "tests/support/sourcesupport.h"

#include <QTest>

#include <atomic>
#include <random>
#include <thread>
#include <vector>

using namespace Kerntally;

/// References to counters, on the simulated and on the kernel source alike.
class TestReference : public QObject
{
    Q_OBJECT

private slots:
    void labScript_data() { sources(); }
    void labScript();
    void swapTakesArguments_data() { sources(); }
    void swapTakesArguments();
    void validatorRefuses_data() { sources(); }
    void validatorRefuses();
    void closedReferenceIsAnError_data() { sources(); }
    void closedReferenceIsAnError();
    void uncountedCounterHasNoValue_data() { sources(); }
    void uncountedCounterHasNoValue();
    void countersAreNumberedFrom1To64();
    void failedSwapChangesNothing_data() { sources(); }
    void failedSwapChangesNothing();
    void changesLoseNoEvents_data() { sources(); }
    void changesLoseNoEvents();
    void secondSessionIsIndependent_data() { sources(); }
    void secondSessionIsIndependent();

private:
    static void sources();
};

void TestReference::sources()
{
    QTest::addColumn<QString>("kind");
    QTest::newRow("simulated") << QStringLiteral("simulated");
    QTest::newRow("kernel") << QStringLiteral("kernel");
}

void TestReference::labScript()
{
    QFETCH(QString, kind);
    OPEN_SOURCE(test, kind)
    CounterRef reference(test.source->store(), test.counter);

    QCOMPARE(reference.value(), std::optional<quint64>(0));
    QCOMPARE(reference.reset(100).after, 100U);
    QCOMPARE(reference.increment().after, 101U);
    QCOMPARE(reference.increment(10).after, 111U);
    QVERIFY(reference.compareAndSet(111, 200));
    QVERIFY(!reference.compareAndSet(111, 300));
    QCOMPARE(reference.value(), std::optional<quint64>(200));

    test.cause(1000);
    QCOMPARE(reference.value(), std::optional<quint64>(1200));
    const CounterRef::Change change = reference.reset();
    QCOMPARE(change.before, 1200U);
    test.cause(3);
    QCOMPARE(reference.value(), std::optional<quint64>(3));
}

void TestReference::swapTakesArguments()
{
    QFETCH(QString, kind);
    OPEN_SOURCE(test, kind)
    CounterRef reference(test.source->store(), test.counter);

    test.cause(20);
    const auto scale = [](quint64 value, quint64 factor, quint64 add) { return value * factor + add; };
    const CounterRef::Change change = reference.swap(scale, 3U, 2U);
    QCOMPARE(change.before, 20U);
    QCOMPARE(change.after, 62U);
    QCOMPARE(reference.value(), std::optional<quint64>(62));
}

void TestReference::validatorRefuses()
{
    QFETCH(QString, kind);
    OPEN_SOURCE(test, kind)
    CounterRef reference(test.source->store(), test.counter);
    reference.setValidator([](quint64 value) { return value <= 1000; });

    QCOMPARE(reference.reset(1000).after, 1000U);
    QVERIFY_EXCEPTION_THROWN(reference.increment(), ValueRefused);
    QVERIFY_EXCEPTION_THROWN(reference.reset(1001), ValueRefused);
    QVERIFY_EXCEPTION_THROWN(reference.compareAndSet(1000, 5000), ValueRefused);
    QVERIFY(!reference.compareAndSet(7, 5000));
    QCOMPARE(reference.value(), std::optional<quint64>(1000));
    // What the kernel counts is not asked for.
    test.cause(5);
    QCOMPARE(reference.value(), std::optional<quint64>(1005));
}

void TestReference::closedReferenceIsAnError()
{
    QFETCH(QString, kind);
    OPEN_SOURCE(test, kind)
    CounterRef reference(test.source->store(), test.counter);
    CounterRef other(test.source->store(), test.counter);
    QVERIFY(reference.isOpen());
    reference.close();
    reference.close();
    QVERIFY(!reference.isOpen());
    QVERIFY_EXCEPTION_THROWN(reference.value(), CounterClosed);
    QVERIFY_EXCEPTION_THROWN(reference.reset(), CounterClosed);
    QVERIFY_EXCEPTION_THROWN(reference.increment(), CounterClosed);
    QVERIFY_EXCEPTION_THROWN(reference.swap([](quint64 value) { return value; }), CounterClosed);
    QVERIFY_EXCEPTION_THROWN(reference.compareAndSet(0, 1), CounterClosed);
    test.cause(1);
    QCOMPARE(other.value(), std::optional<quint64>(1));
}

void TestReference::uncountedCounterHasNoValue()
{
    QFETCH(QString, kind);
    OPEN_SOURCE(test, kind)
    CounterRef reference(test.source->store(), KT_PACKET);
    QCOMPARE(reference.value(), std::nullopt);
    QVERIFY_EXCEPTION_THROWN(reference.increment(), CounterNotCounted);
    test.source->add(KT_PACKET);
    QVERIFY(reference.value().has_value());
    test.source->remove(KT_PACKET);
    QCOMPARE(reference.value(), std::nullopt);
}

void TestReference::countersAreNumberedFrom1To64()
{
    OPEN_SOURCE(test, QStringLiteral("simulated"))
    QVERIFY_EXCEPTION_THROWN(CounterRef(test.source->store(), 0), std::out_of_range);
    QVERIFY_EXCEPTION_THROWN(CounterRef(test.source->store(), 65), std::out_of_range);
    SimulatedSource all(SimulatedSource::Scenario::Silent, KT_COUNTERS);
    all.open();
    all.add(64);
    CounterRef last(all.store(), 64);
    QCOMPARE(last.increment().after, 1U);
}

void TestReference::failedSwapChangesNothing()
{
    QFETCH(QString, kind);
    OPEN_SOURCE(test, kind)
    CounterRef reference(test.source->store(), test.counter);
    test.source->store()->setThreshold(test.counter, 10);
    test.cause(4);
    QVERIFY_EXCEPTION_THROWN(reference.swap([](quint64) -> quint64 { throw std::runtime_error("no"); }),
                             std::runtime_error);
    QCOMPARE(reference.value(), std::optional<quint64>(4));
    QCOMPARE(test.source->store()->threshold(test.counter), std::optional<quint64>(10));
}

/// Two threads cause events, two hammer all kinds of changes: what was counted and what was changed add up.
void TestReference::changesLoseNoEvents()
{
    QFETCH(QString, kind);
    OPEN_SOURCE(test, kind)
    constexpr quint64 events = 200'000;
    constexpr int threads = 2;
    std::atomic<int> running = threads;
    std::atomic<quint64> added = 0; // modulo 2⁶⁴, by all changes together

    std::vector<std::jthread> all;
    for (int i = 0; i < threads; ++i) {
        all.emplace_back([&] {
            test.cause(events);
            --running;
        });
        all.emplace_back([&, i] {
            CounterRef reference(test.source->store(), test.counter);
            std::mt19937 random(static_cast<unsigned>(i));
            while (running > 0) {
                const quint64 number = random() % 1000;
                CounterRef::Change change;
                switch (random() % 4) {
                case 0:
                    change = reference.reset(number);
                    break;
                case 1:
                    change = reference.increment(number);
                    break;
                case 2:
                    change = reference.swap([](quint64 value, quint64 x) { return value ^ x; }, number);
                    break;
                default: {
                    const quint64 expected = reference.value().value_or(0);
                    if (reference.compareAndSet(expected, number))
                        change = {expected, number};
                    break;
                }
                }
                added += change.after - change.before;
            }
        });
    }
    all.clear();
    QCOMPARE(test.source->store()->value(test.counter), threads * events + added);
    QCOMPARE(test.source->store()->read(test.counter).total, threads * events);
}

void TestReference::secondSessionIsIndependent()
{
    QFETCH(QString, kind);
    OPEN_SOURCE(first, kind)
    first.cause(7);
    OPEN_SOURCE(second, kind)
    CounterRef a(first.source->store(), first.counter);
    CounterRef b(second.source->store(), second.counter);
    QCOMPARE(b.value(), std::optional<quint64>(0));
    b.reset(1000);
    QCOMPARE(a.value(), std::optional<quint64>(7));
    second.source.reset();
    first.cause(1);
    QCOMPARE(a.value(), std::optional<quint64>(8));
    QCOMPARE(b.value(), std::optional<quint64>(1000));
}

QTEST_GUILESS_MAIN(TestReference)
#include "tst_reference.moc"
