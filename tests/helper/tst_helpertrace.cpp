// SPDX-License-Identifier: GPL-3.0-or-later
// Functions, who, only this and what a command costs, as users without rights have them of the helper: on a real system
// bus with real polkitd (privatebus.sh), compared with what a program is known to do.
#include "model/helper/helpersource.h"
#include "model/processes/scoperequest.h"
#include "tests/helper/privatebus.h"
#include "tests/support/sourcesupport.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

#include <csignal>

using namespace Kerntally;
using namespace PrivateBus;

namespace {

constexpr int notPossible = 3; // the text program's exit code
constexpr int exitCodeOfCauses = 5;
constexpr quint64 callsEach = 100;
constexpr quint64 calls = callsEach * (1 + 4 + 20 + 5 * 4 + 20) + 7 * 10;
constexpr int newTasks = 4 + 20 + 20 + 10 + 40;

const QString first = QStringLiteral("/usr/bin/first");
const QString second = QStringLiteral("/usr/bin/second");
const QByteArray aliceMay = "if (subject.user == 'alice') return polkit.Result.YES;";
const QByteArray bobMayObserve = "if (subject.user == 'bob' && action.id == 'io.github.kerntally.observe') "
                                 "return polkit.Result.YES;";
const QByteArray aliceNeedsPasswordToTrace = "if (subject.user == 'alice') "
                                             "return action.id == 'io.github.kerntally.trace' "
                                             "? polkit.Result.AUTH_ADMIN : polkit.Result.YES;";

const QString alice = QStringLiteral("alice");
const QString bob = QStringLiteral("bob");

QString measure(const QString &command, const QStringList &counters)
{
    QString arguments = QStringLiteral("measure");
    for (const QString &counter : counters)
        arguments += QStringLiteral(" --counter ") + counter;
    return arguments + QStringLiteral(" -- ") + command;
}

QJsonObject lastObject(const QByteArray &out)
{
    return QJsonDocument::fromJson(out.trimmed().split('\n').constLast()).object();
}

quint64 countOf(const QJsonObject &object, const QString &counter)
{
    return static_cast<quint64>(object[QLatin1String("counters")].toObject()[counter].toInteger());
}

qsizetype links()
{
    const QList<BpfObject> objects = bpfObjectsOf(helperProcess());
    return std::count_if(objects.begin(), objects.end(),
                         [](const BpfObject &object) { return object.kind == BpfObject::Link; });
}

int run(const QString &program)
{
    return QProcess::execute(program, {QString::number(callsEach)});
}

/// Runs both programs while a user's client counts, and then ends it. Returns what it printed last.
QJsonObject countMeanwhile(Client &client, qsizetype linksOfClient)
{
    client.start();
    if (!QTest::qWaitFor([&] { return links() == linksOfClient; }, patience))
        qWarning("It doesn't count: %s", client.readAllStandardError().constData());
    run(first);
    run(second);
    client.sendSignal(SIGINT);
    client.exitCodeAtEnd();
    return lastObject(client.out);
}

} // namespace

class HelperTraceTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();

    void functions();
    void who_data();
    void who();
    void whoAsksOnce();
    void only_data();
    void only();
    void aProcess();
    void endedProcesses();
    void measured();
    void measuredWithOwnRightsOnly();
    void deniedWithoutTrace_data();
    void deniedWithoutTrace();
    void manyWatches();
};

void HelperTraceTest::initTestCase()
{
    if (!qEnvironmentVariableIsSet("KERNTALLY_PRIVATE"))
        QSKIP("run it with privatebus.sh");
    for (const QString &program : {first, second})
        QVERIFY(QFile::copy(QStringLiteral(KERNTALLY_CAUSES), program));
}

void HelperTraceTest::cleanup()
{
    QTRY_COMPARE_WITH_TIMEOUT(loadedSessions(), 0, patience);
}

/// Of the file, whoever runs it.
void HelperTraceTest::functions()
{
    setRule(aliceMay);
    const QString id = QStringLiteral("uprobe:%1:kerntally_caused").arg(first);
    Client client(alice, measure(first + QStringLiteral(" 100"), {id, QStringLiteral("syscall:getppid")}));
    QCOMPARE(client.run(), exitCodeOfCauses);
    QCOMPARE(countOf(lastObject(client.out), id), calls);
    QCOMPARE(countOf(lastObject(client.out), QStringLiteral("syscall:getppid")), calls);
    // A library's that everybody uses, and the helper itself.
    Client other(
        alice,
        QStringLiteral("get uprobe:/lib/%1/libc.so.6:malloc --sample 200ms").arg(QStringLiteral(KERNTALLY_LIBRARIES)));
    QCOMPARE(other.run(), 0);
}

void HelperTraceTest::who_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<QString>("name");
    QTest::newRow("by process") << QStringLiteral("who syscall:getppid") << QStringLiteral("first");
    QTest::newRow("by command") << QStringLiteral("who syscall:getppid --by command") << QStringLiteral("second");
    QTest::newRow("by system call") << QStringLiteral("who syscall:getppid --by syscall") << QStringLiteral("getppid");
    QTest::newRow("calls of a function") << QStringLiteral("who uprobe:%1:kerntally_caused --by command").arg(first)
                                         << QStringLiteral("first");
}

void HelperTraceTest::who()
{
    QFETCH(QString, arguments);
    QFETCH(QString, name);
    setRule(aliceMay);
    Client client(alice, arguments);
    const QJsonObject shown = countMeanwhile(client, 2); // the counter's link, and the watch's
    quint64 found = 0;
    for (const QJsonValue &cause : shown[QLatin1String("causes")].toArray()) {
        const QJsonObject of = cause.toObject();
        if (of[QLatin1String("command")] == name || of[QLatin1String("syscall")] == name)
            found += static_cast<quint64>(of[QLatin1String("events")].toInteger());
    }
    if (name == QLatin1String("getppid"))
        QVERIFY2(found >= 2 * calls, client.out.constData());
    else
        QVERIFY2(found == calls, client.out.constData());
    QVERIFY2(client.err.isEmpty(), client.err.constData());
}

/// The one password for the counter is for the watch, too; and nothing is shown before.
void HelperTraceTest::whoAsksOnce()
{
    setRule(aliceNeedsPasswordToTrace);
    Client client(alice, QStringLiteral("who syscalls --for 300ms"));
    PasswordAgent agent(alice, client.processId());
    client.start();
    QVERIFY(agent.waitForPrompt());
    QCOMPARE(client.readAllStandardOutput(), QByteArray());
    agent.type("s3cret");
    QCOMPARE(client.exitCodeAtEnd(), 0);
    QVERIFY2(lastObject(client.out)[QLatin1String("events")].toInteger() > 0, client.out.constData());
    const double seconds = lastObject(client.out)[QLatin1String("seconds")].toDouble();
    QVERIFY(seconds >= 0.29);
}

void HelperTraceTest::only_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<bool>("isExact");
    QTest::newRow("one command") << QStringLiteral("--only-command first") << true;
    QTest::newRow("one user") << QStringLiteral("--only-user root") << false;
    QTest::newRow("one command of one user") << QStringLiteral("--only-command first --only-user root") << true;
    QTest::newRow("nobody's") << QStringLiteral("--only-command first --only-user bob") << true;
}

void HelperTraceTest::only()
{
    QFETCH(QString, arguments);
    QFETCH(bool, isExact);
    setRule(aliceMay);
    Client client(alice, QStringLiteral("top syscall:getppid --interval 50ms ") + arguments);
    const QJsonObject shown = countMeanwhile(client, 1);
    const QJsonObject counter =
        shown[QLatin1String("counters")].toObject()[QLatin1String("syscall:getppid")].toObject();
    const auto found = static_cast<quint64>(counter[QLatin1String("value")].toInteger());
    const bool isNobodys = arguments.contains(QLatin1String("bob"));
    if (isExact)
        QCOMPARE(found, isNobodys ? 0 : calls);
    else
        QVERIFY2(found >= 2 * calls, client.out.constData());
}

/// With all that descends from it; as root, whom polkit always allows.
void HelperTraceTest::aProcess()
{
    QProcess shell;
    shell.start(QStringLiteral("sh"), {QStringLiteral("-c"), QStringLiteral("read line; %1 100").arg(first)});
    QVERIFY(shell.waitForStarted());
    Scope scope;
    onlyProcess(scope, QString::number(shell.processId()));
    HelperSource source(scope);
    QSignalSpy opened(&source, &CounterSource::opened);
    source.open();
    QVERIFY(opened.wait(patience));
    const CounterDefinition counter = source.addById(QStringLiteral("syscall:getppid"));
    QVERIFY(source.isSettled() || QSignalSpy(&source, &CounterSource::settled).wait(patience));
    shell.write("\n");
    run(second);
    QVERIFY(shell.waitForFinished(patience));
    QCOMPARE(source.store()->read(counter.number).total, calls);
}

void HelperTraceTest::endedProcesses()
{
    QProcess process;
    process.start(QStringLiteral("sleep"), {QStringLiteral("1000")});
    QVERIFY(process.waitForStarted());
    Scope scope;
    onlyProcess(scope, QString::number(process.processId()));
    process.kill();
    process.waitForFinished();
    HelperSource source(scope);
    QSignalSpy failed(&source, &CounterSource::failed);
    source.open();
    QVERIFY(failed.wait(patience));
    QVERIFY(!source.isOpen());
    const auto failure = failed[0][0].value<SourceFailure>();
    QVERIFY2(failure.message.contains(QLatin1String("has ended")), qPrintable(failure.message));
}

/// From its first instruction on, with threads, children, and what they become; and nobody else.
void HelperTraceTest::measured()
{
    setRule(aliceMay);
    QProcess other;
    other.start(second, {QStringLiteral("100000000")});
    QVERIFY(other.waitForStarted());
    const QStringList counters = {QStringLiteral("syscall:getppid"), QStringLiteral("task:task_newtask"),
                                  QStringLiteral("syscalls")};
    quint64 syscalls = 0;
    for (int i = 0; i < 5; ++i) {
        Client client(alice, measure(first + QStringLiteral(" 100"), counters));
        QCOMPARE(client.run(), exitCodeOfCauses);
        const QJsonObject shown = lastObject(client.out);
        QCOMPARE(countOf(shown, counters[0]), calls);
        QCOMPARE(countOf(shown, counters[1]), quint64{newTasks});
        syscalls = countOf(shown, counters[2]);
        QVERIFY(syscalls > calls);
        const double seconds = shown[QLatin1String("seconds")].toDouble();
        QVERIFY2(seconds > 0 && seconds < 100, client.out.constData());
        QVERIFY2(client.err.isEmpty(), client.err.constData());
    }
    other.kill();
    other.waitForFinished();
}

/// What one's own command does, of the counters that everybody is shown, takes no more than observing does.
void HelperTraceTest::measuredWithOwnRightsOnly()
{
    setRule(bobMayObserve);
    Client client(bob, measure(QStringLiteral("true"), {}));
    QCOMPARE(client.run(), 0);
    QVERIFY(countOf(lastObject(client.out), QStringLiteral("syscalls")) > 5);
}

void HelperTraceTest::deniedWithoutTrace_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::newRow("a function")
        << QStringLiteral("get uprobe:%1:kerntally_caused --sample 100ms").arg(QStringLiteral("/usr/bin/first"));
    QTest::newRow("who") << QStringLiteral("who syscalls --for 100ms");
    QTest::newRow("a command") << QStringLiteral("get syscalls --only-command first --sample 100ms");
    QTest::newRow("a user") << QStringLiteral("get syscalls --only-user root --sample 100ms");
    QTest::newRow("a process") << QStringLiteral("get syscalls --only-pid 1 --sample 100ms");
    QTest::newRow("a tracepoint of a command")
        << measure(QStringLiteral("touch /tmp/was-run"), {QStringLiteral("sched:sched_switch")});
}

void HelperTraceTest::deniedWithoutTrace()
{
    QFETCH(QString, arguments);
    setRule(bobMayObserve);
    Client client(bob, arguments);
    QCOMPARE(client.run(), notPossible);
    QVERIFY2(client.err.contains("io.github.kerntally.trace"), client.err.constData());
    QVERIFY(!QFile::exists(QStringLiteral("/tmp/was-run")));
}

/// As many as fit, and a place again for each that ends; none stays behind.
void HelperTraceTest::manyWatches()
{
    HelperSource source;
    QSignalSpy opened(&source, &CounterSource::opened);
    source.open();
    QVERIFY(opened.wait(patience));
    source.add(KT_SYSCALL);
    const auto isReady = [&] { return source.isSettled(); };
    std::vector<std::unique_ptr<CauseWatch>> watches;
    for (int i = 0; i < 4; ++i)
        watches.push_back(source.watchCauses(KT_SYSCALL, CauseWatch::By::Command));
    QVERIFY(watches.back()->isWaiting());
    QVERIFY(QTest::qWaitFor(isReady, patience));
    for (const auto &watch : watches)
        QTRY_VERIFY_WITH_TIMEOUT(watch->read().total > 0, patience);
    const auto fifth = source.watchCauses(KT_SYSCALL, CauseWatch::By::Command);
    QVERIFY(QTest::qWaitFor(isReady, patience));
    QVERIFY(!fifth->isWaiting());
    QVERIFY_THROWS_EXCEPTION(SourceError, fifth->read());
    QCOMPARE(links(), 5);
    watches.clear();
    QTRY_COMPARE_WITH_TIMEOUT(links(), 1, patience);
    for (int i = 0; i < 20; ++i)
        source.watchCauses(KT_SYSCALL, CauseWatch::By::Process); // gone before the helper answers
    QTRY_COMPARE_WITH_TIMEOUT(links(), 1, patience);
    QVERIFY(source.isSettled());
    const auto packets = source.watchCauses(KT_PACKET, CauseWatch::By::Process); // isn't counted
    QVERIFY(QTest::qWaitFor(isReady, patience));
    QVERIFY_THROWS_EXCEPTION(SourceError, packets->read());
}

QTEST_GUILESS_MAIN(HelperTraceTest)
#include "tst_helpertrace.moc"
