// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/watch/interleavings.h"
#include "tests/watch/steppedwatch.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <array>

namespace {

constexpr __u64 mostEvents = 8;

/// A counter that two CPUs count on, one of them also in an interrupt, and what a user does with it meanwhile: the
/// same as in tests/watch/watch.pml, but with the code itself.
class Scene
{
public:
    struct Actors
    {
        bool watcher;
        bool setter;
        bool interrupt;
        bool budget = false; ///< one event, any of them, has spent it, and judging sends one notice at most
        bool looker = false; ///< the client judges what the kernel left
    };

    Scene(Interleavings &order, Actors actors, stepped_fault fault)
        : m_order(order)
        , m_actors(actors)
        , m_fault(fault)
    {
    }

    void setUp();
    void finish();

private:
    void countOn(unsigned cpu, __u64 events);
    void watch();
    void setThresholds();
    void lookAgain();
    void noteThreshold(__u64 total, __u64 threshold);
    __u64 realTotal() const { return m_counter.count[0] + m_counter.count[1]; }

    Interleavings &m_order;
    Actors m_actors;
    stepped_fault m_fault;
    stepped m_counter = {};
    __u64 m_events = 0;
    int m_refusals = 0; ///< left
    int m_changes = 0;  ///< notices that the user has not taken
    __u64 m_shown = 0;
    std::array<int, mostEvents> m_told = {};   ///< by threshold
    std::array<bool, mostEvents> m_meant = {}; ///< thresholds set, and not taken away in time
};

void Scene::setUp()
{
    m_counter = {};
    m_counter.limit[0] = m_counter.limit[1] = KT_NONE;
    m_counter.watch.threshold = KT_NONE;
    m_counter.fault = m_fault;
    m_counter.context = this;
    m_counter.step = [](void *context) { static_cast<Scene *>(context)->m_order.step(); };
    m_counter.notice = [](void *context, __u32 kinds, __u64 total, __u64 threshold) {
        auto *that = static_cast<Scene *>(context);
        if ((kinds & KT_THRESHOLD) != 0)
            that->noteThreshold(total, threshold);
        if ((kinds & KT_CHANGED) != 0)
            ++that->m_changes;
    };
    m_counter.may_judge = [](void *context) {
        auto *that = static_cast<Scene *>(context);
        const bool isRefused = that->m_refusals > 0 && that->m_order.choose(2) == 1;
        that->m_refusals -= isRefused ? 1 : 0;
        return isRefused ? 0 : 1;
    };
    m_refusals = m_actors.budget ? 1 : 0;
    m_counter.notices = m_actors.budget ? 1 : ~0U;
    m_events = 0;
    m_changes = 0;
    m_shown = 0;
    m_told = {};
    m_meant = {};

    countOn(0, 2);
    countOn(1, 2);
    if (m_actors.interrupt)
        countOn(0, 1);
    if (m_actors.watcher)
        m_order.add([this] { watch(); });
    if (m_actors.setter)
        m_order.add([this] { setThresholds(); });
    if (m_actors.looker)
        m_order.add([this] { lookAgain(); });
}

void Scene::countOn(unsigned cpu, __u64 events)
{
    m_events += events;
    m_order.add([this, cpu, events] {
        for (__u64 i = 0; i < events; ++i)
            stepped_count(&m_counter, cpu);
    });
}

/// As ChangeWatcher: shows the total, arms with it, waits for the notice.
void Scene::watch()
{
    m_shown = stepped_total(&m_counter);
    for (;;) {
        if (stepped_arm(&m_counter, m_shown))
            stepped_judge(&m_counter);
        m_order.waitUntil([this] { return m_changes > 0; });
        --m_changes;
        const __u64 total = stepped_total(&m_counter);
        m_order.require(total > m_shown, "a notice without a change");
        m_shown = total;
    }
}

/// As CounterStore::update(): sets a threshold, replaces it, and tells of it where nobody else will.
void Scene::setThresholds()
{
    const auto set = [this](__u64 threshold) {
        m_meant.at(threshold) = true;
        stepped_exchange_threshold(&m_counter, threshold);
        stepped_judge(&m_counter);
    };
    const __u64 first = 1 + static_cast<__u64>(m_order.choose(3));
    set(first);
    const __u64 taken = stepped_exchange_threshold(&m_counter, KT_NONE);
    const __u64 total = stepped_total(&m_counter);
    if (taken != KT_NONE && total >= first)
        noteThreshold(total, first);
    else if (taken != KT_NONE)
        m_meant.at(first) = false;
    set(total + 1 + static_cast<__u64>(m_order.choose(2)));
}

/// As CounterStore::dispatch().
void Scene::lookAgain()
{
    for (;;) {
        m_order.waitUntil([this] { return m_counter.watch.again != 0; });
        m_order.step();
        m_counter.watch.again = 0;
        stepped_judge(&m_counter);
    }
}

void Scene::noteThreshold(__u64 total, __u64 threshold)
{
    m_order.require(total >= threshold && realTotal() >= threshold, "a threshold fired early");
    ++m_told.at(threshold);
}

/// When nothing moves any more.
void Scene::finish()
{
    m_order.require(realTotal() == m_events, "an event was lost");
    m_order.require(m_counter.watch.requests == 0, "a request was forgotten");
    m_order.require(!m_actors.watcher || m_shown == m_events, "a change was lost");
    for (__u64 threshold = 0; threshold < mostEvents; ++threshold) {
        const int expected = m_meant[threshold] && threshold <= m_events ? 1 : 0;
        m_order.require(m_told[threshold] >= expected, "a threshold was lost");
        m_order.require(m_told[threshold] <= expected, "a threshold fired twice");
    }
    // Limits are such that whatever is still waited for will be noticed, and that nothing else is.
    const auto &limit = m_counter.limit;
    const __u64 threshold = m_counter.watch.threshold;
    if (m_counter.watch.armed)
        m_order.require(limit[0] == m_counter.count[0] + 1 && limit[1] == m_counter.count[1] + 1, "limits while armed");
    else if (threshold != KT_NONE)
        m_order.require(limit[0] - 1 + limit[1] - 1 < threshold, "limits below a threshold");
    else
        m_order.require(limit[0] == KT_NONE && limit[1] == KT_NONE, "limits without need");
}

/// What changes and thresholds are watched by in the kernel, where it leaves some of it to the client.
constexpr Scene::Actors changesOnBudget = {
    .watcher = true, .setter = false, .interrupt = false, .budget = true, .looker = true};
constexpr Scene::Actors thresholdsOnBudget = {
    .watcher = false, .setter = true, .interrupt = false, .budget = true, .looker = true};

} // namespace

Q_DECLARE_METATYPE(Scene::Actors)
Q_DECLARE_METATYPE(stepped_fault)

/// The code of the watch in every order of its accesses to memory, up to a number of preemptions.
class TestInterleavings : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void rightInEveryOrder_data();
    void rightInEveryOrder();
    void faultsAreFound_data();
    void faultsAreFound();
};

void TestInterleavings::initTestCase()
{
#if defined(__SANITIZE_THREAD__) || defined(__SANITIZE_ADDRESS__)
    QSKIP("There is one thread only, and sanitizers lose their way, or a lot of time, among coroutines.");
#endif
}

void TestInterleavings::rightInEveryOrder_data()
{
    QTest::addColumn<Scene::Actors>("actors");
    QTest::addColumn<int>("preemptions");
    const Scene::Actors changes = {.watcher = true, .setter = false, .interrupt = true};
    const Scene::Actors thresholds = {.watcher = false, .setter = true, .interrupt = true};
    QTest::newRow("changes") << changes << 2;
    QTest::newRow("changes, no interrupt") << Scene::Actors{.watcher = true, .setter = false, .interrupt = false} << 3;
    QTest::newRow("thresholds") << thresholds << 2;
    QTest::newRow("both, no interrupt") << Scene::Actors{.watcher = true, .setter = true, .interrupt = false} << 2;
    QTest::newRow("changes, budget spent") << changesOnBudget << 2;
    QTest::newRow("thresholds, budget spent") << thresholdsOnBudget << 2;
}

void TestInterleavings::rightInEveryOrder()
{
    QFETCH(Scene::Actors, actors);
    QFETCH(int, preemptions);
    Interleavings order(preemptions);
    Scene scene(order, actors, STEPPED_RIGHT);
    QElapsedTimer timer;
    timer.start();
    const std::string fault = order.explore([&] { scene.setUp(); }, [&] { scene.finish(); });
    QVERIFY2(fault.empty(), fault.c_str());
    qInfo("%zu orders with up to %d preemptions, %lld ms", order.runs(), preemptions, timer.elapsed());
}

void TestInterleavings::faultsAreFound_data()
{
    QTest::addColumn<Scene::Actors>("actors");
    QTest::addColumn<stepped_fault>("fault");
    const Scene::Actors changes = {.watcher = true, .setter = false, .interrupt = true};
    const Scene::Actors thresholds = {.watcher = false, .setter = true, .interrupt = true};
    QTest::newRow("no final check, changes") << changes << STEPPED_NO_FINAL_CHECK;
    QTest::newRow("no final check, thresholds") << thresholds << STEPPED_NO_FINAL_CHECK;
    QTest::newRow("no request count, changes") << changes << STEPPED_NO_REQUEST_COUNT;
    QTest::newRow("no request count, thresholds") << thresholds << STEPPED_NO_REQUEST_COUNT;
    QTest::newRow("two serve at once") << thresholds << STEPPED_NO_FIRST_REQUEST;
    QTest::newRow("threshold taken by a store") << thresholds << STEPPED_TAKE_BY_STORE;
    QTest::newRow("limits too high") << thresholds << STEPPED_DEAL_ONE_MORE;
    QTest::newRow("told before the limit is off") << changesOnBudget << STEPPED_TELL_FIRST;
    Scene::Actors noLooker = changesOnBudget;
    noLooker.looker = false;
    QTest::newRow("client doesn't look again") << noLooker << STEPPED_RIGHT;
}

void TestInterleavings::faultsAreFound()
{
    QFETCH(Scene::Actors, actors);
    QFETCH(stepped_fault, fault);
    Interleavings order(2);
    Scene scene(order, actors, fault);
    const std::string found = order.explore([&] { scene.setUp(); }, [&] { scene.finish(); });
    QVERIFY(!found.empty());
    qInfo("found in order %zu: %s", order.runs(), found.c_str());
}

QTEST_APPLESS_MAIN(TestInterleavings)
#include "tst_interleavings.moc"
