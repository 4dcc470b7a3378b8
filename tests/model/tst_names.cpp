// SPDX-License-Identifier: GPL-3.0-or-later
#include "bpf/symbols/syscallnumbers.h"
#include "model/base/closestnames.h"
#include "model/events/syscallcatalog.h"
#include "model/events/tracepointcatalog.h"
#include "model/events/tracepointgroups.h"

#include <QTest>

#include <sys/syscall.h>

using namespace Kerntally;

/// Names of what can be counted: found, told apart, and guessed where they are wrong.
class TestNames : public QObject
{
    Q_OBJECT

private slots:
    void syscallsHaveTheirNumbers();
    void nearNamesAreFound_data();
    void nearNamesAreFound();
    void nearNamesAreFoundAmongMany();
    void subsystemsByName_data();
    void subsystemsByName();
    void tracepointsAreFoundByIdOrName();
    void guessedSubsystemsAreTakenAsWritten();
};

void TestNames::syscallsHaveTheirNumbers()
{
    QCOMPARE(findSyscall(QStringLiteral("openat"))->native, unsigned{SYS_openat});
    QCOMPARE(findSyscall(QStringLiteral("futex"))->native, unsigned{SYS_futex});
#if defined(__x86_64__)
    QCOMPARE(findSyscall(QStringLiteral("openat"))->compat, 295U);
    // 32-bit programs make it by number or through socketcall().
    QCOMPARE(findSyscall(QStringLiteral("socket"))->compat, 359U);
    const auto waitpid = findSyscall(QStringLiteral("waitpid"));
    QVERIFY(waitpid && !waitpid->native);
    QCOMPARE(waitpid->compat, 7U);
    QVERIFY(waitpid->definition().contains(QLatin1String("32-bit")));
    QVERIFY(knownSyscalls().size() > 400);
#elif defined(__aarch64__)
    QCOMPARE(findSyscall(QStringLiteral("openat"))->compat, 322U);
#endif
    QVERIFY(!findSyscall(QStringLiteral("fopen")));
    QVERIFY(!findSyscall(QString()));
    QVERIFY(!findSyscall(QStringLiteral("syscalls")));
    QCOMPARE(syscallName(nativeSyscalls(), SYS_futex), std::string_view("futex"));
    QVERIFY(syscallName(nativeSyscalls(), 100'000).empty());
}

void TestNames::nearNamesAreFound_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("meant"); // empty: nothing is near
    QTest::newRow("a letter less") << "sched:sched_swich"
                                   << "sched:sched_switch";
    QTest::newRow("letters swapped") << "sched:sched_siwtch"
                                     << "sched:sched_switch";
    QTest::newRow("no subsystem") << "sched_swithc"
                                  << "sched:sched_switch";
    QTest::newRow("another subsystem") << "block:sched_switch"
                                       << "sched:sched_switch";
    QTest::newRow("capitals") << "Sched:Sched_Switch"
                              << "sched:sched_switch";
    QTest::newRow("a part") << "rq_issue"
                            << "block:block_rq_issue";
    QTest::newRow("nothing like it") << "sched:zzzzzzzzzz" << QString();
    QTest::newRow("nothing") << QString() << QString();
}

void TestNames::nearNamesAreFound()
{
    QFETCH(QString, written);
    QFETCH(QString, meant);
    const QStringList known = {QStringLiteral("sched:sched_switch"), QStringLiteral("sched:sched_waking"),
                               QStringLiteral("block:block_rq_issue"), QStringLiteral("net:netif_rx")};
    QCOMPARE(closestNames(written, known).value(0), meant);
}

/// As many and as long as a large C++ program has them. Each wrong letter counts once, wherever it is.
void TestNames::nearNamesAreFoundAmongMany()
{
    const QString meant = QStringLiteral("_ZN").append(QString(170, QLatin1Char('a'))).append(QStringLiteral("Ev"));
    QStringList known = {meant};
    for (int i = 0; i < 200'000; ++i)
        known += QStringLiteral("_ZN%1%2").arg(i).arg(QString(170, QLatin1Char(static_cast<char>('b' + i % 20))));
    QString written = meant;
    for (const qsizetype wrong : {5, 50, 100})
        written[wrong] = QLatin1Char('z');
    written.insert(120, QLatin1Char('y'));
    qSwap(written[written.size() - 1], written[written.size() - 2]);
    QCOMPARE(closestNames(written, known), QStringList(meant));
    for (int i = 0; i < 12; ++i)
        written[20 + 10 * i] = QLatin1Char('x');
    QCOMPARE(closestNames(written, known), QStringList()); // so many are another name
}

void TestNames::subsystemsByName_data()
{
    QTest::addColumn<QString>("subsystem");
    for (const char *id :
         {"sched:sched_switch", "net:netif_receive_skb", "skb:kfree_skb", "kmem:kfree", "kmem:kmem_cache_alloc",
          "raw_syscalls:sys_enter", "timer:hrtimer_start", "irq:softirq_entry", "task:task_newtask",
          "vmscan:mm_vmscan_kswapd_wake", "tcp:tcp_probe", "bpf_test_run:bpf_test_finish", "btrfs:__extent_writepage",
          "mptcp:ack_update_msk", "iommu:add_device_to_group", "ext4:ext4_sync_file_enter", "new:new_in_some_kernel",
          "underlined:_underlined_name", "word:word"})
        QTest::newRow(id) << QString::fromLatin1(id).section(QLatin1Char(':'), 0, 0);
}

void TestNames::subsystemsByName()
{
    QFETCH(QString, subsystem);
    const QString id = QString::fromLatin1(QTest::currentDataTag());
    QCOMPARE(subsystemByName(id.section(QLatin1Char(':'), 1)), subsystem);
}

void TestNames::tracepointsAreFoundByIdOrName()
{
    const TracepointCatalog catalog({{QStringLiteral("sched_switch"), QStringLiteral("sched"), {}},
                                     {QStringLiteral("netif_rx"), QStringLiteral("net"), {}}});
    QCOMPARE(catalog.tracepoints().constFirst().name, QStringLiteral("netif_rx"));
    QCOMPARE(catalog.find(QStringLiteral("sched_switch"))->id(), QStringLiteral("sched:sched_switch"));
    QCOMPARE(catalog.find(QStringLiteral("net:netif_rx"))->id(), QStringLiteral("net:netif_rx"));
    for (const char *wrong : {"net:sched_switch", ":sched_switch", "sched_switch:", "sched:", ":", "sched"})
        QVERIFY(!catalog.find(QString::fromLatin1(wrong)));
    QCOMPARE(catalog.near(QStringLiteral("net:sched_switch")), QStringList(QStringLiteral("sched:sched_switch")));
}

void TestNames::guessedSubsystemsAreTakenAsWritten()
{
    const TracepointCatalog catalog({{QStringLiteral("raid56_read"), QStringLiteral("raid56"), {}, true}});
    QCOMPARE(catalog.find(QStringLiteral("btrfs:raid56_read"))->id(), QStringLiteral("btrfs:raid56_read"));
    QCOMPARE(catalog.find(QStringLiteral("raid56_read"))->id(), QStringLiteral("raid56:raid56_read"));

    // Where the subsystem is known the guess is one more name of it.
    const TracepointCatalog known({{QStringLiteral("bpf_test_finish"), QStringLiteral("bpf_test_run"), {}}});
    for (const QString &subsystem : {QStringLiteral("bpf"), QStringLiteral("bpf_test_run")}) {
        QCOMPARE(known.find(subsystem + QStringLiteral(":bpf_test_finish"))->id(),
                 QStringLiteral("bpf_test_run:bpf_test_finish"));
    }
    QVERIFY(!known.find(QStringLiteral("sched:bpf_test_finish")));
}

QTEST_APPLESS_MAIN(TestNames)
#include "tst_names.moc"
