// SPDX-License-Identifier: GPL-3.0-or-later
#include "bpf/kernel/causes.h"
#include "bpf/programs/causesprogram.h"
#include "bpf/programs/loader.h"
#include "model/base/clock.h"
#include "model/sources/kernelsource.h"
#include "tests/support/kernelobjects.h"
#include "tests/support/sourcesupport.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <cstring>
#include <memory>
#include <thread>
#include <vector>

#include <bpf/bpf.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Kerntally;
using By = CauseWatch::By;

namespace {

/// Names of commands that nobody else's have.
const QString first = QStringLiteral("first%1").arg(getpid());
const QString second = QStringLiteral("second%1").arg(getpid());

constexpr quint64 callsEach = 100;
constexpr quint64 getppids = callsEach * (1 + 4 + 20 + 5 * 4 + 20) + 7 * 10;
constexpr int processes = 1 + 20 + 10 + 20; // of causes, that make calls

quint64 countOf(const CauseWatch::Reading &reading, const QString &name)
{
    quint64 count = 0;
    for (const CauseWatch::Cause &cause : reading.causes) {
        if (cause.command == name || cause.syscall == name)
            count += cause.count;
    }
    return count;
}

void call(long number, int times)
{
    for (int i = 0; i < times; ++i)
        syscall(number, "/no/such/file", 0, 0);
}

/// Somebody who takes a while to answer.
struct Answer
{
    qint64 begin = 0;
    QString refusal;
    quint64 events = 0;
};
class LateFeed : public CauseFeed
{
public:
    explicit LateFeed(const Answer &answer)
        : m_answer(answer)
    {
    }
    bool isWaiting() const override { return m_answer.begin == 0 && m_answer.refusal.isEmpty(); }
    qint64 begin() const override { return m_answer.begin; }
    void read(const Tell &tell) const override
    {
        if (!m_answer.refusal.isEmpty())
            throw SourceError(m_answer.refusal);
        kt_cause somebody = {};
        std::memcpy(somebody.command, "somebody", 8);
        tell(somebody, m_answer.events);
    }
    quint64 missed() override { return 0; }

private:
    const Answer &m_answer;
};

/// In a process of its own, which is still to be waited for.
pid_t callInChild(unsigned number)
{
    const pid_t pid = vfork();
    if (pid == 0) {
        syscall(number);
        _exit(0);
    }
    return pid;
}

} // namespace

/// Who causes a counter's events: each of them is somebody's, and nobody's is another's.
class TestCauses : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void byCommand();
    void byProcess();
    void bySyscall();
    void everyEventIsSomebodys();
    void sinceAMoment();
    void whoHasNoRoomIsCountedToo();
    void nobodyLooksNobodyPays();
    void onlyReading();
    void waitsForAnswer();
    void whatCannotBeToldIsSaid();

private:
    QTemporaryDir m_folder;
    QString m_first;
    QString m_second;
};

void TestCauses::initTestCase()
{
    m_first = m_folder.filePath(first);
    m_second = m_folder.filePath(second);
    QVERIFY(QFile::copy(QStringLiteral(KERNTALLY_CAUSES), m_first));
    QVERIFY(QFile::copy(QStringLiteral(KERNTALLY_CAUSES), m_second));
}

/// Two of them at a time, with threads, children and programs.
void TestCauses::byCommand()
{
    OPEN_KERNEL(source)
    const CounterDefinition counter = source.addById(QStringLiteral("syscall:getppid"));
    const auto watch = source.watchCauses(counter.number, By::Command);
    QProcess other;
    other.start(m_second, {QString::number(callsEach)});
    QCOMPARE(QProcess::execute(m_first, {QString::number(callsEach)}), 5);
    QVERIFY(other.waitForFinished());
    const CauseWatch::Reading reading = watch->read();
    QCOMPARE(countOf(reading, first), getppids);
    QCOMPARE(countOf(reading, second), getppids);
    QCOMPARE(reading.others, 0U);
    QCOMPARE(reading.missed, 0U);
}

void TestCauses::byProcess()
{
    OPEN_KERNEL(source)
    const CounterDefinition counter = source.addById(QStringLiteral("syscall:getppid"));
    const auto watch = source.watchCauses(counter.number, By::Process);
    QCOMPARE(QProcess::execute(m_first, {QString::number(callsEach)}), 5);
    const CauseWatch::Reading reading = watch->read();
    int found = 0;
    for (const CauseWatch::Cause &cause : reading.causes) {
        if (cause.command != first)
            continue;
        ++found;
        QVERIFY(cause.process > 0 && cause.started > 0);
        // By itself; by a child, and one with four threads; by another program.
        const QList<quint64> possible = {5 * callsEach, callsEach, 7};
        QVERIFY2(possible.contains(cause.count), qPrintable(QString::number(cause.count)));
    }
    QCOMPARE(found, processes);
    QCOMPARE(countOf(reading, first), getppids);
}

void TestCauses::bySyscall()
{
    OPEN_KERNEL(source)
    source.add(KT_SYSCALL);
    source.add(KT_FILE_OPEN);
    const CounterDefinition rare = source.addById(QStringLiteral("syscall:%1").arg(rareSyscall()));
    const auto all = source.watchCauses(KT_SYSCALL, By::Syscall);
    const auto opens = source.watchCauses(KT_FILE_OPEN, By::Syscall);
    const auto rares = source.watchCauses(rare.number, By::Syscall);
    call(rareSyscall(), 1000);
    call(SYS_acct, 500);
    call(SYS_openat2, 300);
    for (int i = 0; i < 200; ++i)
        syscall(-1); // the kernel refuses it, and counts it
    const QString rareName = rares->read().causes.value(0).syscall;
    QCOMPARE(countOf(rares->read(), rareName), 1000U);
    QCOMPARE(rares->read().causes.size(), 1);
    const CauseWatch::Reading reading = all->read();
    QCOMPARE(countOf(reading, rareName), 1000U);
    QCOMPARE(countOf(reading, QStringLiteral("acct")), 500U);
    QCOMPARE(countOf(reading, QStringLiteral("-1")), 200U);
    QVERIFY(countOf(opens->read(), QStringLiteral("openat2")) >= 300);
    QCOMPARE(countOf(opens->read(), QStringLiteral("acct")), 0U);
    QCOMPARE(reading.others, 0U);
}

/// The counter's own program and this one agree, however many CPUs are at it.
void TestCauses::everyEventIsSomebodys()
{
    OPEN_KERNEL(source)
    const CounterDefinition counter = source.addById(QStringLiteral("syscall:%1").arg(rareSyscall()));
    const auto watch = source.watchCauses(counter.number, By::Process);
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < 4; ++i)
            threads.emplace_back([] { call(rareSyscall(), 50'000); });
    }
    const CauseWatch::Reading reading = watch->read();
    QCOMPARE(reading.total, 200'000U);
    QCOMPARE(source.store()->read(counter.number).total, 200'000U);
    QCOMPARE(reading.causes.value(0).process, qint64{getpid()});
    QCOMPARE(reading.causes.value(0).count, 200'000U);
}

void TestCauses::sinceAMoment()
{
    OPEN_KERNEL(source)
    const CounterDefinition counter = source.addById(QStringLiteral("syscall:%1").arg(rareSyscall()));
    const auto watch = source.watchCauses(counter.number, By::Command);
    call(rareSyscall(), 10);
    QCOMPARE(watch->read().total, 10U);
    watch->restart();
    QCOMPARE(watch->read().total, 0U);
    QVERIFY(watch->read().causes.isEmpty());
    call(rareSyscall(), 7);
    const CauseWatch::Reading reading = watch->read();
    QCOMPARE(reading.total, 7U);
    QVERIFY(reading.causes.value(0).rate > 0);
    QCOMPARE(watch->read().causes.value(0).rate, 0.0);
}

/// More processes than are told apart: those after them are the others.
void TestCauses::whoHasNoRoomIsCountedToo()
{
    OPEN_KERNEL(source)
    const unsigned rare = rareSyscall(); // for each process another one
    const CounterDefinition counter = source.addById(QStringLiteral("syscall:%1").arg(rare));
    const auto watch = source.watchCauses(counter.number, By::Process);
    constexpr quint64 all = KT_CAUSES + 500;
    for (quint64 i = 0; i < all; ++i) {
        const pid_t pid = callInChild(rare);
        QCOMPARE(waitpid(pid, nullptr, 0), pid);
        QVERIFY(pid > 0);
    }
    const CauseWatch::Reading reading = watch->read();
    QCOMPARE(source.store()->read(counter.number).total, all);
    QCOMPARE(reading.others, 500U);
    QCOMPARE(reading.total, all);
    QCOMPARE(reading.causes.size(), qsizetype{KT_CAUSES});
    QCOMPARE(reading.others, 500U);
}

/// Its programs and its map are there while somebody looks, and no longer.
void TestCauses::nobodyLooksNobodyPays()
{
    OPEN_KERNEL(source)
    const CounterDefinition counter = source.addById(QStringLiteral("sched:sched_switch"));
    const int descriptors = openDescriptors();
    QCOMPARE(ownMap("causes"), 0U);
    for (int i = 0; i < 20; ++i) {
        const auto watch = source.watchCauses(counter.number, By::Command);
        QVERIFY(ownMap("causes") != 0);
        QTRY_VERIFY(watch->read().total > 0);
    }
    QCOMPARE(ownMap("causes"), 0U);
    QCOMPARE(openDescriptors(), descriptors);
}

/// The map may be handed to anybody: the kernel lets nobody write it.
void TestCauses::onlyReading()
{
    OPEN_KERNEL(source)
    Loader loader;
    loader.count({.kind = "builtin"}, KT_SYSCALL);
    const auto program = loader.noteCauses(KT_SYSCALL, KT_BY_COMMAND);
    const kt_cause cause = {};
    const __u64 count = 1;
    QVERIFY(bpf_map_update_elem(program->map(), &cause, &count, BPF_ANY) != 0);
    QCOMPARE(errno, EPERM);
    kt_cause others = {};
    others.others = 1;
    QVERIFY(bpf_map_delete_elem(program->map(), &others) != 0);
    QCOMPARE(errno, EPERM);
}

/// Nothing is there until whoever notes the causes says yes; where they say no, that is said.
void TestCauses::waitsForAnswer()
{
    Answer answer;
    CauseWatch watch(By::Command, std::make_unique<LateFeed>(answer));
    QVERIFY(watch.isWaiting());
    QVERIFY(watch.read().causes.isEmpty());
    QCOMPARE(watch.read().seconds, 0.0);
    watch.restart();
    answer = {.begin = monotonicNow() - 2'000'000'000, .refusal = {}, .events = 10};
    QVERIFY(!watch.isWaiting());
    const CauseWatch::Reading reading = watch.read();
    QVERIFY2(reading.seconds >= 2 && reading.seconds < 60, qPrintable(QString::number(reading.seconds)));
    QCOMPARE(countOf(reading, QStringLiteral("somebody")), 10U);
    QVERIFY(reading.causes[0].rate <= 5);
    watch.restart();
    QCOMPARE(watch.read().total, 0U);

    Answer other;
    CauseWatch refused(By::Process, std::make_unique<LateFeed>(other));
    other.refusal = QStringLiteral("No.");
    QVERIFY(!refused.isWaiting());
    QVERIFY_THROWS_EXCEPTION(SourceError, refused.read());
}

void TestCauses::whatCannotBeToldIsSaid()
{
    OPEN_KERNEL(source)
    const auto complaint = [&](int counter, By by) {
        try {
            source.watchCauses(counter, by);
        } catch (const SourceError &error) {
            return QString::fromUtf8(error.what());
        }
        return QStringLiteral("nothing");
    };
    const CounterDefinition counter = source.addById(QStringLiteral("sched:sched_switch"));
    QVERIFY(complaint(counter.number, By::Syscall).contains(QLatin1String("Only events of system calls")));
    QVERIFY(complaint(60, By::Process).contains(QLatin1String("no such counter")));
}

QTEST_GUILESS_MAIN(TestCauses)
#include "tst_causes.moc"
