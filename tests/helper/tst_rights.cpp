// SPDX-License-Identifier: GPL-3.0-or-later
// What polkit allows, on a real system bus with polkitd (privatebus.sh): sessions end when a right is taken back, prompts
// say what they are for and come only where a call allows them, and the journal has what each right was used for.
#include "bpf/kernel/layout.h"
#include "model/helper/helperprotocol.h"
#include "tests/helper/busclient.h"
#include "tests/helper/privatebus.h"
#include "tests/support/eventcall.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include <csignal>
#include <optional>
#include <sys/syscall.h>

using namespace Kerntally;
using namespace PrivateBus;

namespace {

constexpr int notPossible = 3; // the text program's exit code
const QByteArray observeOnly = "if (action.id == 'io.github.kerntally.observe') return polkit.Result.YES;";
const QByteArray everything = "return polkit.Result.YES;";
const QByteArray aliceNeedsPassword = "if (subject.user == 'alice') return polkit.Result.AUTH_ADMIN;";
const QByteArray aliceNeedsPasswordToTrace =
    "if (subject.user == 'alice' && action.id == 'io.github.kerntally.trace') return polkit.Result.AUTH_ADMIN;"
    + observeOnly;

Message sessionCall(const QString &path, const QByteArray &method)
{
    return BusClient::callOf(path, sessionInterface().toLatin1() + '.' + method);
}

Message addTracepoint(const QString &path, const char *name)
{
    Message call = sessionCall(path, "AddEvent");
    appendEvent(call.get(), KT_FIRST_FREE, {.kind = "tracepoint", .strings = {name}});
    return call;
}

/// What the signal Ended told a client; "" where none has come.
QByteArray endedBy(const BusClient &client)
{
    dbus_connection_read_write(client.connection(), 0);
    while (const Message message{dbus_connection_pop_message(client.connection())}) {
        const char *action = nullptr;
        if (dbus_message_is_signal(message.get(), qPrintable(sessionInterface()), "Ended")
            && dbus_message_get_args(message.get(), nullptr, DBUS_TYPE_STRING, &action, DBUS_TYPE_INVALID))
            return action;
    }
    return "";
}

/// The same, waiting for it.
QByteArray waitForEnd(const BusClient &client)
{
    QByteArray action;
    return QTest::qWaitFor([&] { return !(action = endedBy(client)).isEmpty(); }, patience) ? action : "nothing";
}

/// Of the bus's log, which has what the helper writes.
QByteArrayList loggedLines(const QByteArray &with)
{
    QFile log(qEnvironmentVariable("KERNTALLY_PRIVATE") + QStringLiteral("/bus.log"));
    if (!log.open(QIODevice::ReadOnly))
        return {};
    QByteArrayList lines;
    for (const QByteArray &line : log.readAll().split('\n')) {
        if (line.contains(with))
            lines.append(line);
    }
    return lines;
}

/// Alice's dbus-send, which doesn't allow to ask anybody; waits for start().
class NoPrompt : public UserProcess
{
public:
    NoPrompt()
        : UserProcess(QStringLiteral("alice"),
                      {QStringLiteral("sh"), QStringLiteral("-c"),
                       QStringLiteral("read begin; exec dbus-send --system --print-reply --dest=%1 %2 %1.OpenSession")
                           .arg(helperService(), helperPath())})
    {
    }
    void start()
    {
        write("\n");
        waitForBytesWritten(patience);
    }
};

} // namespace

class RightsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();

    void endsWithTheRule();
    void endsWhenTraceAloneIsWithdrawn();
    void tellsPeople();
    void keepsWhatAPasswordGave();
    void keepsAllWhilePolkitIsGone();
    void promptsSayWhatFor_data();
    void promptsSayWhatFor();
    void asksOnlyWhereTheCallAllows();
    void asksToTrace();
    void logsWhatRightsAreUsedFor();
    void nobodyFillsTheLog();
};

void RightsTest::initTestCase()
{
    if (!qEnvironmentVariableIsSet("KERNTALLY_PRIVATE"))
        QSKIP("run it with privatebus.sh");
}

void RightsTest::cleanup()
{
    QTRY_COMPARE_WITH_TIMEOUT(loadedSessions(), 0, patience);
}

void RightsTest::endsWithTheRule()
{
    setRule("if (subject.user == 'bob' || subject.user == 'dave') return polkit.Result.YES;");
    const BusClient bob("bob");
    const BusClient dave("dave");
    QVERIFY(openSession(bob));
    QVERIFY(openSession(dave));
    QCOMPARE(loadedSessions(), 2);
    changeRule("if (subject.user == 'dave') return polkit.Result.YES;");
    QCOMPARE(waitForEnd(bob), observeAction().toLatin1());
    QTRY_COMPARE_WITH_TIMEOUT(loadedSessions(), 1, patience);
    QCOMPARE(endedBy(dave), QByteArray());
}

void RightsTest::endsWhenTraceAloneIsWithdrawn()
{
    setRule(everything);
    const BusClient tracing("dave");
    const BusClient observing("dave");
    const std::optional<OpenedSession> session = openSession(tracing);
    QVERIFY(session);
    QVERIFY(openSession(observing));
    QCOMPARE(errorOf(tracing.ask(addTracepoint(session->path, "sched_switch").get())), QByteArray());
    changeRule(observeOnly);
    QCOMPARE(waitForEnd(tracing), traceAction().toLatin1());
    QTRY_COMPARE_WITH_TIMEOUT(loadedSessions(), 1, patience);
    QCOMPARE(endedBy(observing), QByteArray());
}

void RightsTest::tellsPeople()
{
    setRule(observeOnly);
    Client bob(QStringLiteral("bob"), QStringLiteral("alert packets --above 1000000000000"));
    bob.start();
    QTRY_COMPARE_WITH_TIMEOUT(loadedSessions(), 1, patience);
    changeRule("return polkit.Result.NO;");
    QCOMPARE(bob.exitCodeAtEnd(), notPossible);
    QVERIFY2(bob.err.contains("no longer allow"), bob.err.constData());
    QVERIFY2(bob.err.contains(observeAction().toLatin1()), bob.err.constData());
}

void RightsTest::keepsWhatAPasswordGave()
{
    setRule(aliceNeedsPassword);
    Client alice(QStringLiteral("alice"), QStringLiteral("alert packets --above 1000000000000"));
    PasswordAgent agent(QStringLiteral("alice"), alice.processId());
    alice.start();
    QVERIFY(agent.waitForPrompt());
    agent.type("s3cret");
    QTRY_COMPARE_WITH_TIMEOUT(loadedSessions(), 1, patience);
    // Bob's end tells that all were asked about.
    changeRule(aliceNeedsPassword + observeOnly);
    const BusClient bob("bob");
    QVERIFY(QTest::qWaitFor([&] { return openSession(bob).has_value(); }, patience));
    changeRule(aliceNeedsPassword);
    QCOMPARE(waitForEnd(bob), observeAction().toLatin1());
    QTRY_COMPARE_WITH_TIMEOUT(loadedSessions(), 1, patience);
    QCOMPARE(alice.state(), QProcess::Running);
    changeRule("return polkit.Result.NO;");
    QCOMPARE(alice.exitCodeAtEnd(), notPossible);
}

void RightsTest::keepsAllWhilePolkitIsGone()
{
    setRule(observeOnly);
    const BusClient bob("bob");
    const std::optional<OpenedSession> session = openSession(bob);
    QVERIFY(session);
    endPolkit(SIGKILL);
    QCOMPARE(errorOf(bob.ask(sessionCall(session->path, "Missed").get())), QByteArray());
    QCOMPARE(loadedSessions(), 1);
    // Whoever asks next starts it again, and bob's session is asked about, too.
    const BusClient dave("dave");
    QVERIFY(openSession(dave));
    QVERIFY(processOf(QStringLiteral("org.freedesktop.PolicyKit1")) != 0);
    QTest::qWait(1000);
    QCOMPARE(errorOf(bob.ask(sessionCall(session->path, "Missed").get())), QByteArray());
    QCOMPARE(loadedSessions(), 2);
}

void RightsTest::promptsSayWhatFor_data()
{
    QTest::addColumn<QByteArray>("rule");
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<QByteArray>("action");
    QTest::addColumn<QByteArray>("what");
    QTest::newRow("observe") << aliceNeedsPassword << QStringLiteral("get syscalls --sample 100ms")
                             << observeAction().toLatin1() << QByteArray("syscalls, file-opens, file-closes, packets");
    QTest::newRow("trace") << aliceNeedsPasswordToTrace
                           << QStringLiteral("get sched:sched_switch syscall:futex --sample 100ms")
                           << traceAction().toLatin1() << QByteArray("tracepoint:sched_switch");
    QTest::newRow("some events only") << aliceNeedsPasswordToTrace
                                      << QStringLiteral("get syscalls --only-user bob --sample 100ms")
                                      << traceAction().toLatin1() << QByteArray("uid=1002");
    // What a client says can't write into the prompt.
    QTest::newRow("odd command") << aliceNeedsPasswordToTrace
                                 << QStringLiteral("get syscalls --only-command \"\\$(id)<b>\" --sample 100ms")
                                 << traceAction().toLatin1() << QByteArray("comm=?(id)?b?");
}

void RightsTest::promptsSayWhatFor()
{
    QFETCH(QByteArray, rule);
    QFETCH(QString, arguments);
    QFETCH(QByteArray, action);
    QFETCH(QByteArray, what);
    setRule(rule);
    Client alice(QStringLiteral("alice"), arguments);
    PasswordAgent agent(QStringLiteral("alice"), alice.processId());
    alice.start();
    QVERIFY(agent.waitForPrompt());
    QVERIFY2(agent.shown().contains(action), agent.shown().constData());
    QVERIFY2(agent.shown().contains(what), agent.shown().constData());
    agent.type("s3cret");
    QVERIFY(agent.waitFor("AUTHENTICATION COMPLETE"));
    QCOMPARE(alice.exitCodeAtEnd(), 0);
}

void RightsTest::asksOnlyWhereTheCallAllows()
{
    setRule(aliceNeedsPassword);
    NoPrompt alice;
    PasswordAgent agent(QStringLiteral("alice"), alice.processId());
    alice.start();
    QVERIFY(alice.exitCodeAtEnd() != 0);
    QVERIFY2(alice.err.contains(HelperError::noAgent().toLatin1()), alice.err.constData());
    QVERIFY2(!agent.shown().contains("AUTHENTICATING"), agent.shown().constData());
}

void RightsTest::asksToTrace()
{
    setRule(observeOnly);
    const BusClient bob("bob");
    std::optional<OpenedSession> session = openSession(bob);
    QVERIFY(session);
    QCOMPARE(errorOf(bob.ask(sessionCall(session->path, "AskToTrace").get())), HelperError::denied().toLatin1());
    changeRule(everything);
    QTRY_COMPARE_WITH_TIMEOUT(errorOf(bob.ask(sessionCall(session->path, "AskToTrace").get())), QByteArray(), patience);
    QVERIFY(!loggedLines("granted " + traceAction().toLatin1()).isEmpty());
}

void RightsTest::logsWhatRightsAreUsedFor()
{
    setRule("if (subject.user == 'dave') return polkit.Result.YES;");
    const BusClient dave("dave");
    const std::optional<OpenedSession> session = openSession(dave);
    QVERIFY(session);
    QCOMPARE(errorOf(dave.ask(addTracepoint(session->path, "sched_wakeup").get())), QByteArray());
    const QByteArray name = session->path.section(QLatin1Char('/'), -1).toLatin1();
    const QByteArray begin = "user 1004: " + name;
    QTRY_VERIFY(!loggedLines(begin + " opened by io.github.kerntally.observe").isEmpty());
    QTRY_VERIFY(!loggedLines(begin + " counts tracepoint:sched_wakeup").isEmpty());
    const BusClient carol("carol");
    QVERIFY(!openSession(carol));
    QTRY_VERIFY(!loggedLines("user 1003: refused io.github.kerntally.observe").isEmpty());
}

void RightsTest::nobodyFillsTheLog()
{
    constexpr int calls = 2000;
    setRule("if (subject.user == 'dave') return polkit.Result.YES;");
    const BusClient bob("bob");
    const qsizetype before = loggedLines("user 1002: refused").size();
    for (int i = 0; i < calls; ++i)
        QVERIFY(!openSession(bob));
    const qsizetype lines = loggedLines("user 1002: refused").size() - before;
    qInfo("%lld lines for %d refused calls", static_cast<long long>(lines), calls);
    QVERIFY(lines < calls / 2);
    QTRY_VERIFY_WITH_TIMEOUT(!loggedLines("more lines left out").isEmpty(), patience);
}

QTEST_GUILESS_MAIN(RightsTest)

#include "tst_rights.moc"
