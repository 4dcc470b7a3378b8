// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/processes/backgroundmeasurement.h"
#include "model/processes/measurementruns.h"
#include "model/sources/kernelsource.h"
#include "tests/support/clirun.h"
#include "tests/support/othercounters.h"
#include "tests/support/sourcesupport.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <csignal>
#include <memory>

#include <fcntl.h>

using namespace CliTest;

namespace {

const QString causes = QStringLiteral(KERNTALLY_CAUSES);
constexpr quint64 callsEach = 100;
constexpr quint64 getppids = callsEach * (1 + 4 + 20 + 5 * 4 + 20) + 7 * 10;
constexpr int exitCodeOfCauses = 5;

// 4 threads, 20 children with 5 × 4 threads, 5 + 5 programs, 20 children with a child each
constexpr quint64 created = 4 + 20 + 20 + 10 + 40;

using OtherCounters::Counts;

QStringList measure(const QStringList &counters, const QStringList &command, const QStringList &options = {})
{
    QStringList arguments = {QStringLiteral("measure"), QStringLiteral("--json")};
    for (const QString &counter : counters)
        arguments << QStringLiteral("--counter") << counter;
    return arguments + options + QStringList(QStringLiteral("--")) + command;
}

Counts countsOf(const QJsonObject &object)
{
    Counts counts;
    const QJsonObject counters = object[QLatin1String("counters")].toObject();
    for (auto counter = counters.begin(); counter != counters.end(); ++counter)
        counts[counter.key()] = static_cast<quint64>(counter.value().toInteger(-1));
    return counts;
}

QStringList causesWithCalls()
{
    return {causes, QString::number(callsEach)};
}

std::unique_ptr<Kerntally::CounterSource> makeSource()
{
    Kerntally::Scope scope;
    scope.members = true;
    return std::make_unique<Kerntally::KernelSource>(scope);
}

QList<Kerntally::MeasurementResult::Count> listCounters()
{
    return {{QStringLiteral("syscall:getppid"), QStringLiteral("My parent"), 0}};
}

} // namespace

/// What a command and its descendants cause, compared with what others count.
class TestMeasure : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void knownCallsAreCounted();
    void onlyTheCommandCounts();
    void countersOfAllKinds();
    void sameAsPerfStat();
    void sameAsStrace();
    void descendantsLeftBehind();
    void exitCodes_data();
    void exitCodes();
    void argumentsAreBytes();
    void outputIsTheCommands();
    void signalsReachTheCommand();
    void environmentIsTheUsers();
    void savedAsPrinted();
    void runsOneAfterTheOther();
    void triesAgain();
};

void TestMeasure::initTestCase()
{
    Run run(measure({}, {QStringLiteral("true")}));
    if (run.exitCode() != 0)
        SKIP_UNLESS_REQUIRED(run.err.constData());
}

void TestMeasure::knownCallsAreCounted()
{
    Run run(measure({QStringLiteral("syscall:getppid"), QStringLiteral("task:task_newtask")}, causesWithCalls()));
    QCOMPARE(run.exitCode(), exitCodeOfCauses);
    const QJsonObject object = run.objects().constLast();
    QCOMPARE(countsOf(object)[QStringLiteral("syscall:getppid")], getppids);
    QCOMPARE(countsOf(object)[QStringLiteral("task:task_newtask")], created);
    QCOMPARE(object[QLatin1String("exit")].toInt(), exitCodeOfCauses);
    QCOMPARE(object[QLatin1String("command")].toVariant().toStringList(), causesWithCalls());
    QVERIFY(object[QLatin1String("seconds")].toDouble() > 0);
}

/// Whatever else the machine does: another run of the same goes on beside it.
void TestMeasure::onlyTheCommandCounts()
{
    QProcess other;
    other.start(causes, {QStringLiteral("1000000")});
    QVERIFY(other.waitForStarted());
    for (int i = 0; i < 10; ++i) {
        Run run(measure({QStringLiteral("syscall:getppid")}, causesWithCalls()));
        QCOMPARE(run.exitCode(), exitCodeOfCauses);
        QCOMPARE(countsOf(run.objects().constLast())[QStringLiteral("syscall:getppid")], getppids);
    }
    QCOMPARE(other.state(), QProcess::Running);
    other.kill();
    other.waitForFinished();
}

/// All kinds at once, and their names in the answer are those on the command line.
void TestMeasure::countersOfAllKinds()
{
    const QString function = QStringLiteral("uprobe:%1:kerntally_caused").arg(causes);
    Run run(measure({QStringLiteral("syscall:getppid"), function, QStringLiteral("task:task_newtask"),
                     QStringLiteral("file-opens"), QStringLiteral("syscall:getppid")},
                    causesWithCalls()));
    QCOMPARE(run.exitCode(), exitCodeOfCauses);
    const Counts found = countsOf(run.objects().constLast());
    QCOMPARE(found.keys(),
             QStringList({QStringLiteral("file-opens"), QStringLiteral("syscall:getppid"),
                          QStringLiteral("task:task_newtask"), function}));
    QCOMPARE(found[function], getppids);
    QCOMPARE(found[QStringLiteral("syscall:getppid")], getppids);
    QCOMPARE(found[QStringLiteral("task:task_newtask")], created);
}

void TestMeasure::sameAsPerfStat()
{
    if (!OtherCounters::has(QStringLiteral("perf")))
        QSKIP("perf is not installed.");
    const QStringList events = {QStringLiteral("raw_syscalls:sys_enter"),   QStringLiteral("raw_syscalls:sys_exit"),
                                QStringLiteral("sched:sched_process_fork"), QStringLiteral("sched:sched_process_exec"),
                                QStringLiteral("sched:sched_process_exit"), QStringLiteral("task:task_newtask"),
                                QStringLiteral("sched:sched_wakeup_new")};
    const OtherCounters::Result perf = OtherCounters::perfStat(events, causesWithCalls());
    QCOMPARE(perf.exitCode, exitCodeOfCauses);
    if (perf.counts.size() != events.size())
        QSKIP(("perf doesn't count these here: " + perf.err).constData());

    Run run(measure(events + QStringList(QStringLiteral("syscalls")), causesWithCalls()));
    QCOMPARE(run.exitCode(), exitCodeOfCauses);
    Counts found = countsOf(run.objects().constLast());
    QCOMPARE(found.take(QStringLiteral("syscalls")), perf.counts[QStringLiteral("raw_syscalls:sys_enter")]);
    QCOMPARE(found, perf.counts);
    QVERIFY2(run.err.isEmpty(), run.err.constData());
    for (const QString &event : events)
        qInfo("%-28s %8llu", qPrintable(event), found[event]);
}

/// Call by call.
void TestMeasure::sameAsStrace()
{
    if (!OtherCounters::has(QStringLiteral("strace")))
        QSKIP("strace is not installed.");
    const OtherCounters::Result strace = OtherCounters::strace(causesWithCalls());
    QCOMPARE(strace.exitCode, exitCodeOfCauses);
    QVERIFY2(strace.counts.size() > 8, strace.err.constData());
    Counts expected;
    for (auto call = strace.counts.cbegin(); call != strace.counts.cend(); ++call)
        expected[QStringLiteral("syscall:") + call.key()] = call.value();

    Run run(measure(expected.keys(), causesWithCalls()));
    QCOMPARE(run.exitCode(), exitCodeOfCauses);
    const Counts found = countsOf(run.objects().constLast());
    QCOMPARE(found, expected);
    qInfo("%lld kinds of calls, %llu of getppid()", static_cast<long long>(found.size()),
          found[QStringLiteral("syscall:getppid")]);
}

/// They are waited for where that is asked for.
void TestMeasure::descendantsLeftBehind()
{
    const QStringList command = {QStringLiteral("sh"), QStringLiteral("-c"),
                                 QStringLiteral("(sleep 0.3; exec \"$0\" 10) >/dev/null 2>&1 & exit 4"), causes};
    constexpr quint64 all = 10 * 65 + 70;
    const QStringList counters = {QStringLiteral("syscall:getppid")};
    Run waiting(measure(counters, command, {QStringLiteral("--wait")}));
    QCOMPARE(waiting.exitCode(), 4);
    QVERIFY(countsOf(waiting.objects().constLast())[counters[0]] >= all);
    QVERIFY(waiting.objects().constLast()[QLatin1String("seconds")].toDouble() > 0.3);
    Run run(measure(counters, command));
    QCOMPARE(run.exitCode(), 4);
    QVERIFY(countsOf(run.objects().constLast())[counters[0]] < all);
}

void TestMeasure::exitCodes_data()
{
    QTest::addColumn<QStringList>("command");
    QTest::addColumn<int>("exitCode");
    const auto sh = [](const char *script) {
        return QStringList{QStringLiteral("sh"), QStringLiteral("-c"), QLatin1String(script)};
    };
    QTest::newRow("done") << sh("exit 0") << 0;
    QTest::newRow("failed") << sh("exit 42") << 42;
    QTest::newRow("killed") << sh("kill -KILL $$") << 128 + SIGKILL;
    QTest::newRow("pipe") << sh("kill -PIPE $$") << 128 + SIGPIPE;
    QTest::newRow("missing") << QStringList(QStringLiteral("/no/such/command")) << 127;
    QTest::newRow("no program") << QStringList(QStringLiteral("/etc/passwd")) << 126;
}

void TestMeasure::exitCodes()
{
    QFETCH(QStringList, command);
    QFETCH(int, exitCode);
    Run run(measure({}, command));
    QCOMPARE(run.exitCode(), exitCode);
    const bool runs = exitCode != 126 && exitCode != 127;
    QCOMPARE(run.out.isEmpty(), !runs);
    QCOMPARE(run.err.isEmpty(), runs);
}

/// Qt would make others of those that are no UTF-8: rm would remove another file.
void TestMeasure::argumentsAreBytes()
{
    const QString script = QStringLiteral("\"$0\" measure -- printf %s \"$(printf 'caf\\351')\" 'a\\xff'");
    QProcess shell;
    shell.start(QStringLiteral("sh"), {QStringLiteral("-c"), script, QStringLiteral(KERNTALLY_CLI)});
    QVERIFY(shell.waitForFinished());
    QVERIFY2(shell.readAllStandardOutput().startsWith("caf\xe9"
                                                      "a\\xff"),
             shell.readAllStandardError().constData());
}

void TestMeasure::outputIsTheCommands()
{
    Run run(QStringLiteral("measure -- cat"));
    QCOMPARE(run.exitCode("through\n"), 0);
    QCOMPARE(run.out, QByteArray("through\n"));
    QVERIFY2(run.err.contains("syscalls "), run.err.constData());
    QVERIFY2(run.err.contains("cat: 0."), run.err.constData());
    QVERIFY2(run.err.contains("exit status 0"), run.err.constData());
}

void TestMeasure::signalsReachTheCommand()
{
    Run run(measure({},
                    {QStringLiteral("sh"), QStringLiteral("-c"),
                     QStringLiteral("trap 'exit 9' TERM; echo ready; while :; do sleep 0.01; done")}));
    QCOMPARE(run.line(), QByteArray("ready\n"));
    run.send(SIGTERM);
    QCOMPARE(run.exitCode(), 9);
    QVERIFY(run.out.contains("\"exit\":9"));
}

void TestMeasure::environmentIsTheUsers()
{
    const QString script = QStringLiteral("unset LC_CTYPE; LC_ALL=C \"$0\" measure -- sh -c 'echo $LC_ALL; "
                                          "echo ${LC_CTYPE-none}'");
    Run run({QStringLiteral("-c"), script, program}, QStringLiteral("sh"));
    QCOMPARE(run.exitCode(), 0);
    QCOMPARE(run.out, QByteArray("C\nnone\n"));
}

/// The window saves what this program prints: the same bytes, but for the time that the run took.
void TestMeasure::savedAsPrinted()
{
    const QStringList counters = {QStringLiteral("syscall:getppid"), QStringLiteral("task:task_newtask")};
    Run run(measure(counters, causesWithCalls()));
    QCOMPARE(run.exitCode(), exitCodeOfCauses);

    Kerntally::BackgroundMeasurement measurement(
        makeSource(), {{counters[0], QStringLiteral("My parent"), 0}, {counters[1], QStringLiteral("New tasks"), 0}});
    QSignalSpy ended(&measurement, &Kerntally::BackgroundMeasurement::ended);
    measurement.start(causesWithCalls(), {});
    QVERIFY(ended.wait(patience));
    QCOMPARE(measurement.problems(), QStringList());

    const QRegularExpression seconds(QStringLiteral("\"seconds\":[0-9]+\\.[0-9]{3},"));
    const QString printed = QString::fromUtf8(run.out).section(QLatin1Char('\n'), -2, -2);
    const QString saved = QString::fromUtf8(measurement.result().toJson().toByteArray());
    QVERIFY2(seconds.match(printed).hasMatch(), qPrintable(printed));
    QCOMPARE(QString(saved).remove(seconds), QString(printed).remove(seconds));
}

/// As the window runs them: asked to end, then killed, and the next one.
void TestMeasure::runsOneAfterTheOther()
{
    using Kerntally::MeasurementRuns;
    MeasurementRuns runs(&makeSource, &listCounters, {});
    QByteArray output;
    connect(&runs, &MeasurementRuns::wrote, this, [&output](const QByteArray &text) { output += text; });
    runs.end(); // nothing
    QCOMPARE(runs.state(), MeasurementRuns::State::Idle);
    runs.start({QStringLiteral("sh"), QStringLiteral("-c"),
                QStringLiteral("trap 'echo no' TERM; echo ready; while :; do sleep 0.01; done")},
               {});
    QTRY_COMPARE_WITH_TIMEOUT(output, QByteArray("ready\n"), patience);
    QCOMPARE(runs.state(), MeasurementRuns::State::Running);
    QVERIFY(runs.running().seconds > 0);
    runs.end();
    QCOMPARE(runs.state(), MeasurementRuns::State::Ending);
    QTRY_VERIFY_WITH_TIMEOUT(output.contains("no\n"), patience);
    QVERIFY(runs.results().isEmpty());
    runs.end();
    QTRY_COMPARE_WITH_TIMEOUT(runs.results().size(), 1, patience);
    QCOMPARE(runs.results()[0].status, 128 + SIGKILL);
    QCOMPARE(runs.state(), MeasurementRuns::State::Idle);

    runs.start(causesWithCalls(), {});
    QTRY_COMPARE_WITH_TIMEOUT(runs.results().size(), 2, patience);
    QCOMPARE(runs.results()[1].counts.value(0).events, getppids);

    runs.start({QStringLiteral("sleep"), QStringLiteral("1000")}, {});
    QTRY_COMPARE_WITH_TIMEOUT(runs.state(), MeasurementRuns::State::Running, patience);
    runs.abandon();
    QCOMPARE(runs.state(), MeasurementRuns::State::Idle);
    QCOMPARE(runs.results().size(), 2);
}

void TestMeasure::triesAgain()
{
    using Kerntally::MeasurementRuns;
    int made = 0;
    int asked = 0;
    MeasurementRuns runs(
        [&made]() -> std::unique_ptr<Kerntally::CounterSource> {
            // The first of a scope that can't be: of a process that is no process.
            Kerntally::Scope scope;
            scope.members = true;
            if (made++ == 0)
                scope.process = std::make_shared<const Kerntally::UniqueFd>(::open("/dev/null", O_RDONLY | O_CLOEXEC));
            return std::make_unique<Kerntally::KernelSource>(scope);
        },
        &listCounters, [&asked](const Kerntally::SourceFailure &) { return asked++ == 0; });
    const QSignalSpy failed(&runs, &MeasurementRuns::failed);
    runs.start({QStringLiteral("true")}, {});
    QTRY_COMPARE_WITH_TIMEOUT(runs.results().size(), 1, patience);
    QCOMPARE(made, 2);
    QCOMPARE(asked, 1);
    QVERIFY(failed.isEmpty());
}

QTEST_GUILESS_MAIN(TestMeasure)
#include "tst_measure.moc"
