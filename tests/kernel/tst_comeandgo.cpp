// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/events/syscallcatalog.h"
#include "model/events/tracepointcatalog.h"
#include "model/processes/scoperequest.h"
#include "tests/support/kernelobjects.h"
#include "tests/support/leases.h"
#include "tests/support/sourcesupport.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

#include <sys/syscall.h>
#include <unistd.h>

using namespace Kerntally;

extern "C" void kerntally_steady();
extern "C" void kerntally_passing();

namespace {

/// Threads on all CPUs that do nothing but cause events, each kind as often as the others.
class Load
{
public:
    explicit Load(unsigned rare)
    {
        for (unsigned i = 0; i < std::max(2U, std::thread::hardware_concurrency()); ++i)
            m_threads.emplace_back([this, rare](const std::stop_token &stop) { run(stop, rare); });
    }
    /// How often each of them happened; 0: something went wrong.
    quint64 end()
    {
        m_threads.clear();
        return m_isGood ? m_caused.load() : 0;
    }
    quint64 soFar() const { return m_caused; }

private:
    void run(const std::stop_token &stop, unsigned rare)
    {
        const Leases leases;
        for (; !stop.stop_requested(); ++m_caused) {
            syscall(rare);
            kerntally_steady();
            kerntally_passing();
            if (!leases.cause(1))
                m_isGood = false;
        }
    }

    std::atomic<quint64> m_caused = 0;
    std::atomic<bool> m_isGood = true;
    std::vector<std::jthread> m_threads;
};

QString called(const char *function)
{
    return QStringLiteral("uprobe:%1:%2").arg(QStringLiteral(KERNTALLY_CALLED), QLatin1String(function));
}

/// What comes and goes together: one of each kind, in turn over all that this kernel has.
class Passers
{
public:
    static constexpr int count = 5;

    /// steady: a counter of events that others count on.
    Passers(KernelSource &source, int steady)
        : m_source(source)
        , m_steady(steady)
    {
        const auto catalog = TracepointCatalog::ofRunningKernel();
        for (const Tracepoint &tracepoint : catalog.tracepoints()) {
            if (tracepoint.id() != QLatin1String(Leases::tracepoint))
                m_tracepoints += tracepoint.id();
        }
        for (const Syscall &call : knownSyscalls())
            m_syscalls += call.id();
    }

    /// look: at all of them while they are there.
    template<typename Look>
    void pass(int round, Look look)
    {
        const auto isByProcess = round % 2 == 0;
        const auto who =
            m_source.watchCauses(m_steady, isByProcess ? CauseWatch::By::Process : CauseWatch::By::Command);
        m_source.add(KT_PACKET);
        QList<int> added = {KT_PACKET};
        for (const QString &id : {m_tracepoints[round % m_tracepoints.size()], m_syscalls[round % m_syscalls.size()],
                                  called("kerntally_passing")})
            added += m_source.addById(id).number;
        look();
        for (const int counter : added)
            m_source.remove(counter);
    }

private:
    KernelSource &m_source;
    int m_steady;
    QStringList m_tracepoints;
    QStringList m_syscalls;
};

/// What is left once the kernel has done with what was let go of: it frees that a while later.
KernelObjects settledAround(__u32 map)
{
    KernelObjects before = KernelObjects::around(map);
    for (;;) {
        QTest::qWait(200);
        const KernelObjects now = KernelObjects::around(map);
        if (now.programs == before.programs)
            return now;
        before = now;
    }
}

} // namespace

/// Counters of every kind come and go, and nobody's neighbour notices. KERNTALLY_ROUNDS=10000 for as many of them, with
/// QTEST_FUNCTION_TIMEOUT=7200000, since that takes longer than Qt's patience.
class TestComeAndGo : public QObject
{
    Q_OBJECT

private slots:
    void nobodyIsDisturbed_data();
    void nobodyIsDisturbed();
};

void TestComeAndGo::nobodyIsDisturbed_data()
{
    QTest::addColumn<bool>("onlyThis");
    QTest::newRow("everybody's events") << false;
    QTest::newRow("this process's only") << true;
}

void TestComeAndGo::nobodyIsDisturbed()
{
    QFETCH(bool, onlyThis);
    bool isGiven = false;
    const int given = qEnvironmentVariableIntValue("KERNTALLY_ROUNDS", &isGiven);
    const int times = isGiven ? given : 300;
    Scope scope;
    if (onlyThis)
        onlyProcess(scope, QString::number(getpid()));
    OPEN_KERNEL(source, scope)
    const unsigned rare = rareSyscall();
    const int calls = source.addById(QStringLiteral("syscall:%1").arg(rare)).number;
    const int events = source.addById(QLatin1String(Leases::tracepoint)).number;
    const int functions = source.addById(called("kerntally_steady")).number;
    source.add(KT_SYSCALL);
    Passers passers(source, calls);
    passers.pass(0, [] {}); // what is read once stays open
    const int descriptors = openDescriptors();
    const __u32 counts = ownMap("shards");
    const KernelObjects before = settledAround(counts);
    QVERIFY(before.programs.size() >= 3 && before.maps.size() >= 5 && before.links.size() >= 3);

    KernelObjects seen;
    Load load(rare);
    QElapsedTimer timer;
    timer.start();
    for (int round = 0; round < times / Passers::count; ++round) {
        passers.pass(round, [&] {
            if (round % 10 == 0)
                seen.add(KernelObjects::around(counts));
        });
    }
    const qint64 taken = timer.elapsed();
    const quint64 caused = load.end();

    QVERIFY(caused > 0);
    const auto total = [&source](int counter) { return source.store()->read(counter).total; };
    QCOMPARE(total(calls), caused);
    QCOMPARE(total(functions), caused);
    // Few others take leases, but some do: none of ours is lost, and none counted that isn't anybody's.
    const quint64 strangers = onlyThis ? 0 : 200;
    QVERIFY2(total(events) >= caused && total(events) <= caused + strangers,
             qPrintable(QStringLiteral("%1 of %2").arg(total(events)).arg(caused)));
    QVERIFY(total(KT_SYSCALL) > 3 * caused);
    QCOMPARE(openDescriptors(), descriptors);
    QVERIFY(seen.programs.size() > before.programs.size() && seen.links.size() > before.links.size());
    QTRY_COMPARE(seen.leftBeside(before), 0U);
    QTRY_COMPARE(KernelObjects::around(counts).programs, before.programs);
    // Some tracepoints are in what their own program does: the kernel skips those, and says so.
    qInfo("%d came and went in %lld ms, beside %llu calls, events and functions each; of those that came, %llu skipped",
          times, taken, caused, source.missed());
}

QTEST_GUILESS_MAIN(TestComeAndGo)
#include "tst_comeandgo.moc"
