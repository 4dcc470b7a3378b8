// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/changewatcher.h"
#include "model/store/counterref.h"
#include "tests/support/sourcesupport.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <map>
#include <mutex>
#include <random>
#include <thread>
#include <vector>

#include <pthread.h>
#include <sched.h>
#include <sys/eventfd.h>
#include <unistd.h>

using namespace Kerntally;
using namespace std::chrono_literals;

namespace {

/// What takes longer than this is lost. Nothing here is judged by any shorter time.
constexpr auto lostAfter = 20s;

/// So many rounds of something; fewer where every step is slow (ThreadSanitizer, valgrind, waiting for the budget).
int rounds(int number, const QString &kind = {})
{
    if (kind == QLatin1String("budget"))
        number /= 50;
#if defined(__SANITIZE_THREAD__)
    number /= 20;
#endif
    return std::max(1, number / std::max(1, qEnvironmentVariableIntValue("KERNTALLY_TEST_DIVISOR")));
}

/// Runs the event loop until the condition holds. False: it did not, and what it waited for is lost.
template<typename Condition>
bool processUntil(Condition condition)
{
    const QDeadlineTimer deadline(lostAfter);
    QTimer alarm;
    alarm.start(lostAfter);
    while (!condition()) {
        if (deadline.hasExpired())
            return false;
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    }
    return true;
}

/// A watcher's next value, where it is woken for it. At the end of its time a wait looks by itself once more: what it
/// finds only then is lost, too.
std::optional<quint64> waitForNotice(ChangeWatcher &watcher)
{
    const QDeadlineTimer deadline(lostAfter);
    const std::optional<quint64> value = watcher.wait(lostAfter);
    return deadline.hasExpired() ? std::nullopt : value;
}

/// Runs the event loop for a while in which nothing more should come.
void settle()
{
    QTest::qWait(200);
}

void pinTo(unsigned index)
{
    cpu_set_t allowed;
    CPU_ZERO(&allowed);
    sched_getaffinity(0, sizeof(allowed), &allowed);
    index %= static_cast<unsigned>(CPU_COUNT(&allowed));
    for (unsigned cpu = 0; cpu < CPU_SETSIZE; ++cpu) {
        if (!CPU_ISSET(cpu, &allowed) || index-- > 0)
            continue;
        cpu_set_t one;
        CPU_ZERO(&one);
        CPU_SET(cpu, &one);
        pthread_setaffinity_np(pthread_self(), sizeof(one), &one);
        return;
    }
}

void spin(unsigned steps)
{
    std::atomic<unsigned> left = steps;
    while (left.load(std::memory_order_relaxed) > 0)
        left.fetch_sub(1, std::memory_order_relaxed);
}

/// Two threads on two CPUs that cause events as fast as they can, until destroyed.
class Load
{
public:
    explicit Load(const TestSource &test)
    {
        for (unsigned cpu = 0; cpu < 2; ++cpu) {
            m_threads.emplace_back([&test, cpu](const std::stop_token &stop) {
                pinTo(cpu);
                while (!stop.stop_requested())
                    test.cause(100);
            });
        }
    }

private:
    std::vector<std::jthread> m_threads;
};

/// Every alert of a session, as its signal brought them.
class Alerts
{
public:
    explicit Alerts(CounterStore &store)
    {
        store.listen();
        QObject::connect(&store, &CounterStore::crossed, &m_context,
                         [this](const Crossing &crossing) { m_all.push_back(crossing); });
    }

    std::size_t count() const { return m_all.size(); }
    const Crossing &last() const { return m_all.back(); }
    const std::vector<Crossing> &all() const { return m_all; }
    std::size_t early() const
    {
        return static_cast<std::size_t>(std::count_if(
            m_all.begin(), m_all.end(), [](const Crossing &crossing) { return crossing.value <= crossing.threshold; }));
    }
    /// Waits for as many as there should be, and then for one more that should not.
    bool settleAt(std::size_t number)
    {
        const bool complete = processUntil([&] { return count() >= number; });
        settle();
        return complete;
    }

private:
    QObject m_context;
    std::vector<Crossing> m_all;
};

/// How often the value went from ≤ threshold to above, as told by what each change found and left. Between two
/// changes there are only events, which add. All changes have to be noted.
class Crossings
{
public:
    void setThreshold(quint64 threshold)
    {
        m_threshold = threshold;
        m_wasAbove = false;
    }
    void note(const CounterStore::Change &change)
    {
        if (!m_wasAbove && change.before > m_threshold)
            ++m_count;
        if (change.before <= m_threshold && change.after > m_threshold)
            ++m_count;
        m_wasAbove = change.after > m_threshold;
    }
    std::size_t count() const { return m_count; }

private:
    quint64 m_threshold = 0;
    bool m_wasAbove = false;
    std::size_t m_count = 0;
};

/// A queue for one notice. What finds it full is marked for the client to look again, as in the kernel's ring.
class TinyQueue : public NoticeStream
{
public:
    void push(const kt_notice &notice, kt_watch &watch)
    {
        const std::lock_guard lock(m_mutex);
        if (m_waiting++ == 0) {
            m_notice = notice;
            eventfd_write(m_event.get(), 1);
        } else {
            __atomic_store_n(&watch.again, 1, __ATOMIC_SEQ_CST);
        }
    }
    int descriptor() const noexcept override { return m_event.get(); }
    void drain(const std::function<void(const kt_notice &)> &take) override
    {
        int waiting = 0;
        kt_notice notice = {};
        {
            const std::lock_guard lock(m_mutex);
            waiting = std::exchange(m_waiting, 0);
            notice = m_notice;
            eventfd_t count = 0;
            eventfd_read(m_event.get(), &count);
        }
        if (waiting > 0)
            take(notice);
    }

private:
    UniqueFd m_event{eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)};
    std::mutex m_mutex;
    kt_notice m_notice = {};
    int m_waiting = 0;
};

} // namespace

/// Thresholds and change notices are exact: none lost, none twice, none early, whatever runs meanwhile.
class TestWatch : public QObject
{
    Q_OBJECT

private slots:
    void everyThresholdFiresOnce_data() { sources(); }
    void everyThresholdFiresOnce();
    void everyCrossingAmongChangesFiresOnce_data() { sources(); }
    void everyCrossingAmongChangesFiresOnce();
    void resetRightAfterCrossingKeepsTheAlert_data() { sources(); }
    void resetRightAfterCrossingKeepsTheAlert();
    void fullRingLosesNoAlert();
    void fullQueueLosesNeitherAlertNorChange();
    void noChangeIsLost_data() { sources(); }
    void noChangeIsLost();
    void allWatchersSeeEveryChange_data() { sources(); }
    void allWatchersSeeEveryChange();
    void armingLaterWithLessIsAnswered_data() { sources(); }
    void armingLaterWithLessIsAnswered();
    void waitEndsWhenCountingBegins_data() { sources(); }
    void waitEndsWhenCountingBegins();
    void waitTimesOut_data() { sources(); }
    void waitTimesOut();
    void waitWithoutEnd();
    void readValueIsOneThatWas_data() { sources(); }
    void readValueIsOneThatWas();

private:
    static void sources();
};

void TestWatch::sources()
{
    QTest::addColumn<QString>("kind");
    QTest::newRow("simulated") << QStringLiteral("simulated");
    QTest::newRow("kernel") << QStringLiteral("kernel");
    QTest::newRow("kernel, with a budget") << QStringLiteral("budget");
}

void TestWatch::everyThresholdFiresOnce()
{
    QFETCH(QString, kind);
    OPEN_SOURCE(test, kind)
    CounterStore &store = *test.source->store();
    Alerts alerts(store);
    std::mt19937 random(1);
    const auto number = static_cast<std::size_t>(rounds(10'000, kind));
    quint64 overshoot = 0;
    {
        const Load load(test);
        for (std::size_t i = 1; i <= number; ++i) {
            // Near ones too, which the value passes while they are being set.
            const quint64 threshold = store.value(test.counter) + random() % (1U << random() % 13);
            store.setThreshold(test.counter, threshold);
            QVERIFY2(processUntil([&] { return alerts.count() >= i; }), "missed");
            QCOMPARE(alerts.count(), i);
            QCOMPARE(alerts.last().threshold, threshold);
            QVERIFY2(alerts.last().value > threshold, "early");
            overshoot += alerts.last().value - threshold - 1;
        }
    }
    settle();
    QCOMPARE(alerts.count(), number);
    qInfo("%zu thresholds, seen %.2f events late on average", number,
          static_cast<double>(overshoot) / static_cast<double>(number));
}

/// One thread resets, increments and sets other thresholds at random while events are counted on both CPUs.
void TestWatch::everyCrossingAmongChangesFiresOnce()
{
    QFETCH(QString, kind);
    OPEN_SOURCE(test, kind)
    CounterStore &store = *test.source->store();
    Alerts alerts(store);
    Crossings crossings;
    std::atomic<bool> done = false;
    {
        const Load load(test);
        const std::jthread user([&] {
            CounterRef counter(test.source->store(), test.counter);
            std::mt19937 random(2);
            quint64 threshold = 1000;
            store.setThreshold(test.counter, threshold);
            crossings.setThreshold(threshold);
            for (int i = rounds(50'000, kind); i > 0; --i) {
                spin(random() % 1024);
                switch (random() % 4) {
                case 0:
                    crossings.note(counter.reset(threshold - random() % 1000));
                    break;
                case 1:
                    crossings.note(counter.increment(random() % 1000));
                    break;
                case 2:
                    crossings.note(counter.reset(threshold + random() % 3));
                    break;
                default:
                    // The old threshold is passed before, so that it is known what became of it.
                    crossings.note(counter.reset(threshold + 1));
                    threshold = counter.value().value_or(0) + random() % 2000;
                    store.setThreshold(test.counter, threshold);
                    crossings.setThreshold(threshold);
                    break;
                }
            }
            crossings.note(counter.increment());
            crossings.note(counter.reset(0));
            store.setThreshold(test.counter, std::nullopt);
            done = true;
        });
        while (!done)
            QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
    }
    QVERIFY(crossings.count() > 0);
    alerts.settleAt(crossings.count());
    QCOMPARE(alerts.count(), crossings.count());
    QCOMPARE(alerts.early(), 0U);
    qInfo("%zu crossings", crossings.count());
}

void TestWatch::resetRightAfterCrossingKeepsTheAlert()
{
    QFETCH(QString, kind);
    OPEN_SOURCE(test, kind)
    CounterStore &store = *test.source->store();
    CounterRef counter(test.source->store(), test.counter);
    Alerts alerts(store);
    store.setThreshold(test.counter, 100);
    std::mt19937 random(3);
    const auto number = static_cast<std::size_t>(rounds(20'000, kind));
    {
        const Load load(test);
        for (std::size_t i = 0; i < number; ++i) {
            while (store.value(test.counter) <= 100) {}
            counter.reset();
            if (random() % 512 == 0)
                QCoreApplication::processEvents();
        }
        store.setThreshold(test.counter, std::nullopt);
        // Passed once more before that, perhaps.
        settle();
    }
    QVERIFY(alerts.settleAt(number));
    QVERIFY2(alerts.count() <= number + 1, qPrintable(QString::number(alerts.count())));
    QCOMPARE(alerts.early(), 0U);
}

void TestWatch::fullRingLosesNoAlert()
{
    OPEN_SOURCE(test, QStringLiteral("kernel"))
    CounterStore &store = *test.source->store();
    Alerts alerts(store);
    constexpr std::size_t number = 3000;
    // A record is the notice and 8 bytes before it.
    constexpr std::size_t fitting = KT_NOTICES_SIZE / (sizeof(kt_notice) + 8);
    static_assert(number > 2 * fitting);

    // Nobody takes the notices meanwhile.
    std::thread([&] {
        for (std::size_t i = 0; i < number; ++i) {
            store.setThreshold(test.counter, store.value(test.counter) + 5);
            test.cause(7);
        }
    }).join();
    QCOMPARE(alerts.count(), 0U);
    QVERIFY(alerts.settleAt(number));
    QCOMPARE(alerts.count(), number);
    QCOMPARE(alerts.early(), 0U);

    // Those without the name of a process came from looking again.
    const auto fromNotices = std::count_if(alerts.all().begin(), alerts.all().end(),
                                           [](const Crossing &crossing) { return crossing.pid == getpid(); });
    QVERIFY(fromNotices > 0);
    QVERIFY(static_cast<std::size_t>(fromNotices) <= fitting);

    // And the watch works as before.
    store.setThreshold(test.counter, store.value(test.counter) + 5);
    test.cause(7);
    QVERIFY(alerts.settleAt(number + 1));
    QCOMPARE(alerts.last().pid, qint64{getpid()});
}

void TestWatch::fullQueueLosesNeitherAlertNorChange()
{
    struct Sender
    {
        TinyQueue *queue;
        kt_cells cells;
    };
    SessionMemory memory = SessionMemory::allocate(2);
    auto queue = std::make_unique<TinyQueue>();
    Sender sender = {.queue = queue.get(), .cells = {}};
    sender.cells = memory.cells(
        [](void *context, const kt_notice *notice) {
            auto *that = static_cast<Sender *>(context);
            that->queue->push(*notice, that->cells.watches[KT_CELL(notice->counter)]);
        },
        &sender);
    CounterStore store(std::move(memory), std::move(queue));
    const auto cause = [&](int counter) {
        for (unsigned cpu = 0; cpu < 2; ++cpu)
            kt_client_count(&sender.cells, cpu, static_cast<unsigned>(counter));
    };
    store.setCounted(1, true);
    store.setCounted(2, true);
    Alerts alerts(store);
    std::map<int, int> changes;
    QObject::connect(&store, &CounterStore::changed, &store, [&](int counter) { ++changes[counter]; });
    QCoreApplication::processEvents();
    changes.clear();

    for (int i = 0; i < 10; ++i) {
        store.setThreshold(1, store.value(1) + 1);
        cause(1);
    }
    store.arm(2, store.read(2).total);
    changes.clear();
    cause(2);
    QVERIFY(alerts.settleAt(10));
    QCOMPARE(alerts.count(), 10U);
    QVERIFY(changes[2] > 0);
}

/// One thread waits; the other causes an event at some moment around its reading, arming and falling asleep.
void TestWatch::noChangeIsLost()
{
    QFETCH(QString, kind);
    OPEN_SOURCE(test, kind)
    const auto number = static_cast<quint64>(rounds(300'000, kind));
    ChangeWatcher watcher(test.source->store(), nullptr, test.counter);
    std::atomic<quint64> ready = 0;
    const std::jthread other([&](const std::stop_token &stop) {
        std::mt19937 random(4);
        for (quint64 round = 1; round <= number; ++round) {
            while (ready < round) {
                if (stop.stop_requested())
                    return;
                std::this_thread::yield();
            }
            spin(random() % 2048);
            test.cause(1);
        }
    });
    for (quint64 round = 1; round <= number; ++round) {
        ready = round;
        QCOMPARE(waitForNotice(watcher), std::optional(round));
    }
    qInfo("%llu changes", number);
}

/// Threads that block and a watcher with signals wait for the same counter, each as fast as it can. The next event
/// comes when all have seen the one before.
void TestWatch::allWatchersSeeEveryChange()
{
    QFETCH(QString, kind);
    OPEN_SOURCE(test, kind)
    const auto number = static_cast<quint64>(rounds(5'000, kind));
    constexpr std::size_t threads = 3;
    std::array<std::atomic<quint64>, threads + 1> seen = {};
    std::atomic<bool> lost = false;

    ChangeWatcher signalled(test.source->store(), &test.source->sampler(), test.counter);
    test.source->sampler().setInterval(1ms);
    connect(&signalled, &ChangeWatcher::changed, this, [&](quint64 value) { seen[threads] = value; });
    signalled.start();

    std::vector<std::jthread> all;
    for (std::size_t i = 0; i < threads; ++i) {
        all.emplace_back([&, i] {
            ChangeWatcher watcher(test.source->store(), nullptr, test.counter);
            seen[i] = watcher.lastSeen().value_or(0);
            while (seen[i] < number && !lost) {
                if (const auto value = waitForNotice(watcher))
                    seen[i] = *value;
                else
                    lost = true;
            }
        });
    }
    all.emplace_back([&] {
        std::mt19937 random(5);
        const auto haveAllSeen = [&](quint64 round) {
            return std::all_of(seen.begin(), seen.end(), [&](const auto &value) { return value >= round; });
        };
        for (quint64 round = 1; round <= number && !lost; ++round) {
            spin(random() % 2048);
            test.cause(1);
            while (!haveAllSeen(round) && !lost)
                std::this_thread::yield();
        }
    });
    QTimer alarm;
    alarm.start(lostAfter);
    while (seen[threads] < number && !lost)
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    for (std::jthread &thread : all)
        thread.join();
    QVERIFY(!lost);
    for (const auto &value : seen)
        QCOMPARE(value.load(), number);
}

/// Of two who watch a counter, one has seen the latest events and the other has not.
void TestWatch::armingLaterWithLessIsAnswered()
{
    QFETCH(QString, kind);
    OPEN_SOURCE(test, kind)
    CounterStore &store = *test.source->store();
    store.listen();
    int changes = 0;
    connect(&store, &CounterStore::changed, this, [&] { ++changes; });
    const quint64 less = store.read(test.counter).total;
    test.cause(2);
    store.arm(test.counter, store.read(test.counter).total);
    settle();
    changes = 0;
    store.arm(test.counter, less);
    QVERIFY2(processUntil([&] { return changes > 0; }), "the other has to wait for a third event");
}

void TestWatch::waitEndsWhenCountingBegins()
{
    QFETCH(QString, kind);
    OPEN_SOURCE(test, kind)
    for (int i = 0; i < 20; ++i) {
        ChangeWatcher watcher(test.source->store(), nullptr, KT_PACKET);
        QCOMPARE(watcher.lastSeen(), std::nullopt);
        std::optional<quint64> value;
        std::atomic<bool> begun = false;
        std::jthread waiting([&] {
            begun = true;
            value = waitForNotice(watcher);
        });
        while (!begun)
            std::this_thread::yield();
        spin(static_cast<unsigned>(i) * 2000);
        test.source->add(KT_PACKET);
        waiting.join();
        QVERIFY(value.has_value());
        test.source->remove(KT_PACKET);
    }
}

void TestWatch::waitTimesOut()
{
    QFETCH(QString, kind);
    OPEN_SOURCE(test, kind)
    ChangeWatcher watcher(test.source->store(), nullptr, test.counter);
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(watcher.wait(50ms), std::nullopt);
    QVERIFY(timer.elapsed() >= 50);
    QCOMPARE(watcher.wait(0ms), std::nullopt);
    test.cause(3);
    QCOMPARE(watcher.wait(0ms), std::optional<quint64>(3));
    QCOMPARE(watcher.wait(0ms), std::nullopt);
}

void TestWatch::waitWithoutEnd()
{
    OPEN_SOURCE(test, QStringLiteral("simulated"))
    ChangeWatcher watcher(test.source->store(), nullptr, test.counter);
    const std::jthread other([&] {
        std::this_thread::sleep_for(50ms);
        test.cause(1);
    });
    QCOMPARE(watcher.wait(std::chrono::milliseconds::max()), std::optional<quint64>(1));
}

/// The value goes 0 … 10 and is reset, over and over: nobody ever reads anything else.
void TestWatch::readValueIsOneThatWas()
{
    QFETCH(QString, kind);
    OPEN_SOURCE(test, kind)
    CounterStore &store = *test.source->store();
    std::atomic<bool> done = false;
    const std::jthread user([&] {
        CounterRef counter(test.source->store(), test.counter);
        for (int i = rounds(100'000, kind); i > 0; --i) {
            test.cause(10);
            counter.reset();
        }
        done = true;
    });
    quint64 largest = 0;
    while (!done)
        largest = std::max(largest, store.value(test.counter));
    QVERIFY2(largest <= 10, qPrintable(QString::number(largest)));
}

QTEST_GUILESS_MAIN(TestWatch)
#include "tst_watch.moc"
