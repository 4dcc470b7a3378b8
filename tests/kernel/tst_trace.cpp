// SPDX-License-Identifier: GPL-3.0-or-later
#include "bpf/programs/loader.h"
#include "model/events/syscallcatalog.h"
#include "model/sources/kernelsource.h"
#include "model/store/counterstore.h"
#include "tests/support/leases.h"
#include "tests/support/sourcesupport.h"

#include <QTest>

#include <sys/syscall.h>
#include <unistd.h>

using namespace Kerntally;

namespace {

quint64 total(const CounterSource &source, const CounterDefinition &counter)
{
    return source.store()->read(counter.number).total;
}

/// What the source says to a name.
template<typename Error>
QString complaint(CounterSource &source, const char *id)
{
    try {
        source.addById(QString::fromLatin1(id));
    } catch (const Error &error) {
        return QString::fromUtf8(error.what());
    } catch (const std::exception &error) {
        return QStringLiteral("another kind of error: ") + QString::fromUtf8(error.what());
    }
    return QStringLiteral("no error");
}

} // namespace

/// Tracepoints and single syscalls as counters: exact.
class TestTrace : public QObject
{
    Q_OBJECT

private slots:
    void eventsAreCounted();
    void syscallsByNameAreCounted();
    void anewIsFromZero();
    void allNumbersCanBeTaken();
    void wrongNamesAreTold_data();
    void wrongNamesAreTold();
    void namesThatVanishAreTold();
    void doublesAreTold();
};

void TestTrace::eventsAreCounted()
{
    OPEN_KERNEL(source)
    const Leases leases;
    const CounterDefinition counter = source.addById(QLatin1String(Leases::tracepoint));
    QCOMPARE(counter.id, QLatin1String(Leases::tracepoint));
    QVERIFY(leases.cause(10'000));
    QCOMPARE(total(source, counter), 10'000U);
    source.remove(counter.number);
    QVERIFY(!source.find(QLatin1String(Leases::tracepoint)));
}

void TestTrace::syscallsByNameAreCounted()
{
    OPEN_KERNEL(source)
    // Rare in programs, and known by all kernels.
    const CounterDefinition counter = source.addById(QStringLiteral("syscall:acct"));
    QCOMPARE(counter.id, QStringLiteral("syscall:acct"));
    for (int i = 0; i < 10'000; ++i)
        syscall(SYS_acct, "/no/such/file");
    QCOMPARE(total(source, counter), 10'000U);
#if defined(__x86_64__)
    constexpr long acct32 = 51;
    constexpr long umount32 = SYS_acct; // 163 is mremap there
    for (const long number : {acct32, umount32}) {
        long result = 0;
        asm volatile("int $0x80"
                     : "=a"(result)
                     : "a"(number), "b"(1), "c"(0), "d"(0)
                     : "memory", "r8", "r9", "r10", "r11");
        if (result == -ENOSYS)
            QSKIP("This kernel takes no 32-bit calls (CONFIG_IA32_EMULATION).");
    }
    QCOMPARE(total(source, counter), 10'001U);
#endif
}

/// A number that was used before has nothing left of it.
void TestTrace::anewIsFromZero()
{
    OPEN_KERNEL(source)
    const Leases leases;
    int number = 0;
    for (int i = 0; i < 70; ++i) { // every number twice
        const CounterDefinition busy = source.addById(QStringLiteral("raw_syscalls:sys_enter"));
        QVERIFY(busy.number != number);
        number = busy.number;
        for (int call = 0; call < 10; ++call)
            syscall(SYS_getppid);
        source.remove(busy.number);
        const CounterDefinition counter = source.addById(QLatin1String(Leases::tracepoint));
        QCOMPARE(source.store()->value(counter.number), 0U);
        QVERIFY(leases.cause(3));
        QCOMPARE(source.store()->value(counter.number), 3U);
        source.remove(counter.number);
        number = counter.number;
    }
}

void TestTrace::allNumbersCanBeTaken()
{
    OPEN_KERNEL(source)
    const QList<Syscall> calls = knownSyscalls();
    QList<CounterDefinition> added;
    for (int number = KT_FIRST_FREE; number <= static_cast<int>(KT_COUNTERS); ++number)
        added += source.addById(calls[number].id());
    QCOMPARE(source.counters().size(), qsizetype{KT_COUNTERS});
    QVERIFY(complaint<SourceError>(source, "sched:sched_switch").contains(QLatin1String("64 counters are taken")));
    source.remove(added[7].number);
    const CounterDefinition again = source.addById(QStringLiteral("sched:sched_switch"));
    QCOMPARE(again.number, added[7].number);
    QTRY_VERIFY(total(source, again) > 0);
}

void TestTrace::wrongNamesAreTold_data()
{
    QTest::addColumn<QString>("told");
    QTest::newRow("sched:sched_swich") << "sched:sched_switch?";
    QTest::newRow("shed:sched_switch") << "sched:sched_switch?";
    QTest::newRow("usdt:/usr/bin/x:y") << "Unknown kind of event 'usdt'; there are builtin, syscall, ";
    QTest::newRow("syscall:futx") << "syscall:futex?";
    QTest::newRow("syscall:9999") << "no syscall 9999";
    QTest::newRow("syscall:") << "no syscall ''";
    QTest::newRow("nothing:at_all_like_it")
        << "Unknown kind of event 'nothing'; there are builtin, syscall, tracepoint, uprobe, map";
    QTest::newRow("sched:") << "no tracepoint";
    QTest::newRow("sched:sched_switch/../../x") << "no tracepoint";
}

void TestTrace::wrongNamesAreTold()
{
    QFETCH(QString, told);
    OPEN_KERNEL(source)
    const QString complained = complaint<UnknownName>(source, QTest::currentDataTag());
    QVERIFY2(complained.contains(told), qPrintable(complained));
    QCOMPARE(source.counters().size(), 4);
}

/// As when a module is unloaded after the list was read.
void TestTrace::namesThatVanishAreTold()
{
    class Source : public KernelSource
    {
    public:
        using KernelSource::count;
    };
    Source source;
    if (const QString reason = openOrTell(source); !reason.isEmpty())
        QSKIP(qPrintable(reason));
    try {
        const EventRequest request = {.kind = "tracepoint", .strings = {"gone"}};
        source.count(KT_FIRST_FREE, {.id = {}, .name = {}, .definition = {}, .request = request});
        QFAIL("It is counted.");
    } catch (const SourceError &error) {
        const QString told = QString::fromUtf8(error.what());
        QVERIFY2(told.contains(QLatin1String("no tracepoint 'gone'")), qPrintable(told));
        QVERIFY2(told.contains(QLatin1String("module may have been unloaded")), qPrintable(told));
    }
}

void TestTrace::doublesAreTold()
{
    OPEN_KERNEL(source)
    source.addById(QStringLiteral("sched:sched_switch"));
    source.addById(QStringLiteral("syscall:%1").arg(SYS_futex));
    QVERIFY(complaint<SourceError>(source, "sched_switch").contains(QLatin1String("counted already")));
    QVERIFY(complaint<SourceError>(source, "syscall:futex").contains(QLatin1String("counted already")));
    QCOMPARE(source.counters().size(), 6);
}

QTEST_GUILESS_MAIN(TestTrace)
#include "tst_trace.moc"
