// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/sources/kernelsource.h"
#include "model/store/counterstore.h"
#include "tests/kernel/kindsamples.h"
#include "tests/support/sourcesupport.h"
#include "tests/support/worker.h"

#include <QRandomGenerator>
#include <QTest>

#include <atomic>
#include <functional>
#include <vector>

#include <fcntl.h>
#include <sched.h>
#include <sys/mman.h>
#include <sys/pidfd.h>
#include <sys/syscall.h>
#include <time.h>

using namespace Kerntally;

namespace {

/// What the processes of a job share with the test, which sets what they are to do before each job.
struct Board
{
    int tasksPerCpu = 2;
    bool preempts = true;
    int kind = 0; ///< of kindSamples()
    std::atomic<bool> isOver = false;
    std::atomic<quint64> rareCalls = 0; ///< of those that preempt
    std::atomic<quint64> events = 0;    ///< that the job caused, where it counts them itself
};

Board *board = nullptr;
unsigned rare = 0;

bool isThorough()
{
#ifdef __SANITIZE_ADDRESS__
    return false; // the kernel's counting is no other there
#else
    return qEnvironmentVariableIsSet("KERNTALLY_THOROUGH");
#endif
}

/// Those that this process may use.
std::vector<int> cpus()
{
    cpu_set_t set;
    CPU_ZERO(&set);
    sched_getaffinity(0, sizeof(set), &set);
    std::vector<int> all;
    for (int cpu = 0; cpu < CPU_SETSIZE; ++cpu) {
        if (CPU_ISSET(cpu, &set))
            all.push_back(cpu);
    }
    return all;
}

void pinTo(int cpu)
{
    cpu_set_t set;
    CPU_ZERO(&set);
    CPU_SET(cpu, &set);
    sched_setaffinity(0, sizeof(set), &set);
}

/// Wakes 10,000 times a second before everybody else on its CPU, and makes a call itself.
int preempt()
{
    constexpr timespec pause = {.tv_sec = 0, .tv_nsec = 100'000};
    const sched_param high = {.sched_priority = 50};
    if (sched_setscheduler(0, SCHED_FIFO, &high) != 0)
        return 1;
    while (!board->isOver) {
        nanosleep(&pause, nullptr);
        syscall(rare);
        ++board->rareCalls;
    }
    return 0;
}

/// On each CPU as many tasks as the board says share the work, and one of high priority preempts them. task: is given its
/// share; in a process of its own.
bool crowd(std::uint64_t times, const std::function<void(std::uint64_t share)> &task)
{
    const std::vector<int> all = cpus();
    std::vector<pid_t> preempting;
    std::vector<pid_t> working;
    const auto start = [](std::vector<pid_t> &some, int cpu, const auto &what) {
        const pid_t pid = fork();
        if (pid == 0) {
            pinTo(cpu);
            _exit(what());
        }
        some.push_back(pid);
    };
    board->isOver = false;
    const std::uint64_t tasks = all.size() * static_cast<std::uint64_t>(board->tasksPerCpu);
    std::uint64_t rest = times % tasks;
    for (const int cpu : all) {
        if (board->preempts)
            start(preempting, cpu, preempt);
        for (int i = 0; i < board->tasksPerCpu; ++i) {
            start(working, cpu, [&, share = times / tasks + rest] {
                task(share);
                return 0;
            });
            rest = 0;
        }
    }
    bool isGood = true;
    for (const pid_t pid : working)
        isGood = waitForChild(pid) == 0 && isGood;
    board->isOver = true;
    for (const pid_t pid : preempting)
        isGood = waitForChild(pid) == 0 && isGood;
    return isGood;
}

/// So many calls, opens and closes each.
bool callOpenClose(const Worker::Start &start, std::uint64_t times)
{
    start.wait();
    return crowd(times, [](std::uint64_t share) {
        for (std::uint64_t i = 0; i < share; ++i) {
            syscall(rare);
            syscall(SYS_close, syscall(SYS_openat, AT_FDCWD, "/dev/null", O_RDONLY));
        }
    });
}

/// So many children, each of which makes a call.
bool callInChildren(const Worker::Start &start, std::uint64_t times)
{
    start.wait();
    return crowd(times, [](std::uint64_t share) {
        for (std::uint64_t i = 0; i < share; ++i) {
            const pid_t pid = fork();
            if (pid == 0) {
                syscall(rare);
                _exit(0);
            }
            waitForChild(pid);
        }
    });
}

bool causeOfKind(const Worker::Start &start, std::uint64_t times)
{
    const KindSample sample = kindSamples()[board->kind];
    start.wait();
    return crowd(times, [&](std::uint64_t share) { board->events += sample.cause(share); });
}

/// Of this process and all that it starts.
Scope ownScope()
{
    Scope scope;
    scope.process = std::make_shared<UniqueFd>(static_cast<int>(syscall(SYS_pidfd_open, getpid(), 0)));
    return scope;
}

} // namespace

/// A task that is preempted while a program of ours runs keeps some kernels from running the program for others. Nothing is
/// lost by it, or it is said how much at most.
class TestPreemption : public QObject
{
    Q_OBJECT

public:
    explicit TestPreemption(Worker &worker)
        : m_worker(worker)
    {
    }

private slots:
    void syscallsAreExact_data();
    void syscallsAreExact();
    void childrenStayInScope();
    void thresholdsAreCrossedOnce();
    void eachKindSaysWhatItMissed_data();
    void eachKindSaysWhatItMissed();

private:
    Worker &m_worker;
};

void TestPreemption::syscallsAreExact_data()
{
    QTest::addColumn<int>("tasksPerCpu");
    QTest::addColumn<bool>("preempts");
    QTest::newRow("two tasks a CPU") << 2 << false;
    QTest::newRow("two tasks a CPU, preempted") << 2 << true;
    QTest::newRow("eight tasks a CPU, preempted") << 8 << true;
}

/// Of all tasks, of some, and by cause.
void TestPreemption::syscallsAreExact()
{
    QFETCH(int, tasksPerCpu);
    QFETCH(bool, preempts);
    board->tasksPerCpu = tasksPerCpu;
    board->preempts = preempts;
    board->rareCalls = 0;
    OPEN_SOURCE(test, QStringLiteral("kernel"))
    OPEN_KERNEL(own, ownScope())
    own.add(KT_FILE_OPEN);
    own.add(KT_FILE_CLOSE);
    const int ownCalls = own.addById(QStringLiteral("syscall:%1").arg(rare)).number;
    const auto watch = test.source->watchCauses(test.counter, CauseWatch::By::Process);
    const quint64 times = isThorough() ? 500'000 : 100'000;
    m_worker.prepare(callOpenClose, times);
    const quint64 opens = own.store()->value(KT_FILE_OPEN);
    const quint64 closes = own.store()->value(KT_FILE_CLOSE);
    const quint64 calls = own.store()->value(ownCalls);
    const quint64 allCalls = test.source->store()->value(test.counter);
    watch->restart();
    QVERIFY(m_worker.run());
    const quint64 truth = times + board->rareCalls;
    QCOMPARE(test.source->store()->value(test.counter) - allCalls, truth);
    QCOMPARE(own.store()->value(ownCalls) - calls, truth);
    QCOMPARE(own.store()->value(KT_FILE_OPEN) - opens, times);
    QCOMPARE(own.store()->value(KT_FILE_CLOSE) - closes, times);
    const CauseWatch::Reading reading = watch->read();
    QCOMPARE(reading.total, truth);
    QCOMPARE(reading.missed, 0U);
    QCOMPARE(test.source->missed(), 0U);
    QCOMPARE(own.missed(), 0U);
    qInfo("%llu calls, %llu of them by who preempted", truth, board->rareCalls.load());
}

void TestPreemption::childrenStayInScope()
{
    board->tasksPerCpu = 4;
    board->preempts = true;
    board->rareCalls = 0;
    OPEN_KERNEL(own, ownScope())
    const int calls = own.addById(QStringLiteral("syscall:%1").arg(rare)).number;
    const quint64 times = isThorough() ? 5'000 : 1'000;
    m_worker.prepare(callInChildren, times);
    QVERIFY(m_worker.run());
    QCOMPARE(own.store()->value(calls), times + board->rareCalls);
    QCOMPARE(own.missed(), 0U);
}

/// Never twice, and never not at all.
void TestPreemption::thresholdsAreCrossedOnce()
{
    board->tasksPerCpu = 2;
    board->preempts = true;
    OPEN_SOURCE(test, QStringLiteral("kernel"))
    CounterStore &store = *test.source->store();
    store.listen();
    QList<Crossing> crossings;
    connect(&store, &CounterStore::crossed, this, [&](const Crossing &crossing) { crossings += crossing; });
    QRandomGenerator random(1);
    const int rounds = isThorough() ? 1'000 : 50;
    for (int round = 0; round < rounds; ++round) {
        constexpr quint64 times = 1'000;
        m_worker.prepare(callOpenClose, times);
        const quint64 threshold = store.value(test.counter) + random.bounded(quint64{times});
        store.setThreshold(test.counter, threshold);
        QVERIFY(m_worker.run());
        QTRY_COMPARE(crossings.size(), round + 1);
        QVERIFY(crossings.last().value > threshold); // by others, too, until it was judged
        QCoreApplication::processEvents();
        QCOMPARE(crossings.size(), round + 1);
    }
}

void TestPreemption::eachKindSaysWhatItMissed_data()
{
    QTest::addColumn<int>("kind");
    const QList<KindSample> samples = kindSamples();
    for (int i = 0; i < samples.size(); ++i) {
        // The number of page faults that a new process causes is not known.
        if (samples[i].cause && qstrcmp(samples[i].kind, "perf") != 0)
            QTest::newRow(samples[i].kind) << i;
    }
}

void TestPreemption::eachKindSaysWhatItMissed()
{
    QFETCH(int, kind);
    board->tasksPerCpu = 4;
    board->preempts = true;
    board->kind = kind;
    board->events = 0;
    OPEN_KERNEL(own, ownScope())
    const CounterDefinition counter = own.addById(kindSamples()[kind].id);
    m_worker.prepare(causeOfKind, isThorough() ? 200'000 : 40'000);
    const quint64 before = own.store()->value(counter.number);
    QVERIFY(m_worker.run());
    const quint64 counted = own.store()->value(counter.number) - before;
    const quint64 missed = own.missed();
    const quint64 truth = board->events;
    qInfo("%llu counted, %llu missed, %llu caused", counted, missed, truth);
    QVERIFY(counted <= truth);
    QVERIFY(truth <= counted + missed);
}

int main(int argc, char *argv[])
{
    rare = rareSyscall();
    void *const memory = mmap(nullptr, sizeof(Board), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED)
        return 1;
    board = new (memory) Board;
    Worker worker; // before QtTest starts threads
    QCoreApplication application(argc, argv);
    TestPreemption test(worker);
    return QTest::qExec(&test, argc, argv);
}

#include "tst_preemption.moc"
