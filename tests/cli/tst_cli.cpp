// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/clirun.h"
#include "tests/support/sourcesupport.h"
#include "tests/support/terminalrun.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <csignal>
#include <fcntl.h>
#include <numeric>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace CliTest;

namespace {

quint64 count(const QJsonValue &value)
{
    return static_cast<quint64>(value.toInteger(-1));
}

quint64 valueOf(const QJsonObject &top, const char *counter)
{
    return count(top[QLatin1String("counters")][QLatin1String(counter)][QLatin1String("value")]);
}

bool isTop(const QJsonObject &object)
{
    return object.contains(QLatin1String("counters"));
}

QDateTime timeOf(const QJsonObject &object)
{
    const QString text = object[QLatin1String("time")].toString();
    static const QRegularExpression iso(QStringLiteral("^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$"));
    return iso.match(text).hasMatch() ? QDateTime::fromString(text, Qt::ISODateWithMs) : QDateTime();
}

/// Opens files until it is killed, in a process of its own.
class Opener
{
public:
    static constexpr const char *name = "kt-opener";

    Opener()
        : pid(fork())
    {
        if (pid != 0)
            return;
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        prctl(PR_SET_NAME, name);
        for (;;)
            close(open("/dev/null", O_RDONLY));
    }
    ~Opener()
    {
        kill(pid, SIGKILL);
        waitpid(pid, nullptr, 0);
    }
    Opener(const Opener &) = delete;
    Opener &operator=(const Opener &) = delete;

    const pid_t pid;
};

} // namespace

/// The text program as people and scripts use it: the real one, in a process of its own.
class TestCli : public QObject
{
    Q_OBJECT

private slots:
    void list_data() { sources(); }
    void list();
    void selfTest_data() { sources(); }
    void selfTest();
    void get_data() { sources(); }
    void get();
    void rate_data() { sources(); }
    void rate();
    void average_data() { sources(); }
    void average();
    void top_data() { sources(); }
    void top();
    void typedCommands_data() { sources(); }
    void typedCommands();
    void wrongTypedCommandsAreTold();
    void tablesForPeople();
    void typedWatchersRunBesideTheTable();
    void endOfInputEndsNothing_data();
    void endOfInputEndsNothing();
    void watchCountsChanges();
    void watchTellsOfRealOpens();
    void watchEndsAfterCount_data() { sources(); }
    void watchEndsAfterCount();
    void watchThatDoesNotComeInTime();
    void alertNamesTheProcess();
    void alertOfASimulation();
    void alertThatTimeRunsOutOn();
    void signalEndsWithLastValues_data();
    void signalEndsWithLastValues();
    void closedOutputEndsQuietly();
    void newerSyscallsHaveNames_data();
    void newerSyscallsHaveNames();
    void commandsThatNobodyIsCalledAreTold();
    void otherNumbersOfProcessesAreTold();
    void endedProcessesAreTold();
    void replacedFilesAreTold();
    void removedGroupsAreTold();
    void fullDiskIsTold_data();
    void fullDiskIsTold();
    void numbersAreOfOneLanguage_data();
    void numbersAreOfOneLanguage();
    void wrongUseIsTold_data();
    void wrongUseIsTold();
    void helpAndVersion();
    void noPermission_data();
    void noPermission();
    void noBpf();
    void terminalKeepsWhatIsTyped();
    void terminalMayBeNarrow();

private:
    static void sources();
    /// The source's options; skips the test where it can't count here.
    static bool canCount(const QString &source, QString *reason);
};

#define FETCH_SOURCE(source) \
    QFETCH(QString, source); \
    NEED_SOURCE(source)

#define NEED_SOURCE(source)                       \
    QString whyNot;                               \
    if (!canCount(source, &whyNot)) {             \
        SKIP_UNLESS_REQUIRED(qPrintable(whyNot)); \
    }

void TestCli::sources()
{
    QTest::addColumn<QString>("source");
    QTest::newRow("simulated") << QStringLiteral("simulated");
    QTest::newRow("kernel") << QStringLiteral("kernel");
}

bool TestCli::canCount(const QString &source, QString *reason)
{
    if (source != QLatin1String("kernel"))
        return true;
    Run run(QStringLiteral("list --source kernel"));
    const bool can = run.exitCode() != 3;
    *reason = QString::fromUtf8(run.err);
    return can;
}

void TestCli::list()
{
    FETCH_SOURCE(source)
    Run run(QStringLiteral("list --json --source ") + source);
    QCOMPARE(run.exitCode(), 0);
    QStringList ids;
    const QList<QJsonObject> objects = run.objects();
    for (const QJsonObject &object : objects) {
        ids += object[QLatin1String("counter")].toString();
        QCOMPARE(object[QLatin1String("source")].toString(), source);
        QCOMPARE(object[QLatin1String("number")].toInt(), ids.size());
        QCOMPARE(object[QLatin1String("missed")].toInt(-1), 0);
        QVERIFY(!object[QLatin1String("definition")].toString().isEmpty());
    }
    QCOMPARE(ids, words(QStringLiteral("syscalls packets file-opens file-closes")));

    Run text(QStringLiteral("--source %1 list").arg(source));
    QCOMPARE(text.exitCode(), 0);
    QVERIFY(text.out.contains("Source: " + source.toUtf8()));
    QVERIFY(text.out.contains("file-closes"));
}

void TestCli::selfTest()
{
    FETCH_SOURCE(source)
    Run run(QStringLiteral("selftest --json --source ") + source);
    QCOMPARE(run.exitCode(), 0);
    QStringList found;
    const QList<QJsonObject> objects = run.objects();
    for (const QJsonObject &object : objects) {
        found += object[QLatin1String("found")].toString();
        QVERIFY(object[QLatin1String("ok")].toBool());
    }
    QCOMPARE(found, words(QStringLiteral("0 100 101 111 true false 200 100200 0")));

    Run text(QStringLiteral("selftest --source ") + source);
    QCOMPARE(text.exitCode(), 0);
    QVERIFY2(text.out.contains("All checks passed"), text.out.constData());
}

void TestCli::get()
{
    FETCH_SOURCE(source)
    Run all(QStringLiteral("get --json --sample 300ms --source ") + source);
    QCOMPARE(all.exitCode(), 0);
    QCOMPARE(all.objects().size(), 1);
    const QJsonObject object = all.objects().constFirst();
    QVERIFY(timeOf(object).isValid());
    QCOMPARE(object[QLatin1String("counters")].toObject().size(), 4);
    QVERIFY(valueOf(object, "syscalls") > 0); // its own, at least

    Run some(QStringLiteral("get file-opens --json packets --sample 10ms --source ") + source);
    QCOMPARE(some.exitCode(), 0);
    QCOMPARE(some.objects().constFirst()[QLatin1String("counters")].toObject().keys(),
             words(QStringLiteral("file-opens packets")));

    Run text(QStringLiteral("get packets --sample 10ms --source ") + source);
    QCOMPARE(text.exitCode(), 0);
    QVERIFY(text.out.startsWith("Counter "));
    QVERIFY(text.out.contains("Value\npackets "));
}

void TestCli::rate()
{
    FETCH_SOURCE(source)
    Run run(QStringLiteral("rate syscalls --json --sample 300ms --source ") + source);
    QCOMPARE(run.exitCode(), 0);
    const QJsonObject object = run.objects().constFirst();
    const double seconds = object[QLatin1String("seconds")].toDouble();
    const QJsonValue counter = object[QLatin1String("counters")][QLatin1String("syscalls")];
    const double events = counter[QLatin1String("events")].toDouble();
    QVERIFY(seconds >= 0.3);
    QVERIFY(events > 0);
    // seconds are printed with three decimals
    QVERIFY(std::abs(counter[QLatin1String("rate")].toDouble() * seconds / events - 1) < 0.01);
}

void TestCli::average()
{
    FETCH_SOURCE(source)
    Run run(QStringLiteral("average syscalls --json --window 3 --interval 50ms --duration 500ms --source ") + source);
    QCOMPARE(run.exitCode(), 0);
    QList<double> increments;
    double value = 0;
    const QList<QJsonObject> objects = run.objects();
    for (const QJsonObject &object : objects) {
        if (!object.contains(QLatin1String("increment")))
            continue; // the last value
        const double increment = object[QLatin1String("increment")].toDouble();
        QVERIFY(object[QLatin1String("value")].toDouble() >= value + increment);
        value = object[QLatin1String("value")].toDouble();
        increments += increment;
        const QList<double> window = increments.mid(std::max<qsizetype>(increments.size() - 3, 0));
        QCOMPARE(object[QLatin1String("increments")].toInt(), window.size());
        const double mean = std::accumulate(window.begin(), window.end(), 0.0) / static_cast<double>(window.size());
        QVERIFY(std::abs(object[QLatin1String("average")].toDouble() - mean) < 0.001);
    }
    QVERIFY(!increments.isEmpty());
}

void TestCli::top()
{
    FETCH_SOURCE(source)
    const QDateTime begin = QDateTime::currentDateTimeUtc();
    Run run(QStringLiteral("top --json --interval 100ms --duration 600ms --source ") + source);
    QCOMPARE(run.exitCode(), 0);
    QDateTime last = begin.addMSecs(-2); // rounding, twice
    quint64 syscalls = 0;
    const QList<QJsonObject> objects = run.objects();
    for (const QJsonObject &object : objects) {
        QVERIFY(timeOf(object) >= last);
        last = timeOf(object);
        QCOMPARE(object[QLatin1String("counters")].toObject().size(), 4);
        QVERIFY(valueOf(object, "syscalls") >= syscalls);
        syscalls = valueOf(object, "syscalls");
    }
    QVERIFY(last <= QDateTime::currentDateTimeUtc().addMSecs(2));
    QVERIFY(syscalls > 0);
    QVERIFY(objects.constLast()[QLatin1String("counters")][QLatin1String("syscalls")][QLatin1String("rate")].toDouble()
            > 0);
}

/// On the kernel the counters move by themselves as well: there, differences tell.
void TestCli::typedCommands()
{
    FETCH_SOURCE(source)
    const QString which = source == QLatin1String("kernel") ? source : QStringLiteral("simulated:lab");
    Run run(QStringLiteral("top --json --interval 1h --source ") + which);
    QCOMPARE(run.exitCode("increment file-opens 5\n"
                          "set packets 18446744073709551615\n"
                          "reset\n"
                          "cas file-closes 18446744073709551615 3\n"
                          "\n"
                          "stop\n"),
             0);
    QList<QJsonObject> replies = run.objects();
    QVERIFY(isTop(replies.takeLast()));
    QCOMPARE(replies.size(), 7);
    const auto before = [&](int i) { return count(replies[i][QLatin1String("before")]); };
    const auto value = [&](int i) { return count(replies[i][QLatin1String("value")]); };

    QCOMPARE(replies[0][QLatin1String("command")].toString(), QStringLiteral("increment"));
    QCOMPARE(replies[0][QLatin1String("counter")].toString(), QStringLiteral("file-opens"));
    QCOMPARE(value(0), before(0) + 5);
    QVERIFY2(run.out.contains("\"value\":18446744073709551615"), run.out.constData());
    QStringList resets;
    for (int i = 2; i < 6; ++i) {
        QCOMPARE(replies[i][QLatin1String("command")].toString(), QStringLiteral("reset"));
        QCOMPARE(value(i), 0U);
        resets += replies[i][QLatin1String("counter")].toString();
    }
    QCOMPARE(resets, words(QStringLiteral("syscalls packets file-opens file-closes")));
    QVERIFY(before(4) >= 5);
    QCOMPARE(replies[6][QLatin1String("done")].toBool(true), false);
}

void TestCli::wrongTypedCommandsAreTold()
{
    Run run(QStringLiteral("top packets --source simulated:lab"));
    QCOMPARE(run.exitCode("increment disks\nset packets -1\nhurry\nreset syscalls\nincrement packets 7\nquit"), 0);
    QVERIFY(run.err.contains("no counter 'disks'"));
    QVERIFY(run.err.contains("can't be negative"));
    QVERIFY(run.err.contains("no command 'hurry'"));
    QVERIFY(run.err.contains("syscalls isn't counted here"));
    QCOMPARE(run.err.count('\n'), 4);
    QVERIFY(run.out.contains("packets: 0 → 7\n"));
}

void TestCli::tablesForPeople()
{
    Run run(QStringLiteral("top --interval 100ms --source simulated:lab"));
    QVERIFY(run.line().startsWith("Event Statistics  "));
    QVERIFY(run.line().startsWith("#  Counter"));
    QVERIFY(run.line().startsWith("1  syscalls"));
    QCOMPARE(run.exitCode("set file-opens 1234567\ncas file-opens 1234567 7654321\nhelp\nreset file-opens\nstop\n"), 0);
    QVERIFY2(run.out.contains("file-opens: 0 → 1,234,567\n"), run.out.constData());
    QVERIFY2(run.out.contains("file-opens: 1,234,567 → 7,654,321\n"), run.out.constData());
    QVERIFY2(run.out.contains("file-opens reset: 7,654,321 → 0\n"), run.out.constData());
    QVERIFY(run.out.contains("unwatch"));
    QVERIFY2(!run.out.contains('\033'), "no terminal, no escapes");
    QVERIFY(run.err.isEmpty());
}

void TestCli::typedWatchersRunBesideTheTable()
{
    Run run(QStringLiteral("top --json --interval 1h --source simulated:lab"));
    run.process.write("watch file-opens\nwatch file-closes\n");
    QCOMPARE(run.object()[QLatin1String("command")].toString(), QStringLiteral("watch"));
    QCOMPARE(run.object()[QLatin1String("command")].toString(), QStringLiteral("watch"));
    // The reply and the watcher's notice, in either order.
    for (const char *counter : {"file-opens", "file-closes"}) {
        run.process.write(QByteArray("increment ") + counter + " 5\n");
        for (const QJsonObject &object : {run.object(), run.object()}) {
            QCOMPARE(object[QLatin1String("counter")].toString(), QLatin1String(counter));
            QCOMPARE(count(object[QLatin1String("value")]), 5U);
        }
    }
    run.process.write("unwatch file-opens\n");
    QCOMPARE(count(run.object()[QLatin1String("changes")]), 1U);
    run.process.write("increment file-opens\nincrement file-closes\n");
    QStringList told;
    for (int i = 0; i < 3; ++i)
        told += run.object()[QLatin1String("counter")].toString();
    QCOMPARE(told.count(QStringLiteral("file-opens")), 1);
    QCOMPARE(told.count(QStringLiteral("file-closes")), 2);
    QCOMPARE(run.exitCode("stop\n"), 0);
    QCOMPARE(valueOf(run.objects().constLast(), "file-opens"), 6U);
}

void TestCli::endOfInputEndsNothing_data()
{
    QTest::addColumn<QString>("redirection");
    QTest::newRow("pipe") << QString();
    QTest::newRow("no input") << QStringLiteral("</dev/null");
}

/// And doesn't keep it busy with reading nothing.
void TestCli::endOfInputEndsNothing()
{
    QFETCH(QString, redirection);
    const QString script =
        QStringLiteral("exec \"$0\" top --json --interval 50ms --source simulated:lab %1").arg(redirection);
    Run run({QStringLiteral("-c"), script, program}, QStringLiteral("sh"));
    const auto reads = [&] {
        QFile io(QStringLiteral("/proc/%1/io").arg(run.process.processId()));
        if (!io.open(QIODevice::ReadOnly))
            return -1;
        const QByteArray text = io.readAll();
        const qsizetype begin = text.indexOf("syscr: ") + 7;
        return text.mid(begin, text.indexOf('\n', begin) - begin).toInt();
    };
    quint64 added = 0;
    if (redirection.isEmpty()) {
        added = 5;
        run.process.write("increment file-opens 5"); // nor has the last line an end
        run.process.closeWriteChannel();
        while (run.object()[QLatin1String("command")].toString() != QLatin1String("increment"))
            QCOMPARE(run.process.state(), QProcess::Running);
    }
    QCOMPARE(valueOf(run.object(), "file-opens"), added);
    const int before = reads();
    QVERIFY(before > 0);
    for (int i = 0; i < 5; ++i)
        QCOMPARE(valueOf(run.object(), "file-opens"), added);
    QVERIFY2(reads() - before < 100, qPrintable(QString::number(reads() - before)));
    run.send(SIGTERM);
    QCOMPARE(run.exitCode(), 0);
}

void TestCli::watchCountsChanges()
{
    Run run(QStringLiteral("watch packets --json --source simulated:lab"));
    quint64 changes = 0;
    quint64 last = 0;
    while (last < 30) {
        const QJsonObject object = run.object();
        QVERIFY(!object.isEmpty());
        QVERIFY(timeOf(object).isValid());
        QCOMPARE(object[QLatin1String("counter")].toString(), QStringLiteral("packets"));
        QVERIFY(count(object[QLatin1String("value")]) > last);
        last = count(object[QLatin1String("value")]);
        ++changes;
    }
    QCOMPARE(last, 30U);
    run.send(SIGINT);
    QCOMPARE(count(run.object()[QLatin1String("changes")]), changes);
    QCOMPARE(run.exitCode(), 0);
}

void TestCli::watchTellsOfRealOpens()
{
    NEED_SOURCE(QStringLiteral("kernel"))
    Run run(QStringLiteral("watch file-opens --json --count 1 --source kernel"));
    while (run.process.state() == QProcess::Running) {
        close(open("/dev/null", O_RDONLY));
        run.process.waitForFinished(1);
    }
    QCOMPARE(run.exitCode(), 0);
    QCOMPARE(run.objects().size(), 2);
    QVERIFY(count(run.objects().constFirst()[QLatin1String("value")]) > 0);
    QCOMPARE(count(run.objects().constLast()[QLatin1String("changes")]), 1U);
}

void TestCli::watchEndsAfterCount()
{
    FETCH_SOURCE(source)
    Run run(QStringLiteral("watch syscalls --count 4 --source ") + source);
    QCOMPARE(run.exitCode(), 0);
    QCOMPARE(run.out.count('\n'), 5);
    QVERIFY(run.out.endsWith("\n4 changes of syscalls\n"));
    QVERIFY2(!run.out.contains("(+0)"), run.out.constData());
}

void TestCli::watchThatDoesNotComeInTime()
{
    Run run(QStringLiteral("watch file-opens --count 1 --duration 200ms --source simulated:lab"));
    QCOMPARE(run.exitCode(), 1);
    QCOMPARE(run.out, QByteArray("0 changes of file-opens\n"));
}

/// Others open files here as well and may be the ones who cross: then it is tried again.
void TestCli::alertNamesTheProcess()
{
    NEED_SOURCE(QStringLiteral("kernel"))
    const Opener opener;
    for (int attempt = 1; attempt <= 50; ++attempt) {
        const QDateTime begin = QDateTime::currentDateTimeUtc();
        Run run(QStringLiteral("alert file-opens --above 1000 --json --source kernel"));
        QCOMPARE(run.exitCode(), 0);
        QCOMPARE(run.objects().size(), 1);
        const QJsonObject alert = run.objects().constFirst();
        QCOMPARE(alert[QLatin1String("counter")].toString(), QStringLiteral("file-opens"));
        QCOMPARE(count(alert[QLatin1String("threshold")]), 1000U);
        QVERIFY(count(alert[QLatin1String("value")]) > 1000);
        QVERIFY(timeOf(alert) >= begin.addMSecs(-2));
        QVERIFY(timeOf(alert) <= QDateTime::currentDateTimeUtc().addMSecs(2));
        QVERIFY(alert[QLatin1String("pid")].toInteger() > 0);
        const bool isNamed = alert[QLatin1String("process")].toString() == QLatin1String(Opener::name);
        QCOMPARE(alert[QLatin1String("pid")].toInteger() == opener.pid, isNamed);
        if (isNamed)
            return;
    }
    QFAIL("Not once was the crossing the opener's.");
}

void TestCli::alertOfASimulation()
{
    Run run(QStringLiteral("alert packets --above 29 --json --source simulated:lab"));
    const qint64 pid = run.process.processId();
    QCOMPARE(run.exitCode(), 0);
    const QJsonObject alert = run.objects().constFirst();
    QCOMPARE(count(alert[QLatin1String("value")]), 30U);
    QCOMPARE(count(alert[QLatin1String("threshold")]), 29U);
    QCOMPARE(alert[QLatin1String("pid")].toInteger(), pid);
    QCOMPARE(alert[QLatin1String("process")].toString(), QStringLiteral("simulation"));

    Run text(QStringLiteral("alert syscalls --above 0 --source simulated:busy"));
    QCOMPARE(text.exitCode(), 0);
    QVERIFY2(text.out.contains("above 0: crossed by simulation (pid "), text.out.constData());
}

void TestCli::alertThatTimeRunsOutOn()
{
    Run run(QStringLiteral("alert file-opens --above 0 --duration 200ms --json --source simulated:lab"));
    QCOMPARE(run.exitCode(), 1);
    const QJsonObject alert = run.objects().constFirst();
    QCOMPARE(alert[QLatin1String("crossed")].toBool(true), false);
    QCOMPARE(count(alert[QLatin1String("value")]), 0U);
}

void TestCli::signalEndsWithLastValues_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<int>("number");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QByteArray>("last");
    QTest::newRow("top, Ctrl-C") << "top --interval 1h" << SIGINT << 0 << QByteArray("file-closes");
    QTest::newRow("top, SIGTERM") << "top --interval 1h" << SIGTERM << 0 << QByteArray("file-closes");
    QTest::newRow("top, SIGHUP") << "top --interval 1h" << SIGHUP << 0 << QByteArray("file-closes");
    QTest::newRow("get") << "get --sample 1h" << SIGINT << 0 << QByteArray("file-closes");
    QTest::newRow("rate") << "rate --sample 1h" << SIGINT << 0 << QByteArray("file-closes");
    QTest::newRow("average") << "average packets --interval 1h" << SIGINT << 0 << QByteArray("packets");
    QTest::newRow("watch") << "watch file-opens" << SIGINT << 0 << QByteArray("changes of file-opens");
    QTest::newRow("alert") << "alert packets --above 99" << SIGINT << 1 << QByteArray("not above 99");
}

void TestCli::signalEndsWithLastValues()
{
    QFETCH(QString, arguments);
    QFETCH(int, number);
    QFETCH(int, exitCode);
    QFETCH(QByteArray, last);
    Run run(arguments + QStringLiteral(" --source simulated:lab"));
    const quint64 mask = quint64{1} << (number - 1);
    const auto isCaught = [&] {
        QFile status(QStringLiteral("/proc/%1/status").arg(run.process.processId()));
        if (!status.open(QIODevice::ReadOnly))
            return false;
        const QByteArray text = status.readAll();
        const qsizetype begin = text.indexOf("SigCgt:") + 7;
        return (text.mid(begin, text.indexOf('\n', begin) - begin).trimmed().toULongLong(nullptr, 16) & mask) != 0;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isCaught(), patience);
    run.send(number);
    QCOMPARE(run.exitCode(), exitCode);
    QVERIFY2(run.out.trimmed().split('\n').constLast().contains(last), run.out.constData());
    QVERIFY(run.err.isEmpty());
}

/// Also while there is nothing to write: nothing opens files in the lab.
void TestCli::closedOutputEndsQuietly()
{
    for (const char *arguments :
         {"top --json --interval 10ms --source simulated", "watch file-opens --source simulated:lab"}) {
        const QString script = QStringLiteral("{ \"$0\" %1; echo $? >&2; } | true").arg(QLatin1String(arguments));
        Run run({QStringLiteral("-c"), script, program}, QStringLiteral("sh"));
        QCOMPARE(run.exitCode(), 0);
        QCOMPARE(run.err, QByteArray("0\n"));
    }
}

void TestCli::numbersAreOfOneLanguage_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::newRow("who") << QStringLiteral("who syscalls --source simulated:busy --for 1s");
    QTest::newRow("rate") << QStringLiteral("rate syscalls --source simulated:busy --sample 200ms");
}

/// None has a point where German has a comma.
void TestCli::numbersAreOfOneLanguage()
{
    QFETCH(const QString, arguments);
    Run run(QStringList({QStringLiteral("LC_ALL=de_DE.UTF-8"), program}) + words(arguments), QStringLiteral("env"));
    QCOMPARE(run.exitCode(), 0);
    static const QRegularExpression comma(QStringLiteral("\\d,\\d"));
    static const QRegularExpression point(QStringLiteral("\\d\\.\\d(?!\\d\\d)"));
    QVERIFY2(comma.match(QString::fromUtf8(run.out)).hasMatch(), run.out.constData());
    QVERIFY2(!point.match(QString::fromUtf8(run.out)).hasMatch(), run.out.constData());
}

void TestCli::newerSyscallsHaveNames_data()
{
    QTest::addColumn<int>("number");
    QTest::newRow("cachestat") << 451;
    QTest::newRow("mseal") << 462;
    QTest::newRow("file_getattr") << 468;
}

/// Also where the machine's libraries are older than its kernel.
void TestCli::newerSyscallsHaveNames()
{
    QFETCH(const int, number);
    const QString name = QString::fromLatin1(QTest::currentDataTag());
    Run list(QStringLiteral("list --kind syscall --json"));
    QCOMPARE(list.exitCode(), 0);
    QVERIFY2(list.out.contains("\"syscall:" + name.toLatin1() + '"'), list.out.constData());
    NEED_SOURCE(QStringLiteral("kernel"))
    // A kernel that has none of that number answers that it is not there, and it counts all the same.
    Run measure({QStringLiteral("measure"), QStringLiteral("--json"), QStringLiteral("--counter"),
                 QStringLiteral("syscall:") + name, QStringLiteral("--"), QStringLiteral("python3"),
                 QStringLiteral("-c"),
                 QStringLiteral("import ctypes\nfor i in range(7): ctypes.CDLL(None).syscall(%1, -1, -1, -1, -1)")
                     .arg(number)});
    QCOMPARE(measure.exitCode(), 0);
    QCOMPARE(measure.objects().constLast()[QLatin1String("counters")][QLatin1String("syscall:") + name], 7);
}

void TestCli::commandsThatNobodyIsCalledAreTold()
{
    NEED_SOURCE(QStringLiteral("kernel"))
    Run nobody(QStringLiteral("rate syscalls --sample 10ms --only-command no-such-command"));
    QCOMPARE(nobody.exitCode(), 0);
    QVERIFY2(nobody.err.contains("No process is named 'no-such-command' yet"), nobody.err.constData());
    const Opener opener;
    Run somebody(QStringLiteral("rate syscalls --sample 10ms --only-command kt-opener"));
    QCOMPARE(somebody.exitCode(), 0);
    QVERIFY2(somebody.err.isEmpty(), somebody.err.constData());
}

void TestCli::otherNumbersOfProcessesAreTold()
{
    NEED_SOURCE(QStringLiteral("kernel"))
    const QStringList who = words(QStringLiteral("who syscalls --by process --for 100ms"));
    Run inside(QStringList{QStringLiteral("-pf"), QStringLiteral("--mount-proc"), program} + who,
               QStringLiteral("unshare"));
    if (inside.exitCode() != 0)
        QSKIP("This user can't make a PID namespace.");
    QVERIFY2(inside.out.contains("PID namespace"), inside.out.constData());
}

void TestCli::endedProcessesAreTold()
{
    NEED_SOURCE(QStringLiteral("kernel"))
    auto opener = std::make_unique<Opener>();
    Run top(QStringLiteral("top --json --interval 50ms --only-pid %1").arg(opener->pid));
    QVERIFY(!top.line().isEmpty());
    opener.reset();
    while (!top.err.contains("has ended")) {
        QVERIFY(!top.line().isEmpty());
        top.err += top.process.readAllStandardError();
    }
    top.process.terminate();
    QCOMPARE(top.exitCode(), 0);
    QCOMPARE(top.err.count("has ended"), 1);
}

/// Once, and what to do about it.
void TestCli::replacedFilesAreTold()
{
    NEED_SOURCE(QStringLiteral("kernel"))
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("replaced"));
    QVERIFY(QFile::copy(program, path));
    QVERIFY(QFile::copy(program, path + QStringLiteral(".new")));
    Run top({QStringLiteral("top"), QStringLiteral("--json"), QStringLiteral("--interval"), QStringLiteral("50ms"),
             QStringLiteral("uprobe:%1:main").arg(path)});
    QVERIFY(!top.line().isEmpty());
    QCOMPARE(rename(qPrintable(path + QStringLiteral(".new")), qPrintable(path)), 0);
    while (!top.err.contains("was replaced")) {
        QVERIFY(!top.line().isEmpty());
        top.err += top.process.readAllStandardError();
    }
    top.process.terminate();
    QCOMPARE(top.exitCode(), 0);
    QCOMPARE(top.err.count("was replaced"), 1);
    QVERIFY2(top.err.contains("start it again"), top.err.constData());
}

void TestCli::removedGroupsAreTold()
{
    NEED_SOURCE(QStringLiteral("kernel"))
    // Where it is mounted as services see it, or beside the older ones.
    QString group = QStringLiteral("/sys/fs/cgroup/unified");
    if (!QFile::exists(group))
        group = QStringLiteral("/sys/fs/cgroup");
    group += QStringLiteral("/kerntally-removed-%1").arg(QCoreApplication::applicationPid());
    if (!QDir().mkdir(group))
        QSKIP("No control group can be made here.");
    const auto clear = qScopeGuard([&] { QDir().rmdir(group); });
    if (!QFile::exists(group + QStringLiteral("/cgroup.procs")) || QFile::exists(group + QStringLiteral("/tasks")))
        QSKIP("There are no control groups of version 2 here.");
    Run top({QStringLiteral("top"), QStringLiteral("--json"), QStringLiteral("--interval"), QStringLiteral("50ms"),
             QStringLiteral("--only-cgroup"), group});
    const bool hasBegun = !top.line().isEmpty();
    QVERIFY(QDir().rmdir(group));
    QVERIFY(hasBegun);
    while (!top.err.contains("was removed")) {
        QVERIFY(!top.line().isEmpty());
        top.err += top.process.readAllStandardError();
    }
    top.process.terminate();
    QCOMPARE(top.exitCode(), 0);
}

void TestCli::fullDiskIsTold_data()
{
    QTest::addColumn<QString>("arguments");
    for (const char *arguments :
         {"list --source simulated", "list --kinds", "list --kind syscall", "--help", "who --help", "--version"})
        QTest::newRow(arguments) << QString::fromLatin1(arguments);
}

void TestCli::fullDiskIsTold()
{
    QFETCH(const QString, arguments);
    Run run({QStringLiteral("-c"), QStringLiteral("\"$0\" %1 >/dev/full").arg(arguments), program},
            QStringLiteral("sh"));
    QCOMPARE(run.exitCode(), 1);
    QVERIFY2(run.err.contains("can't be written"), run.err.constData());
}

void TestCli::wrongUseIsTold_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<QByteArray>("told");
    QTest::newRow("command") << "count" << QByteArray("no command 'count'");
    QTest::newRow("option") << "top --fast" << QByteArray("no option '--fast'");
    QTest::newRow("counter") << "--json watch disks" << QByteArray("no counter 'disks'");
    QTest::newRow("number") << "alert packets --above 18446744073709551616" << QByteArray("too large");
    QTest::newRow("duration") << "top --duration -1s" << QByteArray("can't be negative");
    QTest::newRow("extra") << "list all" << QByteArray("too much");
}

void TestCli::wrongUseIsTold()
{
    QFETCH(QString, arguments);
    QFETCH(QByteArray, told);
    Run run(arguments);
    QCOMPARE(run.exitCode(), 2);
    QCOMPARE(run.out, QByteArray());
    QVERIFY2(run.err.startsWith("kerntally-cli: ") && run.err.contains(told), run.err.constData());
}

void TestCli::helpAndVersion()
{
    Run version(QStringLiteral("--version"));
    QCOMPARE(version.exitCode(), 0);
    QCOMPARE(version.out, QByteArray("kerntally-cli " KERNTALLY_VERSION "\n"));
    Run help(QStringLiteral("--help"));
    QCOMPARE(help.exitCode(), 0);
    QVERIFY(help.out.startsWith("Usage: kerntally-cli "));
    QVERIFY(help.err.isEmpty());
    Run watch(QStringLiteral("watch --help"));
    QCOMPARE(watch.exitCode(), 0);
    QVERIFY(watch.out.startsWith("Usage: kerntally-cli watch [OPTION…] COUNTER"));
}

void TestCli::noPermission_data()
{
    QTest::addColumn<QString>("arguments");
#ifndef __SANITIZE_THREAD__ // Qt's thread for D-Bus is not compiled with it
    QTest::newRow("auto, which is the helper then") << "top --duration 1s";
#endif
    QTest::newRow("kernel") << "--source kernel watch packets --count 1";
    QTest::newRow("list") << "list --source kernel --json";
    QTest::newRow("self-test") << "selftest --source kernel";
}

/// Never made-up events instead of real ones.
void TestCli::noPermission()
{
    QFETCH(QString, arguments);
    // Where anyone may read it.
    QTemporaryDir folder;
    QFile::setPermissions(folder.path(), QFile::permissions(folder.path()) | QFile::ReadOther | QFile::ExeOther);
    const QString copy = folder.filePath(QStringLiteral("kerntally-cli"));
    QVERIFY(QFile::copy(program, copy));
    QFile::setPermissions(copy, QFile::permissions(copy) | QFile::ReadOther | QFile::ExeOther);

    const QString drop = QStringLiteral("--reuid=65534 --regid=65534 --clear-groups --inh-caps=-all ");
    const bool isRoot = geteuid() == 0;
    Run run(isRoot ? words(drop + copy) + words(arguments) : words(arguments),
            isRoot ? QStringLiteral("setpriv") : copy);
    QCOMPARE(run.exitCode(), 3);
    if (arguments.contains(QLatin1String("--source kernel"))) {
        QVERIFY2(run.err.startsWith("kerntally-cli: This process may not count events in the kernel."),
                 run.err.constData());
        QVERIFY(run.err.contains("CAP_BPF and CAP_PERFMON"));
    } else {
        QVERIFY2(run.err.contains("the helper"), run.err.constData());
    }
    QVERIFY2(!run.err.contains("libbpf:"), "the log only where it is asked for");
    if (!arguments.startsWith(QLatin1String("list"))) {
        QCOMPARE(run.out, QByteArray());
        return;
    }
    QCOMPARE(run.objects().size(), 4);
    QVERIFY(run.objects().constFirst()[QLatin1String("source")].isNull());
}

void TestCli::noBpf()
{
    Run run(QStringList{program, QStringLiteral("get")}, QStringLiteral(KERNTALLY_NOBPF));
    QCOMPARE(run.exitCode(), 3);
    QCOMPARE(run.out, QByteArray());
    QVERIFY2(run.err.contains("This kernel has no BPF, or this process is kept from it."), run.err.constData());
    QVERIFY(run.err.contains("--source simulated"));

    // The filter is no one's but that process's.
    Run simulated(QStringList{program, QStringLiteral("list"), QStringLiteral("--source"), QStringLiteral("simulated")},
                  QStringLiteral(KERNTALLY_NOBPF));
    QCOMPARE(simulated.exitCode(), 0);
}

void TestCli::terminalKeepsWhatIsTyped()
{
    TerminalRun run(QStringLiteral("top --interval 50ms --source simulated:lab"), 80, 24);
    QVERIFY(run.waitForScreen(
        [](const QStringList &lines) { return lines.size() == 24 && lines[24 - 1] == QLatin1String("> "); }));
    run.type("increment file-op");
    const auto isPrompt = [](const char *text) {
        return [text](const QStringList &lines) { return lines.constLast() == QLatin1String(text); };
    };
    QVERIFY(run.waitForScreen(isPrompt("> increment file-op")));
    for (int redrawn = 0; redrawn < 3; ++redrawn) {
        run.shown.clear();
        QVERIFY(run.waitForScreen(isPrompt("> increment file-op")));
    }
    run.type("enz\x7fs 7000\r");
    QVERIFY(run.waitForScreen([](const QStringList &lines) {
        return lines.contains(QStringLiteral("file-opens: 0 → 7,000")) && lines.constLast() == QLatin1String("> ");
    }));
    QVERIFY(run.waitForScreen([](const QStringList &lines) {
        return lines.filter(QRegularExpression(QStringLiteral("^3  file-opens .* 7,000 "))).size() == 1;
    }));
    run.type("hurry\r");
    QVERIFY(run.waitForScreen([](const QStringList &lines) {
        return lines.contains(QLatin1String("There is no command 'hurry': type help for those that there are."));
    }));

    run.type("\x03");
    QVERIFY(run.waitForEnd());
    QCOMPARE(run.process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(run.process.exitCode(), 0);
    QCOMPARE(run.modes(), run.modesBefore);
    QCOMPARE(run.shown.count("\033[?1049l"), 1);
    const qsizetype left = run.shown.lastIndexOf("\033[?1049l");
    QVERIFY(run.shown.indexOf("Event Statistics", left) > left);
    QVERIFY(run.shown.indexOf("7,000", left) > left);
}

void TestCli::terminalMayBeNarrow()
{
    TerminalRun run(QStringLiteral("top --interval 50ms --source simulated"), 80, 24);
    QVERIFY(run.waitForScreen([](const QStringList &lines) { return lines.size() == 24; }));
    const winsize size = {10, 40, 0, 0};
    QCOMPARE(ioctl(run.master.get(), TIOCSWINSZ, &size), 0);
    run.type("bogus command that says something rather long");
    QVERIFY(run.waitForScreen([](const QStringList &lines) {
        return lines.size() == 10 && lines.constLast().endsWith(QLatin1String(" rather long"))
            && std::all_of(lines.begin(), lines.end(), [](const QString &line) { return line.size() <= 40; })
            && lines.filter(QStringLiteral("syscalls")).size() == 1;
    }));
    run.type("\x15quit\r");
    QVERIFY(run.waitForEnd());
    QCOMPARE(run.process.exitCode(), 0);
}

QTEST_GUILESS_MAIN(TestCli)
#include "tst_cli.moc"
