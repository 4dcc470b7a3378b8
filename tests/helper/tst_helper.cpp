// SPDX-License-Identifier: GPL-3.0-or-later
// The helper as users meet it: on a real system bus, with real polkitd and users without rights (privatebus.sh).
#include "bpf/kinds/eventrequest.h"
#include "model/events/eventkinds.h"
#include "model/helper/helperprotocol.h"
#include "model/helper/helpersource.h"
#include "model/store/counterref.h"
#include "tests/helper/privatebus.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusServer>
#include <QDBusUnixFileDescriptor>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include <csignal>
#include <fcntl.h>
#include <optional>
#include <pwd.h>
#include <sys/syscall.h>
#include <unistd.h>

using namespace Kerntally;
using namespace PrivateBus;

namespace {

constexpr int notPossible = 3; // the text program's exit codes
const QString counting = QStringLiteral("get syscalls --sample 100ms");
const QString counting1h = QStringLiteral("alert packets --above 1000000000000");

const QByteArray aliceNeedsPassword = "if (subject.user == 'alice') return polkit.Result.AUTH_ADMIN;";
const QByteArray bobMay = "if (subject.user == 'bob' && action.id == 'io.github.kerntally.observe') "
                          "return polkit.Result.YES;";
const QByteArray everybodyMay = "return polkit.Result.YES;";

/// A connection of its own to the system bus, as root, whom polkit always allows.
class RawClient
{
public:
    RawClient()
        : m_name(QStringLiteral("raw%1").arg(reinterpret_cast<quintptr>(this)))
        , m_bus(QDBusConnection::connectToBus(QDBusConnection::SystemBus, m_name))
    {
    }
    ~RawClient() { QDBusConnection::disconnectFromBus(m_name); }
    RawClient(const RawClient &) = delete;
    RawClient &operator=(const RawClient &) = delete;

    QDBusMessage openSession() const
    {
        return m_bus.call(QDBusMessage::createMethodCall(helperService(), helperPath(), helperService(),
                                                         QStringLiteral("OpenSession")));
    }
    QString openPath() const { return openSession().arguments().value(0).value<QDBusObjectPath>().path(); }
    QDBusMessage callSession(const QString &path, const QString &method, const QVariantList &arguments = {}) const
    {
        QDBusMessage call = QDBusMessage::createMethodCall(helperService(), path, sessionInterface(), method);
        call.setArguments(arguments);
        return m_bus.call(call);
    }

private:
    QString m_name;
    QDBusConnection m_bus;
};

/// Stands in for a helper of another version.
class OtherHelper : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "io.github.kerntally.Helper1")

public:
    qulonglong layout = KT_LAYOUT;

public slots:
    QDBusObjectPath OpenSession(qulonglong &version, QDBusUnixFileDescriptor &shards, QDBusUnixFileDescriptor &limits,
                                QDBusUnixFileDescriptor &watches, QDBusUnixFileDescriptor &notices) const
    {
        version = layout;
        const UniqueFd file(open("/etc/passwd", O_RDONLY));
        for (QDBusUnixFileDescriptor *fd : {&shards, &limits, &watches, &notices})
            fd->setFileDescriptor(file.get());
        return QDBusObjectPath(QStringLiteral("/session"));
    }
};

quint64 counted(const Client &client)
{
    const QByteArray key = "\"value\":";
    const qsizetype at = client.out.indexOf(key);
    return at < 0 ? 0 : client.out.mid(at + key.size()).split(',').constFirst().split('}').constFirst().toULongLong();
}

QByteArray statusOf(const QString &task)
{
    QFile file(QStringLiteral("/proc/%1/status").arg(task));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

int filtersOf(const QString &task)
{
    const QByteArray key = "Seccomp_filters:\t";
    const QByteArray text = statusOf(task);
    return text.mid(text.indexOf(key) + key.size()).split('\n').constFirst().toInt();
}

/// A process that serves has a user's ids alone and two capabilities, and no way to more.
void verifyConfined(qint64 process, const char *user)
{
    const QByteArray text = statusOf(QString::number(process));
    const passwd *const entry = getpwnam(user);
    QVERIFY(entry);
    const auto four = [](uint id) { return ("\t" + QByteArray::number(id)).repeated(4) + '\n'; };
    for (const QByteArray &line :
         {"Uid:" + four(entry->pw_uid), "Gid:" + four(entry->pw_gid), QByteArray("Groups:\t \n"),
          QByteArray("CapInh:\t0000000000000000\n"), QByteArray("CapPrm:\t000000c000000000\n"),
          QByteArray("CapEff:\t000000c000000000\n"), QByteArray("CapBnd:\t000000c000000000\n"),
          QByteArray("CapAmb:\t0000000000000000\n"), QByteArray("NoNewPrivs:\t1\n"), QByteArray("Seccomp:\t2\n")})
        QVERIFY2(text.contains(line), (line + "is not in\n" + text).constData());
    // All three stages of the filter, in all threads.
    const QStringList tasks =
        QDir(QStringLiteral("/proc/%1/task").arg(process)).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    QVERIFY(tasks.size() > 1);
    for (const QString &task : tasks)
        QCOMPARE(filtersOf(QStringLiteral("%1/task/%2").arg(process).arg(task)), filtersOf(QStringLiteral("self")) + 3);
}

/// Serves the event loop meanwhile.
bool waitForEnd(const QProcess &process)
{
    return QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, patience);
}

/// Of AddEvent, for what takes no file.
QVariantList eventArguments(uint counter, const EventRequest &request)
{
    QStringList strings;
    for (const std::string &text : request.strings)
        strings += QString::fromStdString(text);
    const QList<qulonglong> numbers(request.numbers.begin(), request.numbers.end());
    return {counter, QString::fromStdString(request.kind), strings, QVariant::fromValue(numbers), uint{0}};
}

} // namespace

class HelperTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void deniesWithoutRule();
    void countsWithoutPromptWhereRuleSaysYes();
    void password_data();
    void password();
    void saysWhenNothingAsksForPassword();
    void asksOnItsTerminal_data();
    void asksOnItsTerminal();
    void deniesOnceRuleIsRemoved();
    void answersSecondUserDuringPrompt();
    void cancelsPromptWhenCallerDies();
    void opensNothingForCallerGoneAfterPrompt();
    void saysWhenPolkitDies();
    void keepsTwoCapabilities();
    void saysWhichUserIsMissing();
    void takesKilledClientsProgramsAway();
    void servesOnlySessionsOwner();
    void limitsSessions();
    void refusesOtherCounters();
    void stopsCountingWhatIsRemoved();
    void tracesForThoseWhoMay();
    void asksOnceASessionForTracing();
    void refusesOddTracing();
    void worksThroughPkexec_data();
    void worksThroughPkexec();
    void endsWithPkexecsClient();
    void servesPkexecsUserOnly();
    void refusesOtherAddresses_data();
    void refusesOtherAddresses();
    void takesPeerForWhatItIs();
    void refusesToServeAsRoot();
    void livesWithoutDescriptors();
    void endsWhenIdle();
    void tellsClientsOfItsEnd();
    void otherVersion_data();
    void otherVersion();
    void reportsTimes();
};

void HelperTest::initTestCase()
{
    if (!qEnvironmentVariableIsSet("KERNTALLY_PRIVATE"))
        QSKIP("run it with privatebus.sh");
    qRegisterMetaType<QDBusUnixFileDescriptor>();
    QVERIFY(QDBusConnection::systemBus().isConnected());
}

void HelperTest::init()
{
    setRule({});
}

void HelperTest::cleanup()
{
    QTRY_COMPARE_WITH_TIMEOUT(loadedSessions(), 0, patience);
    if (QTest::currentTestFailed()) {
        QFile log(qEnvironmentVariable("KERNTALLY_PRIVATE") + QStringLiteral("/bus.log"));
        if (log.open(QIODevice::ReadOnly))
            qWarning("The bus's log ends: %s", log.readAll().right(3000).constData());
    }
}

void HelperTest::deniesWithoutRule()
{
    for (const char *user : {"alice", "bob"}) {
        Client client(QString::fromLatin1(user), counting);
        QCOMPARE(client.run(), notPossible);
        QVERIFY2(client.err.contains("You may not count"), client.err.constData());
    }
}

void HelperTest::countsWithoutPromptWhereRuleSaysYes()
{
    setRule(bobMay);
    Client bob(QStringLiteral("bob"), counting);
    QCOMPARE(bob.run(), 0);
    QVERIFY2(counted(bob) > 0, bob.out.constData());
    Client carol(QStringLiteral("carol"), counting);
    QCOMPARE(carol.run(), notPossible);
}

void HelperTest::password_data()
{
    QTest::addColumn<QByteArray>("typed");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("right") << QByteArray("s3cret") << 0;
    QTest::newRow("wrong") << QByteArray("secret") << notPossible;
    QTest::newRow("none") << QByteArray() << notPossible;
}

void HelperTest::password()
{
    QFETCH(QByteArray, typed);
    QFETCH(int, exitCode);
    setRule(aliceNeedsPassword);
    Client alice(QStringLiteral("alice"), counting);
    PasswordAgent agent(QStringLiteral("alice"), alice.processId());
    alice.start();
    QVERIFY(agent.waitForPrompt());
    QCOMPARE(loadedSessions(), 0);
    agent.type(typed);
    QVERIFY(agent.waitFor(exitCode == 0 ? "AUTHENTICATION COMPLETE" : "AUTHENTICATION FAILED"));
    QCOMPARE(alice.exitCodeAtEnd(), exitCode);
    QCOMPARE(counted(alice) > 0, exitCode == 0);
}

void HelperTest::saysWhenNothingAsksForPassword()
{
    setRule(aliceNeedsPassword);
    Client alice(QStringLiteral("alice"), counting);
    QCOMPARE(alice.run(), notPossible);
    QVERIFY2(alice.err.contains("nothing runs that asks for it"), alice.err.constData());
}

void HelperTest::asksOnItsTerminal_data()
{
    QTest::addColumn<QByteArray>("typed");
    QTest::addColumn<QByteArray>("shown");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("right") << QByteArray("s3cret") << QByteArray("\"syscalls\":") << 0;
    QTest::newRow("wrong") << QByteArray("secret") << QByteArray("the password wrong?") << notPossible;
}

/// Where no desktop's agent does.
void HelperTest::asksOnItsTerminal()
{
    QFETCH(QByteArray, typed);
    QFETCH(QByteArray, shown);
    QFETCH(int, exitCode);
    setRule(aliceNeedsPassword);
    UserTerminal alice(QStringLiteral("alice"),
                       QStringLiteral("kerntally-cli --source helper --json get syscalls").split(QLatin1Char(' ')));
    QVERIFY(alice.waitForPrompt());
    QCOMPARE(loadedSessions(), 0);
    alice.type(typed);
    QVERIFY(alice.waitFor(shown));
    QCOMPARE(alice.exitCodeAtEnd(), exitCode);
    QVERIFY2(!alice.shown().contains(typed), alice.shown().constData());
}

void HelperTest::deniesOnceRuleIsRemoved()
{
    setRule(bobMay);
    Client running(QStringLiteral("bob"), counting1h);
    running.start();
    QTRY_COMPARE_WITH_TIMEOUT(loadedSessions(), 1, patience);
    setRule({});
    Client next(QStringLiteral("bob"), counting);
    QCOMPARE(next.run(), notPossible);
    // What was allowed doesn't go on.
    QCOMPARE(running.exitCodeAtEnd(), notPossible);
    QVERIFY2(running.err.contains("no longer allow"), running.err.constData());
}

void HelperTest::answersSecondUserDuringPrompt()
{
    setRule(aliceNeedsPassword + bobMay);
    Client alice(QStringLiteral("alice"), counting);
    PasswordAgent agent(QStringLiteral("alice"), alice.processId());
    alice.start();
    QVERIFY(agent.waitForPrompt());
    Client bob(QStringLiteral("bob"), counting);
    QCOMPARE(bob.run(), 0);
    QCOMPARE(alice.state(), QProcess::Running);
    agent.type("s3cret");
    QCOMPARE(alice.exitCodeAtEnd(), 0);
}

void HelperTest::cancelsPromptWhenCallerDies()
{
    setRule(aliceNeedsPassword);
    Client alice(QStringLiteral("alice"), counting);
    PasswordAgent agent(QStringLiteral("alice"), alice.processId());
    alice.start();
    QVERIFY(agent.waitForPrompt());
    alice.sendSignal(SIGKILL);
    alice.waitForFinished(patience);
    // Answered in turn, by the helper and by polkit: by then the question is taken back. The agent, which waits for
    // its user, sees to it before it passes the password on.
    {
        const RawClient root;
        QVERIFY(!root.openPath().isEmpty());
    }
    agent.type("s3cret");
    QVERIFY(agent.waitFor("Cancelled"));
}

void HelperTest::opensNothingForCallerGoneAfterPrompt()
{
    setRule(aliceNeedsPassword);
    Client alice(QStringLiteral("alice"), counting1h);
    PasswordAgent agent(QStringLiteral("alice"), alice.processId());
    alice.start();
    QVERIFY(agent.waitForPrompt());
    // The helper learns of the yes and of the caller's end at once.
    const auto helper = static_cast<pid_t>(helperProcess());
    kill(helper, SIGSTOP);
    agent.type("s3cret");
    QVERIFY(agent.waitFor("AUTHENTICATION COMPLETE"));
    alice.sendSignal(SIGKILL);
    alice.waitForFinished(patience);
    kill(helper, SIGCONT);
    // Answered in turn: by then it has seen both.
    const RawClient root;
    QVERIFY(!root.openPath().isEmpty());
    QCOMPARE(loadedSessions(), 1);
    QCOMPARE(helperProcess(), helper);
}

void HelperTest::saysWhenPolkitDies()
{
    setRule(aliceNeedsPassword);
    Client alice(QStringLiteral("alice"), counting);
    PasswordAgent agent(QStringLiteral("alice"), alice.processId());
    alice.start();
    QVERIFY(agent.waitForPrompt());
    kill(static_cast<pid_t>(processOf(QStringLiteral("org.freedesktop.PolicyKit1"))), SIGKILL);
    QCOMPARE(alice.exitCodeAtEnd(), notPossible);
    QVERIFY2(alice.err.contains("polkit"), alice.err.constData());
    QVERIFY2(alice.err.contains("doesn't answer"), alice.err.constData());
    setRule(everybodyMay);
    Client bob(QStringLiteral("bob"), counting);
    QCOMPARE(bob.run(), 0);
}

void HelperTest::keepsTwoCapabilities()
{
    const RawClient root;
    QVERIFY(!root.openPath().isEmpty());
    verifyConfined(helperProcess(), "kerntally");
}

void HelperTest::saysWhichUserIsMissing()
{
    endHelper();
    QVERIFY(QFile::rename(QStringLiteral("/etc/passwd"), QStringLiteral("/etc/passwd.away")));
    QProcess helper;
    helper.start(QStringLiteral("/usr/libexec/kerntally-helper"), QStringList());
    const bool hasEnded = waitForEnd(helper);
    QVERIFY(QFile::rename(QStringLiteral("/etc/passwd.away"), QStringLiteral("/etc/passwd")));
    QVERIFY(hasEnded);
    QCOMPARE(helper.exitCode(), 1);
    const QByteArray said = helper.readAllStandardError();
    QVERIFY2(said.contains("run systemd-sysusers"), said.constData());
    QCOMPARE(said.count('\n'), 1);
}

void HelperTest::takesKilledClientsProgramsAway()
{
    setRule(everybodyMay);
    Client bob(QStringLiteral("bob"), counting1h);
    bob.start();
    // Four maps and more, two programs, and one of them attached.
    const auto links = [](const QList<BpfObject> &objects) {
        return std::count_if(objects.begin(), objects.end(),
                             [](const BpfObject &object) { return object.kind == BpfObject::Link; });
    };
    QList<BpfObject> objects;
    const auto areThere = [&] {
        objects = bpfObjectsOf(helperProcess());
        return objects.size() >= 7 && links(objects) == 1;
    };
    QTRY_VERIFY_WITH_TIMEOUT(areThere(), patience);
    bob.sendSignal(SIGKILL);
    QElapsedTimer timer;
    timer.start();
    for (const BpfObject &object : objects)
        QTRY_VERIFY_WITH_TIMEOUT(!object.exists(), patience);
    qInfo("%lld ms from SIGKILL until programs, maps and links were gone", timer.elapsed());
}

void HelperTest::servesOnlySessionsOwner()
{
    const RawClient owner;
    const RawClient other;
    const QString path = owner.openPath();
    QVERIFY(!path.isEmpty());
    for (const auto &[method, arguments] : {std::pair{"AddEvent", eventArguments(KT_SYSCALL, {.kind = "builtin"})},
                                            {"Remove", {1U}},
                                            {"Missed", {}},
                                            {"Close", {}}}) {
        const QDBusMessage reply = other.callSession(path, QLatin1String(method), arguments);
        QCOMPARE(reply.errorName(), QStringLiteral("org.freedesktop.DBus.Error.AccessDenied"));
    }
    for (const auto &[method, arguments] : {std::pair{"AddEvent", eventArguments(KT_SYSCALL, {.kind = "builtin"})},
                                            {"Remove", {1U}},
                                            {"Missed", {}},
                                            {"Close", {}}}) {
        const QDBusMessage reply = owner.callSession(path, QLatin1String(method), arguments);
        QCOMPARE(reply.errorMessage(), QString());
    }
    QCOMPARE(owner.callSession(path, QStringLiteral("Missed")).errorName(),
             QStringLiteral("org.freedesktop.DBus.Error.UnknownObject"));
}

void HelperTest::limitsSessions()
{
    setRule(everybodyMay);
    const RawClient root;
    for (int i = 0; i < 4; ++i)
        QVERIFY(!root.openPath().isEmpty());
    QCOMPARE(root.openSession().errorName(), HelperError::tooManySessions());

    std::vector<std::unique_ptr<Client>> clients;
    for (const char *user : {"alice", "bob", "carol"}) {
        for (int i = 0; i < 4; ++i) {
            clients.push_back(std::make_unique<Client>(QString::fromLatin1(user), counting1h));
            clients.back()->start();
        }
    }
    QTRY_COMPARE_WITH_TIMEOUT(loadedSessions(), 16, patience);
    Client dave(QStringLiteral("dave"), counting);
    QCOMPARE(dave.run(), notPossible);
    QVERIFY2(dave.err.contains("as may count at once"), dave.err.constData());

    clients.pop_back();
    QTRY_COMPARE_WITH_TIMEOUT(loadedSessions(), 15, patience);
    Client again(QStringLiteral("dave"), counting);
    QCOMPARE(again.run(), 0);
}

void HelperTest::refusesOtherCounters()
{
    const RawClient root;
    const QString path = root.openPath();
    for (const uint counter : {0U, 5U, 64U, 65U, ~0U}) {
        QCOMPARE(root.callSession(path, QStringLiteral("AddEvent"), eventArguments(counter, {.kind = "builtin"}))
                     .errorName(),
                 HelperError::noSuchCounter());
        const bool isFree = counter >= KT_FIRST_FREE && counter <= KT_COUNTERS;
        QCOMPARE(root.callSession(path, QStringLiteral("Remove"), {counter}).errorName(),
                 isFree ? QString() : HelperError::noSuchCounter());
    }
}

void HelperTest::stopsCountingWhatIsRemoved()
{
    HelperSource source;
    QSignalSpy opened(&source, &CounterSource::opened);
    source.open();
    QVERIFY(opened.wait(patience));
    const auto links = [] {
        const QList<BpfObject> objects = bpfObjectsOf(helperProcess());
        return std::count_if(objects.begin(), objects.end(),
                             [](const BpfObject &object) { return object.kind == BpfObject::Link; });
    };
    source.add(KT_FILE_OPEN);
    source.add(KT_FILE_CLOSE);
    source.add(KT_PACKET);
    QVERIFY(!source.isSettled());
    QVERIFY(QSignalSpy(&source, &CounterSource::settled).wait(patience));
    QCOMPARE(links(), 2);
    source.remove(KT_FILE_OPEN);
    QCOMPARE(source.missed(), 0U); // answered after what was asked before
    QCOMPARE(links(), 2);
    source.remove(KT_FILE_CLOSE);
    source.remove(KT_PACKET);
    QTRY_COMPARE_WITH_TIMEOUT(links(), 0, patience);
    QVERIFY(!source.store()->isCounted(KT_PACKET));
}

void HelperTest::tracesForThoseWhoMay()
{
    const QString counters = QStringLiteral("--counter sched:sched_switch --counter syscall:futex ");
    setRule(bobMay);
    Client refused(QStringLiteral("bob"), counters + counting);
    QCOMPARE(refused.run(), notPossible);
    QVERIFY2(refused.err.contains("io.github.kerntally.trace"), refused.err.constData());

    setRule(everybodyMay);
    Client bob(QStringLiteral("bob"), QStringLiteral("get sched:sched_switch --sample 100ms"));
    QCOMPARE(bob.run(), 0);
    QVERIFY2(counted(bob) > 0, bob.out.constData());
    const EventKinds kinds;
    for (const auto &kind : kinds.all()) {
        if (!kind->isListed())
            continue; // its example names no real file
        const QString id = kind->example().section(QLatin1Char(','), 0, 0);
        Client client(QStringLiteral("bob"), QStringLiteral("get %1 --sample 100ms").arg(id));
        QCOMPARE(client.run(), 0);
        QVERIFY2(client.out.contains(id.toUtf8()), client.out.constData());
    }
    Client test(QStringLiteral("bob"), QStringLiteral("selftest"));
    QCOMPARE(test.run(), 0);
}

void HelperTest::asksOnceASessionForTracing()
{
    setRule(bobMay
            + "if (subject.user == 'alice' && action.id == 'io.github.kerntally.observe') "
              "return polkit.Result.YES; "
            + aliceNeedsPassword);
    Client alice(QStringLiteral("alice"),
                 QStringLiteral("get sched:sched_switch syscall:futex sched:sched_wakeup --sample 100ms"));
    PasswordAgent agent(QStringLiteral("alice"), alice.processId());
    alice.start();
    QVERIFY(agent.waitForPrompt());
    QCOMPARE(loadedSessions(), 1);
    agent.type("s3cret");
    QCOMPARE(alice.exitCodeAtEnd(), 0);
    QVERIFY2(counted(alice) > 0, alice.out.constData());
}

void HelperTest::refusesOddTracing()
{
    const RawClient root;
    const QString path = root.openPath();
    const auto add = [&](const QString &name, uint counter = KT_FIRST_FREE) {
        const EventRequest request = {.kind = "tracepoint", .strings = {name.toStdString()}};
        return root.callSession(path, QStringLiteral("AddEvent"), eventArguments(counter, request)).errorName();
    };
    QCOMPARE(add(QStringLiteral("sched_switch")), QString());
    QCOMPARE(add(QStringLiteral("sched_switch"), KT_SYSCALL), HelperError::noSuchCounter());
    QCOMPARE(add(QStringLiteral("sched_switch"), KT_COUNTERS + 1), HelperError::noSuchCounter());
    QCOMPARE(add(QStringLiteral("there_is_none")), HelperError::kernel());
    for (const char *name : {"", "../sched_switch", "sched:sched_switch", "sched_switch\n", "sched switch"})
        QCOMPARE(add(QLatin1String(name)), HelperError::noSuchCounter());
    QCOMPARE(add(QString(121, QLatin1Char('a'))), HelperError::noSuchCounter());

    const auto addSyscall = [&](std::vector<std::uint64_t> numbers, uint counter = KT_FIRST_FREE) {
        const EventRequest request = {.kind = "syscall", .numbers = std::move(numbers)};
        return root.callSession(path, QStringLiteral("AddEvent"), eventArguments(counter, request)).errorName();
    };
    constexpr std::uint64_t none = KT_SYSCALLS;
    QCOMPARE(addSyscall({SYS_futex, none}), QString());
    QCOMPARE(addSyscall({SYS_futex, none}), QString()); // in place of what it counted
    QCOMPARE(addSyscall({SYS_futex, none}, KT_FIRST_FREE + 1), HelperError::noSuchCounter());
    QCOMPARE(addSyscall({none, none}), HelperError::noSuchCounter());
    QCOMPARE(addSyscall({SYS_futex}), HelperError::noSuchCounter());
    QCOMPARE(addSyscall({SYS_futex, none, none}), HelperError::noSuchCounter());
    QCOMPARE(addSyscall({KT_SYSCALLS + 1, none}), HelperError::noSuchCounter());
    QCOMPARE(addSyscall({none, ~std::uint64_t{0}}), HelperError::noSuchCounter());
}

void HelperTest::worksThroughPkexec_data()
{
    QTest::addColumn<QByteArray>("rule");
    QTest::addColumn<QByteArray>("typed");
    QTest::addColumn<QByteArray>("complaint");
    const QByteArray asked = "if (action.id == 'org.freedesktop.policykit.exec') return polkit.Result.AUTH_ADMIN;";
    QTest::newRow("rule says yes") << everybodyMay << QByteArray() << QByteArray();
    QTest::newRow("rule says no") << QByteArray("return polkit.Result.NO;") << QByteArray()
                                  << QByteArray("You may not");
    QTest::newRow("right password") << asked << QByteArray("s3cret") << QByteArray();
    QTest::newRow("wrong password") << asked << QByteArray("secret") << QByteArray("You may not");
    QTest::newRow("nobody asks") << asked << QByteArray() << QByteArray("nothing runs that asks");
}

void HelperTest::worksThroughPkexec()
{
    QFETCH(QByteArray, rule);
    QFETCH(QByteArray, typed);
    QFETCH(QByteArray, complaint);
    const NotInstalled notInstalled;
    setRule(rule);
    Client alice(QStringLiteral("alice"), QStringLiteral("get sched:sched_switch --sample 100ms"));
    std::optional<PasswordAgent> agent;
    if (!typed.isEmpty())
        agent.emplace(QStringLiteral("alice"), alice.processId());
    alice.start();
    if (agent) {
        QVERIFY(agent->waitForPrompt());
        agent->type(typed);
    }
    const int exitCode = alice.exitCodeAtEnd();
    QVERIFY2(alice.err.contains(complaint), alice.err.constData());
    QCOMPARE(exitCode, complaint.isEmpty() ? 0 : notPossible);
    QCOMPARE(counted(alice) > 0, complaint.isEmpty());
}

void HelperTest::endsWithPkexecsClient()
{
    const NotInstalled notInstalled;
    setRule(everybodyMay);
    Client bob(QStringLiteral("bob"), counting1h);
    bob.start();
    // pkexec becomes the helper.
    const auto helper = [&] {
        QFile children(QStringLiteral("/proc/%1/task/%1/children").arg(bob.processId()));
        return children.open(QIODevice::ReadOnly) ? children.readAll().trimmed().toLongLong() : 0;
    };
    QTRY_VERIFY_WITH_TIMEOUT(bpfObjectsOf(helper()).size() >= 7, patience);
    verifyConfined(helper(), "bob");
    const QList<BpfObject> objects = bpfObjectsOf(helper());
    bob.sendSignal(SIGKILL);
    for (const BpfObject &object : objects)
        QTRY_VERIFY_WITH_TIMEOUT(!object.exists(), patience);
}

/// Not even with the address of a program of somebody else's that lets everybody in.
void HelperTest::servesPkexecsUserOnly()
{
    QDBusServer server(QStringLiteral("unix:path=/run/kerntally-private/open"));
    QVERIFY(server.isConnected());
    server.setAnonymousAuthenticationAllowed(true);
    QVERIFY(QFile::setPermissions(QStringLiteral("/run/kerntally-private/open"), QFile::Permissions(0x7777)));
    QFile::setPermissions(QStringLiteral("/run/kerntally-private"), QFile::Permissions(0x7755));
    QProcess helper;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("PKEXEC_UID"), QStringLiteral("1002"));
    helper.setProcessEnvironment(environment);
    helper.start(QStringLiteral("/usr/libexec/kerntally-helper"), {QStringLiteral("--peer"), server.address()});
    QVERIFY(waitForEnd(helper));
    QCOMPARE(helper.exitCode(), 1);
    QVERIFY2(QByteArray(helper.readAllStandardError()).contains("somebody else"), "");

    environment.remove(QStringLiteral("PKEXEC_UID"));
    helper.setProcessEnvironment(environment);
    helper.start(QStringLiteral("/usr/libexec/kerntally-helper"), {QStringLiteral("--peer"), server.address()});
    QVERIFY(waitForEnd(helper));
    QCOMPARE(helper.exitCode(), 1);
    QVERIFY(helper.readAllStandardError().contains("pkexec"));
}

void HelperTest::refusesOtherAddresses_data()
{
    QTest::addColumn<QStringList>("arguments");
    const QString peer = QStringLiteral("--peer");
    const QString path = QStringLiteral("/run/kerntally-private/refused");
    QTest::newRow("abstract") << QStringList{peer, QStringLiteral("unix:abstract=") + path};
    QTest::newRow("a program") << QStringList{peer, QStringLiteral("unixexec:path=/usr/bin/touch,argv1=") + path};
    QTest::newRow("network") << QStringList{QStringLiteral("--peer=tcp:host=127.0.0.1,port=1")};
    QTest::newRow("network, with a nonce") << QStringList{peer, QStringLiteral("nonce-tcp:host=127.0.0.1,port=1")};
    QTest::newRow("autolaunch") << QStringList{peer, QStringLiteral("autolaunch:")};
    QTest::newRow("a folder") << QStringList{peer, QStringLiteral("unix:dir=/run/kerntally-private")};
    QTest::newRow("a list") << QStringList{
        peer, QStringLiteral("unix:path=%1;unixexec:path=/usr/bin/touch,argv1=%1").arg(path)};
    QTest::newRow("none") << QStringList{peer, QString()};
    QTest::newRow("no option") << QStringList{QStringLiteral("--"), peer, QStringLiteral("unix:path=") + path};
}

/// Before it connects.
void HelperTest::refusesOtherAddresses()
{
    QFETCH(QStringList, arguments);
    QProcess helper;
    QProcessEnvironment environment = environmentOfHelper();
    environment.insert(QStringLiteral("PKEXEC_UID"), QStringLiteral("1002"));
    helper.setProcessEnvironment(environment);
    helper.start(QStringLiteral("strace"),
                 QStringList{QStringLiteral("-f"), QStringLiteral("-e"), QStringLiteral("trace=connect,execve"),
                             QStringLiteral("/usr/libexec/kerntally-helper")}
                     + arguments);
    QVERIFY(waitForEnd(helper));
    QCOMPARE(helper.exitCode(), 1);
    const QByteArray said = helper.readAllStandardError();
    QVERIFY2(said.contains("begins with unix:path="), said.constData());
    QCOMPARE(said.count("execve("), 1);             // strace's own
    for (const QByteArray &line : said.split('\n')) // the C library may ask who the user is
        QVERIFY2(!line.contains("connect(") || line.contains("nscd") || line.contains("userdb"), line.constData());
}

/// Options that only begin like it are none of pkexec's, nor is the program's own name.
void HelperTest::takesPeerForWhatItIs()
{
    QProcess helper;
    helper.setProcessEnvironment(environmentOfHelper());
    helper.start(QStringLiteral("/usr/libexec/kerntally-helper"), {QStringLiteral("--peers"), QStringLiteral("x")});
    QVERIFY(waitForEnd(helper));
    QCOMPARE(helper.exitCode(), 1);
    const QByteArray said = helper.readAllStandardError();
    QVERIFY2(said.contains("Unknown option 'peers'"), said.constData());

    QProcess other;
    other.setProcessEnvironment(environmentOfHelper());
    other.start(QStringLiteral("bash"),
                {QStringLiteral("-c"), QStringLiteral("exec -a --peer /usr/libexec/kerntally-helper --version")});
    QVERIFY(waitForEnd(other));
    QCOMPARE(other.exitCode(), 0);
}

/// Root has the kernel to itself, and nothing may serve as root.
void HelperTest::refusesToServeAsRoot()
{
    QProcess helper;
    QProcessEnvironment environment = environmentOfHelper();
    environment.insert(QStringLiteral("PKEXEC_UID"), QStringLiteral("0"));
    helper.setProcessEnvironment(environment);
    helper.start(QStringLiteral("/usr/libexec/kerntally-helper"),
                 {QStringLiteral("--peer"), QStringLiteral("unix:path=/run/kerntally-private/refused")});
    QVERIFY(waitForEnd(helper));
    QCOMPARE(helper.exitCode(), 1);
    QVERIFY(helper.readAllStandardError().contains("Root counts without a helper"));
}

/// A session takes more than ten: some get theirs, the others a clear no, and whoever comes later is served again.
void HelperTest::livesWithoutDescriptors()
{
#ifdef __SANITIZE_ADDRESS__
    QSKIP("The sanitizer itself can't do without descriptors.");
#endif
    endHelper();
    QProcess helper;
    helper.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    helper.setProcessEnvironment(environmentOfHelper());
    helper.start(QStringLiteral("prlimit"),
                 {QStringLiteral("--nofile=44:44"), QStringLiteral("/usr/libexec/kerntally-helper"),
                  QStringLiteral("--idle"), QStringLiteral("1")});
    QTRY_COMPARE_WITH_TIMEOUT(helperProcess(), helper.processId(), patience);
    {
        const RawClient root;
        QVERIFY(!root.openPath().isEmpty());
        QString error;
        for (int i = 0; i < 3 && error.isEmpty(); ++i)
            error = root.openSession().errorName();
        QCOMPARE(error, HelperError::kernel());
        const RawClient other;
        QCOMPARE(other.openSession().errorName(), HelperError::kernel());
    }
    QTRY_COMPARE_WITH_TIMEOUT(loadedSessions(), 0, patience);
    {
        const RawClient root;
        QVERIFY(!root.openPath().isEmpty());
    }
    QVERIFY(helper.waitForFinished(patience));
    QCOMPARE(helper.exitCode(), 0);
}

void HelperTest::endsWhenIdle()
{
    endHelper();
    QProcess helper;
    helper.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    helper.setProcessEnvironment(environmentOfHelper());
    helper.start(QStringLiteral("/usr/libexec/kerntally-helper"), {QStringLiteral("--idle"), QStringLiteral("1")});
    QTRY_COMPARE_WITH_TIMEOUT(helperProcess(), helper.processId(), patience);
    {
        const RawClient root;
        QVERIFY(!root.openPath().isEmpty());
        QVERIFY(!helper.waitForFinished(2500));
        QCOMPARE(loadedSessions(), 1);
    }
    QVERIFY(helper.waitForFinished(patience));
    QCOMPARE(helper.exitStatus(), QProcess::NormalExit);
    QCOMPARE(helper.exitCode(), 0);
}

void HelperTest::tellsClientsOfItsEnd()
{
    HelperSource source;
    QSignalSpy opened(&source, &CounterSource::opened);
    QSignalSpy failed(&source, &CounterSource::failed);
    source.open();
    QVERIFY(opened.wait(patience));
    source.add(KT_SYSCALL);
    QTRY_VERIFY_WITH_TIMEOUT(source.store()->value(KT_SYSCALL) > 0, patience);
    setRule(everybodyMay);
    Client bob(QStringLiteral("bob"), counting1h);
    bob.start();
    QTRY_COMPARE_WITH_TIMEOUT(loadedSessions(), 2, patience);
    kill(static_cast<pid_t>(helperProcess()), SIGKILL);
    QVERIFY(failed.wait(patience));
    QVERIFY(failed[0][0].value<SourceFailure>().message.contains(QStringLiteral("The helper has ended")));
    QVERIFY_THROWS_EXCEPTION(SourceError, source.add(KT_PACKET));
    QCOMPARE(bob.exitCodeAtEnd(), notPossible);
    QVERIFY2(bob.err.contains("The helper has ended"), bob.err.constData());

    HelperSource next;
    QSignalSpy openedAgain(&next, &CounterSource::opened);
    next.open();
    QVERIFY(openedAgain.wait(patience));
}

void HelperTest::otherVersion_data()
{
    QTest::addColumn<bool>("hasMethod");
    QTest::addColumn<qulonglong>("layout");
    QTest::newRow("other layout") << true << qulonglong{KT_LAYOUT + 1};
    QTest::newRow("descriptors that are no maps") << true << qulonglong{KT_LAYOUT};
    QTest::newRow("other interface") << false << qulonglong{KT_LAYOUT};
}

void HelperTest::otherVersion()
{
    QFETCH(bool, hasMethod);
    QFETCH(qulonglong, layout);
    endHelper();
    OtherHelper other;
    other.layout = layout;
    QCOMPARE(seteuid(getpwnam("kerntally")->pw_uid), 0); // to whom the bus gives the name
    QDBusConnection bus = QDBusConnection::connectToBus(QDBusConnection::SystemBus, QStringLiteral("other"));
    QCOMPARE(seteuid(0), 0);
    if (hasMethod)
        QVERIFY(bus.registerObject(helperPath(), &other, QDBusConnection::ExportAllSlots));
    QVERIFY(bus.registerService(helperService()));

    HelperSource source;
    QSignalSpy failed(&source, &CounterSource::failed);
    source.open();
    QVERIFY(failed.wait(patience));
    const auto failure = failed[0][0].value<SourceFailure>();
    QVERIFY2(failure.message.contains(QStringLiteral("another version")),
             qPrintable(failure.message + failure.details));
    QVERIFY(!source.isOpen());
    QVERIFY(bus.unregisterService(helperService()));
    QDBusConnection::disconnectFromBus(bus.name());
    QTRY_COMPARE_WITH_TIMEOUT(helperProcess(), 0, patience);
}

void HelperTest::reportsTimes()
{
    for (const char *start : {"helper and polkitd started", "helper running", "helper running"}) {
        if (*start == 'h' && QByteArray(start).contains("started"))
            endHelper();
        QElapsedTimer timer;
        timer.start();
        HelperSource source;
        QSignalSpy opened(&source, &CounterSource::opened);
        source.open();
        QVERIFY(opened.wait(patience));
        const auto open = timer.nsecsElapsed();
        source.add(KT_SYSCALL);
        while (source.store()->value(KT_SYSCALL) == 0)
            syscall(SYS_getppid);
        qInfo("%s: opened after %.1f ms, first count after %.1f ms", start, double(open) / 1e6,
              double(timer.nsecsElapsed()) / 1e6);
    }
}

QTEST_GUILESS_MAIN(HelperTest)
#include "tst_helper.moc"
