// SPDX-License-Identifier: GPL-3.0-or-later
// What one user may take of the helper that all share, on a real system bus with polkitd (privatebus.sh): its memory,
// closed sessions included, and its time. Alice takes all she can get, within her rights; dave wants to count.
#include "app/helper/sessions/leftovermaps.h"
#include "bpf/kernel/causes.h"
#include "bpf/kernel/layout.h"
#include "model/helper/helperprotocol.h"
#include "tests/helper/busclient.h"
#include "tests/helper/privatebus.h"
#include "tests/support/eventcall.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QScopeGuard>
#include <QTest>

#include <bpf/bpf.h>

#include <atomic>
#include <memory>
#include <optional>
#include <thread>
#include <vector>

using namespace Kerntally;
using namespace PrivateBus;

namespace {

const QByteArray rule = "if (subject.user == 'dave') return polkit.Result.YES;"
                        "if (subject.user == 'alice' && action.id == 'io.github.kerntally.observe') "
                        "return polkit.Result.YES;";

template<typename... Values>
Message sessionCall(const QString &path, const QByteArray &method, Values... values)
{
    Message call = BusClient::callOf(path, sessionInterface().toLatin1() + '.' + method);
    (dbus_message_append_args(call.get(), DBUS_TYPE_UINT32, &values, DBUS_TYPE_INVALID), ...);
    return call;
}

Message addCall(const QString &path, dbus_uint32_t builtin)
{
    Message call = sessionCall(path, "AddEvent");
    appendEvent(call.get(), builtin, {.kind = "builtin"});
    return call;
}

Message openCall()
{
    return BusClient::callOf(helperPath(), helperService().toLatin1() + ".OpenSession");
}

/// What all BPF maps in the kernel take of its memory, as it says itself.
quint64 memoryOfAllMaps()
{
    quint64 bytes = 0;
    for (__u32 id = 0; bpf_map_get_next_id(id, &id) == 0;) {
        const UniqueFd map(bpf_map_get_fd_by_id(id));
        QFile info(QStringLiteral("/proc/self/fdinfo/%1").arg(map.get()));
        if (!map || !info.open(QIODevice::ReadOnly))
            continue;
        for (const QByteArray &line : info.readAll().split('\n')) {
            if (line.startsWith("memlock:"))
                bytes += line.mid(8).trimmed().toULongLong();
        }
    }
    return bytes;
}

QByteArray textOf(const Message &error)
{
    const char *text = nullptr;
    return dbus_message_get_args(error.get(), nullptr, DBUS_TYPE_STRING, &text, DBUS_TYPE_INVALID) ? text : "";
}

/// The map of causes that a session notes from now on, and the watch's number.
struct Causes
{
    UniqueFd map;
    dbus_uint32_t watch = 0;
    QByteArray error;
};
Causes watchCauses(const BusClient &client, const QString &session)
{
    const Message answer =
        client.ask(sessionCall(session, "WatchCauses", dbus_uint32_t{KT_SYSCALL}, dbus_uint32_t{KT_BY_PROCESS}).get());
    Causes causes;
    causes.error = errorOf(answer);
    int map = -1;
    if (causes.error.isEmpty()
        && dbus_message_get_args(answer.get(), nullptr, DBUS_TYPE_UINT32, &causes.watch, DBUS_TYPE_UNIX_FD, &map,
                                 DBUS_TYPE_INVALID))
        causes.map = UniqueFd(map);
    return causes;
}

/// A user's connection that asks for as much as it can, in a thread of its own.
class Greedy
{
public:
    Greedy(const QByteArray &user, const std::atomic<bool> &isDone)
        : m_client(user)
        , m_thread([this, &isDone] {
            while (!isDone)
                round();
        })
    {
    }
    ~Greedy() { m_thread.join(); }
    Greedy(const Greedy &) = delete;
    Greedy &operator=(const Greedy &) = delete;

    int openings() const { return m_openings; }
    int calls() const { return m_calls; }

private:
    void round()
    {
        const std::optional<OpenedSession> session = openSession(m_client);
        if (!session)
            return;
        ++m_openings;
        // As many at once as the bus lets pass.
        for (dbus_uint32_t i = 0; i < 100; ++i) {
            const dbus_uint32_t counter = 1 + i / 2 % (KT_FIRST_FREE - 1);
            const Message call =
                i % 2 == 0 ? addCall(session->path, counter) : sessionCall(session->path, "Remove", counter);
            m_client.send(call.get());
            ++m_calls;
        }
        m_client.ask(sessionCall(session->path, "Missed").get());
        m_client.ask(sessionCall(session->path, "Close").get());
    }

    BusClient m_client;
    std::atomic<int> m_openings = 0;
    std::atomic<int> m_calls = 0;
    std::thread m_thread;
};

} // namespace

class LimitsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();

    void closedSessionsTakeBoundedMemory();
    void endedWatchesTakeBoundedMemory();
    void whoKeepsNothingIsNeverRefused();
    void knowsWhatIsLeftAsLongAsItIs();
    void servesOthersMeanwhile();
};

void LimitsTest::initTestCase()
{
    if (!qEnvironmentVariableIsSet("KERNTALLY_PRIVATE"))
        QSKIP("run it with privatebus.sh");
    setRule(rule);
}

void LimitsTest::cleanup()
{
    QTRY_COMPARE_WITH_TIMEOUT(loadedSessions(), 0, patience);
}

/// Whoever keeps the descriptors of its closed sessions keeps their memory.
void LimitsTest::closedSessionsTakeBoundedMemory()
{
    constexpr int rounds = 10'000;
    const quint64 before = memoryOfAllMaps();
    std::vector<OpenedSession> kept;
    const BusClient alice("alice");
    QByteArray error;
    QByteArray text;
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < rounds; ++i) {
        if (std::optional<OpenedSession> session = openSession(alice)) {
            QCOMPARE(errorOf(alice.ask(sessionCall(session->path, "Close").get())), QByteArray());
            kept.push_back(std::move(*session));
        } else if (error.isEmpty()) {
            const Message answer = alice.ask(openCall().get());
            error = errorOf(answer);
            text = textOf(answer);
        }
    }
    const quint64 after = memoryOfAllMaps();
    qInfo("%zu of %d closed sessions kept, %.1f MiB of maps, in %.1f s", kept.size(), rounds,
          double(after - before) / 1048576, double(timer.elapsed()) / 1000);
    QVERIFY(!kept.empty());
    QVERIFY(after - before < LeftoverMaps::bytesPerUser + LeftoverMaps::bytesPerUser / 2);
    QCOMPARE(error, HelperError::memoryHeld().toLatin1());
    QVERIFY2(text.contains("end these programs"), text.constData());
    {
        const BusClient dave("dave");
        QVERIFY(openSession(dave));
    }
    kept.clear();
    QVERIFY(QTest::qWaitFor([&] { return openSession(alice).has_value(); }, patience));
}

void LimitsTest::endedWatchesTakeBoundedMemory()
{
    const BusClient dave("dave");
    const std::optional<OpenedSession> session = openSession(dave);
    QVERIFY(session);
    QCOMPARE(errorOf(dave.ask(addCall(session->path, KT_SYSCALL).get())), QByteArray());
    const quint64 before = memoryOfAllMaps();
    std::vector<Causes> kept;
    QByteArray error;
    for (int i = 0; i < 100 && error.isEmpty(); ++i) {
        kept.push_back(watchCauses(dave, session->path));
        error = kept.back().error;
        QCOMPARE(errorOf(dave.ask(sessionCall(session->path, "EndWatch", kept.back().watch).get())), QByteArray());
    }
    const quint64 after = memoryOfAllMaps();
    qInfo("%zu maps of causes kept, %.1f MiB", kept.size() - 1, double(after - before) / 1048576);
    QCOMPARE(error, HelperError::memoryHeld().toLatin1());
    QVERIFY(after - before < 2 * LeftoverMaps::bytesPerUser);
    kept.clear();
    QVERIFY(QTest::qWaitFor([&] { return watchCauses(dave, session->path).error.isEmpty(); }, patience));
}

void LimitsTest::whoKeepsNothingIsNeverRefused()
{
    constexpr int rounds = 200;
    const BusClient alice("alice");
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < rounds; ++i) {
        const Message answer = alice.ask(openCall().get());
        QCOMPARE(errorOf(answer), QByteArray());
        const char *path = nullptr;
        QVERIFY(dbus_message_get_args(answer.get(), nullptr, DBUS_TYPE_OBJECT_PATH, &path, DBUS_TYPE_INVALID));
        QCOMPARE(errorOf(alice.ask(sessionCall(QString::fromLatin1(path), "Close").get())), QByteArray());
    }
    qInfo("%d sessions opened and closed, %.1f ms each", rounds, double(timer.elapsed()) / rounds);
}

/// A new helper wouldn't.
void LimitsTest::knowsWhatIsLeftAsLongAsItIs()
{
    endHelper();
    QProcess helper;
    helper.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    helper.setProcessEnvironment(environmentOfHelper());
    helper.start(QStringLiteral("/usr/libexec/kerntally-helper"), {QStringLiteral("--idle"), QStringLiteral("1")});
    QTRY_COMPARE_WITH_TIMEOUT(helperProcess(), helper.processId(), patience);
    {
        std::optional<OpenedSession> kept;
        {
            const BusClient alice("alice");
            kept = openSession(alice);
            QVERIFY(kept);
        }
        QVERIFY(!helper.waitForFinished(3500));
    }
    QVERIFY(helper.waitForFinished(patience));
    QCOMPARE(helper.exitCode(), 0);
}

void LimitsTest::servesOthersMeanwhile()
{
    std::atomic<bool> isDone = false;
    constexpr int connections = 8;
    int openings = 0;
    int calls = 0;
    {
        std::vector<std::unique_ptr<Greedy>> greedy;
        for (int i = 0; i < connections; ++i)
            greedy.push_back(std::make_unique<Greedy>("alice", isDone));
        const auto end = qScopeGuard([&] { isDone = true; });
        const auto sum = [&](int (Greedy::*of)() const) {
            int all = 0;
            for (const auto &one : greedy)
                all += ((*one).*of)();
            return all;
        };
        QTRY_VERIFY_WITH_TIMEOUT(sum(&Greedy::openings) > connections, patience);
        const BusClient dave("dave");
        for (int i = 0; i < 10; ++i) {
            QElapsedTimer timer;
            timer.start();
            const std::optional<OpenedSession> session = openSession(dave);
            const qint64 opened = timer.restart();
            const bool isServed = session && errorOf(dave.ask(addCall(session->path, KT_SYSCALL).get())).isEmpty();
            const qint64 added = timer.restart();
            if (session)
                dave.ask(sessionCall(session->path, "Close").get());
            qInfo("Dave's session: %lld ms, his counter: %lld ms", opened, added);
            QVERIFY(isServed);
        }
        openings = sum(&Greedy::openings);
        calls = sum(&Greedy::calls);
    }
    qInfo("Meanwhile alice opened %d sessions, and added and removed %d counters", openings, calls);
    QVERIFY(openings > connections);
}

QTEST_GUILESS_MAIN(LimitsTest)

#include "tst_limits.moc"
