// SPDX-License-Identifier: GPL-3.0-or-later
// Alice, who may trace, sends descriptors that can't be closed while she doesn't want it: her own FUSE file system owes the
// kernel an answer. What waits for her is a process of her session's, and nobody else: not dave, not the helper, not
// whoever ends it.
#include "model/events/userfunction.h"
#include "model/helper/helperprotocol.h"
#include "model/helper/opensession.h"
#include "tests/helper/busclient.h"
#include "tests/helper/mutefuse.h"
#include "tests/helper/privatebus.h"
#include "tests/support/eventcall.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <cstring>
#include <functional>
#include <list>
#include <memory>
#include <optional>
#include <thread>
#include <unistd.h>

using namespace Kerntally;
using namespace PrivateBus;

namespace {

const QByteArray aliceAndDaveMay = "if (subject.user == 'alice' || subject.user == 'dave') return polkit.Result.YES;";
const QByteArray aliceMayObserve = "if (subject.user == 'dave' || (subject.user == 'alice' && "
                                   "action.id == 'io.github.kerntally.observe')) return polkit.Result.YES;";
const QByteArray receiverName = "kerntally-recv";
const QByteArray spawnerName = "kerntally-spawn";
constexpr dbus_uint32_t counter = 5;

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A line of /proc/PID/status, without its title.
QByteArray statusOf(qint64 process, const QByteArray &title)
{
    for (const QByteArray &line : contentOf(QStringLiteral("/proc/%1/status").arg(process)).split('\n')) {
        if (line.startsWith(title + ':'))
            return line.mid(title.size() + 1).trimmed();
    }
    return {};
}

/// Zombies, too.
QList<qint64> processesNamed(const QByteArray &name)
{
    QList<qint64> found;
    for (const QString &entry : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs)) {
        bool isProcess = false;
        const qint64 process = entry.toLongLong(&isProcess);
        if (isProcess && statusOf(process, "Name") == name)
            found.append(process);
    }
    return found;
}

qsizetype runningReceivers()
{
    return processesNamed(receiverName).size();
}

/// That wait for something, and can't be killed meanwhile.
qsizetype stuckReceivers()
{
    qsizetype count = 0;
    for (const qint64 process : processesNamed(receiverName))
        count += statusOf(process, "State").startsWith('D') ? 1 : 0;
    return count;
}

/// What a process has open beside its standard streams.
QStringList openFilesOf(qint64 process)
{
    QStringList files;
    const QDir folder(QStringLiteral("/proc/%1/fd").arg(process));
    for (const QString &entry : folder.entryList(QDir::Files | QDir::System)) {
        if (entry.toInt() > STDERR_FILENO)
            files.append(QFile::symLinkTarget(folder.filePath(entry)).section(QLatin1Char('/'), -1));
    }
    return files;
}

/// A user with a session and its channel.
struct Sender
{
    explicit Sender(const QByteArray &user)
        : bus(user)
        , session(openSession(bus))
        , channel(session ? openChannel(bus, *session) : UniqueFd())
    {
    }

    QByteArray call(const QByteArray &method, const std::vector<dbus_uint32_t> &numbers = {}) const
    {
        const Message call = BusClient::callOf(session->path, sessionInterface().toLatin1() + '.' + method);
        for (const dbus_uint32_t number : numbers)
            dbus_message_append_args(call.get(), DBUS_TYPE_UINT32, &number, DBUS_TYPE_INVALID);
        return errorOf(bus.ask(call.get()));
    }
    QByteArray addFunction(dbus_uint32_t sent, const UserFunction &function) const
    {
        const Message call = BusClient::callOf(session->path, sessionInterface().toLatin1() + ".AddEvent");
        appendEvent(call.get(), counter, {.kind = "uprobe", .numbers = {function.offset}}, sent);
        return errorOf(bus.ask(call.get()));
    }

    BusClient bus;
    std::optional<OpenedSession> session;
    UniqueFd channel;
};

/// A file whose last descriptor can't be closed: sent away, and dirty.
class Trap
{
public:
    Trap()
        : m_fuse(std::make_unique<MuteFuse>(MuteFuse::Until::Written))
    {
    }
    /// The kernel gives up waiting for its owner.
    ~Trap()
    {
        std::thread closing([dirty = std::move(m_dirty)] {}); // waits as well
        m_fuse.reset();
        closing.join();
    }
    Trap(const Trap &) = delete;
    Trap &operator=(const Trap &) = delete;

    bool isPossible() const { return m_fuse->isMounted(); }
    void set(const Sender &client)
    {
        sendDescriptor(client.channel.get(), 1, m_fuse->open().get());
        m_dirty = m_fuse->write();
    }

private:
    std::unique_ptr<MuteFuse> m_fuse;
    UniqueFd m_dirty;
};

} // namespace

class StuckReceiversTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void nobodyWaits_data();
    void nobodyWaits();
    void oneUserHasNoMoreThanSessions();
    void observingTakesNoDescriptors();
    void receiversHaveNothing();
    void receiversEndWithTheirSessions();
    void lostReceivers();

private:
    QTemporaryDir m_folder;
    std::optional<UserFunction> m_function;
};

void StuckReceiversTest::initTestCase()
{
    if (!qEnvironmentVariableIsSet("KERNTALLY_PRIVATE"))
        QSKIP("run it with privatebus.sh");
    const QString program = m_folder.filePath(QStringLiteral("program"));
    QVERIFY(QFile::copy(QStringLiteral(KERNTALLY_CAUSES), program));
    m_function = findFunction(program, QStringLiteral("kerntally_caused"));
}

void StuckReceiversTest::init()
{
    setRule(aliceAndDaveMay);
}

void StuckReceiversTest::cleanup()
{
    QTRY_COMPARE_WITH_TIMEOUT(runningReceivers(), 0, patience);
    QTRY_COMPARE_WITH_TIMEOUT(loadedSessions(), 0, patience);
}

void StuckReceiversTest::nobodyWaits_data()
{
    QTest::addColumn<QByteArray>("way");
    QTest::newRow("she leaves the bus") << QByteArray();
    QTest::newRow("she closes the session") << QByteArray("Close");
    QTest::newRow("she calls for a file") << QByteArray("AddEvent");
}

void StuckReceiversTest::nobodyWaits()
{
    QFETCH(QByteArray, way);
    Trap trap;
    if (!trap.isPossible())
        QSKIP("FUSE is not possible here.");
    const Sender dave("dave");
    QVERIFY(dave.channel);
    std::optional<Sender> alice("alice");
    QVERIFY(alice->channel);
    trap.set(*alice);
    if (way == "AddEvent")
        QCOMPARE(alice->addFunction(2, *m_function), HelperError::kernel().toLatin1()); // it doesn't answer
    else if (way == "Close")
        QCOMPARE(alice->call(way), QByteArray());
    if (way != "AddEvent")
        alice.reset();
    QTRY_COMPARE_WITH_TIMEOUT(stuckReceivers(), 1, patience);

    const qint64 helper = helperProcess();
    QCOMPARE(dave.call("Missed"), QByteArray());
    const Sender another("dave");
    QVERIFY(another.channel);
    sendDescriptor(another.channel.get(), 1, m_function->file->get());
    QCOMPARE(another.addFunction(1, *m_function), QByteArray());
    if (alice)
        QCOMPARE(alice->call("Missed"), QByteArray());
    QCOMPARE(helperProcess(), helper);

    endHelper();
    QVERIFY(!QFile::exists(QStringLiteral("/proc/%1").arg(helper)) || statusOf(helper, "State").startsWith('Z'));
    QCOMPARE(stuckReceivers(), 1);
    const Sender next("dave");
    QVERIFY(next.channel);
    QVERIFY(helperProcess() != helper);
}

/// Those that don't end count as hers, and others have room.
void StuckReceiversTest::oneUserHasNoMoreThanSessions()
{
    constexpr qsizetype most = 4;
    std::list<Trap> traps;
    for (qsizetype i = 0; i < most; ++i) {
        Trap &trap = traps.emplace_back();
        if (!trap.isPossible())
            QSKIP("FUSE is not possible here.");
        const Sender alice("alice");
        QVERIFY(alice.channel);
        trap.set(alice);
    }
    QTRY_COMPARE_WITH_TIMEOUT(stuckReceivers(), most, patience);
    const Sender alice("alice");
    QVERIFY(alice.session);
    QVERIFY(!alice.channel);
    QCOMPARE(runningReceivers(), most);
    {
        const Sender dave("dave");
        QVERIFY(dave.channel);
    }
    traps.clear();
    QTRY_COMPARE_WITH_TIMEOUT(runningReceivers(), 0, patience);
    QVERIFY(openChannel(alice.bus, *alice.session));
}

void StuckReceiversTest::observingTakesNoDescriptors()
{
    setRule(aliceMayObserve);
    const Sender alice("alice");
    QVERIFY(alice.session);
    QCOMPARE(alice.call("OpenChannel"), HelperError::denied().toLatin1());
    QCOMPARE(alice.addFunction(1, *m_function), HelperError::denied().toLatin1());
    for (const char *rule : {"SetProcess", "SetGroup"})
        QCOMPARE(alice.call(rule, {1}), HelperError::noSuchCounter().toLatin1());
    QCOMPARE(runningReceivers(), 0);
}

void StuckReceiversTest::receiversHaveNothing()
{
    const Sender dave("dave");
    QVERIFY(dave.channel);
    sendDescriptor(dave.channel.get(), 1, m_function->file->get());
    QCOMPARE(dave.addFunction(1, *m_function), QByteArray());
    for (const QByteArray &name : {spawnerName, receiverName}) {
        const QList<qint64> processes = processesNamed(name);
        QCOMPARE(processes.size(), 1);
        for (const char *capabilities : {"CapInh", "CapPrm", "CapEff", "CapAmb"})
            QCOMPARE(statusOf(processes[0], capabilities), QByteArray("0000000000000000"));
        QCOMPARE(statusOf(processes[0], "NoNewPrivs"), QByteArray("1"));
        QCOMPARE(statusOf(processes[0], "Seccomp"), QByteArray("2"));
        QCOMPARE(statusOf(processes[0], "Threads"), QByteArray("1"));
        QVERIFY(bpfObjectsOf(processes[0]).isEmpty());
        // The channel, the control socket and the program; nothing of the bus, nor of the kernel's.
        QStringList files = openFilesOf(processes[0]);
        files.removeAll(QStringLiteral("program"));
        const qsizetype sockets = files.filter(QStringLiteral("socket:")).size();
        QCOMPARE(sockets, name == receiverName ? 2 : 1);
        QCOMPARE(files.size() - sockets, name == receiverName ? 0 : 1); // the spawner's news of ended children
    }
}

/// None is left, not even to be waited for.
void StuckReceiversTest::receiversEndWithTheirSessions()
{
    for (int i = 0; i < 20; ++i) {
        const Sender dave("dave");
        QVERIFY(dave.channel);
        sendDescriptor(dave.channel.get(), 1, m_function->file->get());
        if (i % 2 == 0)
            QCOMPARE(dave.call("Close"), QByteArray());
        else
            QCOMPARE(dave.addFunction(1, *m_function), QByteArray());
    }
    QTRY_COMPARE_WITH_TIMEOUT(runningReceivers(), 0, patience);
    QCOMPARE(processesNamed(spawnerName).size(), 1);
    endHelper();
    QTRY_COMPARE_WITH_TIMEOUT(processesNamed(spawnerName).size(), 0, patience);
}

/// Sessions go on without them.
void StuckReceiversTest::lostReceivers()
{
    const Sender dave("dave");
    QVERIFY(dave.channel);
    kill(static_cast<pid_t>(processesNamed(receiverName).value(0)), SIGKILL);
    QTRY_COMPARE_WITH_TIMEOUT(runningReceivers(), 0, patience);
    QCOMPARE(dave.addFunction(1, *m_function), HelperError::noSuchCounter().toLatin1());
    const UniqueFd channel = openChannel(dave.bus, *dave.session);
    sendDescriptor(channel.get(), 2, m_function->file->get());
    QCOMPARE(dave.addFunction(2, *m_function), QByteArray());
    kill(static_cast<pid_t>(processesNamed(spawnerName).value(0)), SIGKILL);
    QTRY_COMPARE_WITH_TIMEOUT(runningReceivers(), 0, patience);
    QCOMPARE(dave.call("OpenChannel"), HelperError::noSuchCounter().toLatin1());
    QCOMPARE(dave.call("Missed"), QByteArray());
    {
        const Sender other("dave");
        QVERIFY(other.session && !other.channel);
    }
    endHelper();
}

QTEST_GUILESS_MAIN(StuckReceiversTest)
#include "tst_stuckreceivers.moc"
