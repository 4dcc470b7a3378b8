// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/clirun.h"
#include "tests/sourcesupport.h"

#include <QMap>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryFile>
#include <QTest>

#include <csignal>

using namespace CliTest;

namespace {

const QString causes = QStringLiteral(KERNTALLY_CAUSES);
constexpr quint64 callsEach = 100;
constexpr quint64 getppids = callsEach * (1 + 4 + 20 + 5 * 4 + 20) + 7 * 10;
constexpr int exitCodeOfCauses = 5;

using Counts = QMap<QString, quint64>;

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

} // namespace

/// What a command and its descendants cause, compared with what others count.
class TestMeasure : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void knownCallsAreCounted();
    void onlyTheCommandCounts();
    void sameAsPerfStat();
    void sameAsStrace();
    void descendantsLeftBehind();
    void exitCodes_data();
    void exitCodes();
    void outputIsTheCommands();
    void signalsReachTheCommand();
    void environmentIsTheUsers();
};

void TestMeasure::initTestCase()
{
    Run run(measure({}, {QStringLiteral("true")}));
    if (run.exitCode() == 0)
        return;
    if (kernelIsRequired())
        QFAIL(run.err.constData());
    QSKIP(run.err.constData());
}

void TestMeasure::knownCallsAreCounted()
{
    Run run(measure({QStringLiteral("syscall:getppid"), QStringLiteral("task:task_newtask")}, causesWithCalls()));
    QCOMPARE(run.exitCode(), exitCodeOfCauses);
    const QJsonObject object = run.objects().constLast();
    QCOMPARE(countsOf(object)[QStringLiteral("syscall:getppid")], getppids);
    // 4 threads, 20 children with 5 × 4 threads, 5 + 5 programs, 20 children with a child each
    QCOMPARE(countsOf(object)[QStringLiteral("task:task_newtask")], 4U + 20 + 20 + 10 + 40);
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

void TestMeasure::sameAsPerfStat()
{
    if (QStandardPaths::findExecutable(QStringLiteral("perf")).isEmpty())
        QSKIP("perf is not installed.");
    const QStringList events = {QStringLiteral("raw_syscalls:sys_enter"),   QStringLiteral("raw_syscalls:sys_exit"),
                                QStringLiteral("sched:sched_process_fork"), QStringLiteral("sched:sched_process_exec"),
                                QStringLiteral("sched:sched_process_exit"), QStringLiteral("task:task_newtask"),
                                QStringLiteral("sched:sched_wakeup_new")};
    QTemporaryFile file;
    QVERIFY(file.open());
    QStringList perf = {QStringLiteral("stat"), QStringLiteral("-x,"), QStringLiteral("-o"), file.fileName()};
    for (const QString &event : events)
        perf << QStringLiteral("-e") << event;
    Run other(perf + causesWithCalls(), QStringLiteral("perf"));
    QCOMPARE(other.exitCode(), exitCodeOfCauses);
    Counts expected;
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray &line : lines) {
        const QList<QByteArray> cells = line.split(',');
        if (cells.size() > 3 && events.contains(QString::fromLatin1(cells[2])))
            expected[QString::fromLatin1(cells[2])] = cells[0].toULongLong();
    }
    if (expected.size() != events.size())
        QSKIP(("perf doesn't count these here: " + other.err).constData());

    Run run(measure(events + QStringList(QStringLiteral("syscalls")), causesWithCalls()));
    QCOMPARE(run.exitCode(), exitCodeOfCauses);
    const Counts found = countsOf(run.objects().constLast());
    for (const QString &event : events)
        QVERIFY2(found[event] == expected[event],
                 qPrintable(QStringLiteral("%1: %2, perf: %3").arg(event).arg(found[event]).arg(expected[event])));
    QCOMPARE(found[QStringLiteral("syscalls")], expected[QStringLiteral("raw_syscalls:sys_enter")]);
    QVERIFY2(run.err.isEmpty(), run.err.constData());
    for (const QString &event : events)
        qInfo("%-28s %8llu %8llu", qPrintable(event), found[event], expected[event]);
}

/// Call by call. strace counts the first execve(), which for us and perf is before the program; it doesn't count calls
/// that never return.
void TestMeasure::sameAsStrace()
{
    if (QStandardPaths::findExecutable(QStringLiteral("strace")).isEmpty())
        QSKIP("strace is not installed.");
    QTemporaryFile file;
    QVERIFY(file.open());
    Run other(QStringList{QStringLiteral("-f"), QStringLiteral("-c"), QStringLiteral("-U"),
                          QStringLiteral("calls,name"), QStringLiteral("-o"), file.fileName()}
                  + causesWithCalls(),
              QStringLiteral("strace"));
    QCOMPARE(other.exitCode(), exitCodeOfCauses);
    Counts expected;
    static const QRegularExpression row(QStringLiteral("^\\s*(\\d+) ([a-z0-9_]+)$"),
                                        QRegularExpression::MultilineOption);
    auto rows = row.globalMatch(QString::fromUtf8(file.readAll()));
    while (rows.hasNext()) {
        const QRegularExpressionMatch match = rows.next();
        if (match.captured(2) != QLatin1String("total"))
            expected[match.captured(2)] = match.captured(1).toULongLong();
    }
    QVERIFY2(expected.size() > 10, other.err.constData());
    expected.remove(QStringLiteral("exit"));
    expected.remove(QStringLiteral("exit_group"));
    --expected[QStringLiteral("execve")];

    QStringList counters;
    for (auto call = expected.cbegin(); call != expected.cend(); ++call)
        counters += QStringLiteral("syscall:") + call.key();
    Run run(measure(counters, causesWithCalls()));
    QCOMPARE(run.exitCode(), exitCodeOfCauses);
    const Counts found = countsOf(run.objects().constLast());
    for (auto call = expected.cbegin(); call != expected.cend(); ++call) {
        const quint64 ours = found[QStringLiteral("syscall:") + call.key()];
        QVERIFY2(ours == call.value(),
                 qPrintable(QStringLiteral("%1: %2, strace: %3").arg(call.key()).arg(ours).arg(call.value())));
    }
    qInfo("%lld kinds of calls, %llu of getppid()", static_cast<long long>(expected.size()),
          expected[QStringLiteral("getppid")]);
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

QTEST_GUILESS_MAIN(TestMeasure)
#include "tst_measure.moc"
