// SPDX-License-Identifier: GPL-3.0-or-later
// What a user who may observe, and no more, learns of other users' processes: nothing but that events happen. Alice has
// that right, dave the right to trace, too, bob none. On a real system bus with polkitd (privatebus.sh).
#include "bpf/kernel/layout.h"
#include "bpf/memory/kernelnotices.h"
#include "bpf/memory/sessionmemory.h"
#include "bpf/programs/loader.h"
#include "model/helper/helperprotocol.h"
#include "tests/helper/busclient.h"
#include "tests/helper/privatebus.h"
#include "tests/support/eventcall.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include <algorithm>
#include <array>
#include <atomic>
#include <csignal>
#include <fcntl.h>
#include <functional>
#include <memory>
#include <optional>
#include <pwd.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

using namespace Kerntally;
using namespace PrivateBus;

namespace {

const QByteArray aliceMayObserve = "if (action.id == 'io.github.kerntally.observe' && subject.user == 'alice' "
                                   "|| subject.user == 'dave') return polkit.Result.YES;";
const QByteArray secretName = "bobs-secret-job";
/// With the set-user-ID bit of root's.
const QString privilegedProgram = QStringLiteral("/usr/bin/kerntally-privileged-causes");
constexpr int privilegedCalls = 20'000;

int fromEnvironment(const char *name, int otherwise)
{
    bool isSet = false;
    const int value = qEnvironmentVariableIntValue(name, &isSet);
    return isSet ? value : otherwise;
}

/// A process of a user's, which runs a function that only makes system calls. Its end is waited for.
pid_t startAs(const QByteArray &user, const std::function<void()> &run)
{
    const passwd *const entry = getpwnam(user.constData());
    const pid_t child = fork();
    if (child != 0)
        return child;
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (entry && setresgid(entry->pw_gid, entry->pw_gid, entry->pw_gid) == 0
        && setresuid(entry->pw_uid, entry->pw_uid, entry->pw_uid) == 0)
        run();
    _exit(0);
}

void runAs(const QByteArray &user, const std::function<void()> &run)
{
    waitpid(startAs(user, run), nullptr, 0);
}

void openSomeFiles()
{
    for (int i = 0; i < 20; ++i) {
        close(open("/etc/passwd", O_RDONLY | O_CLOEXEC));
        usleep(2000);
    }
}

/// A process that takes another name, makes some calls and ends.
void runBriefly()
{
    const pid_t child = vfork();
    if (child == 0) {
        prctl(PR_SET_NAME, secretName.constData());
        for (int call = 0; call < 10; ++call)
            syscall(SYS_getppid);
        _exit(0);
    }
    waitpid(child, nullptr, 0);
}

/// A session of one user's, with a counter that counts.
class Session
{
public:
    Session(const QByteArray &user, dbus_uint32_t counter, bool isOfMembers = false)
        : m_client(user)
        , m_counter(counter)
    {
        const Message open = BusClient::callOf(
            helperPath(), helperService().toLatin1() + (isOfMembers ? ".OpenSessionOnly" : ".OpenSession"));
        if (isOfMembers)
            appendMembers(open.get());
        const Message answer = m_client.ask(open.get());
        if (errorOf(answer).isEmpty())
            read(answer.get());
        const Message add = BusClient::callOf(m_path, sessionInterface().toLatin1() + ".AddEvent");
        appendEvent(add.get(), m_counter, {.kind = "builtin"});
        m_counts = errorOf(m_client.ask(add.get())).isEmpty();
        if (!m_counts)
            return;
        const SessionDescriptors maps = {m_maps[0].get(), m_maps[1].get(), m_maps[2].get(), m_maps[3].get()};
        m_memory.emplace(SessionMemory::map(maps));
        m_cells = m_memory->cells(nullptr, nullptr);
        m_notices = std::make_unique<KernelNotices>(maps.notices);
    }

    bool counts() const { return m_counts; }
    quint64 total() const { return kt_client_total(&m_cells, m_counter); }
    int joinProgram() const { return m_join.get(); }
    /// The error; none where it is granted.
    QByteArray askToTrace() const
    {
        return errorOf(m_client.ask(BusClient::callOf(m_path, sessionInterface().toLatin1() + ".AskToTrace").get()));
    }
    quint64 departed() const
    {
        const Message answer =
            m_client.ask(BusClient::callOf(m_path, sessionInterface().toLatin1() + ".Departed").get());
        dbus_uint64_t tasks = 0;
        dbus_message_get_args(answer.get(), nullptr, DBUS_TYPE_UINT64, &tasks, DBUS_TYPE_INVALID);
        return tasks;
    }

    /// Asks for a notice of every event, as no honest client does, and takes those that came.
    void tamper(const std::function<void(const kt_notice &)> &take)
    {
        for (unsigned cpu = 0; cpu < m_cells.cpus; ++cpu)
            std::atomic_ref(m_cells.limits[cpu].limit[KT_CELL(m_counter)]).store(0);
        std::atomic_ref(m_cells.watches[KT_CELL(m_counter)].threshold).store(0);
        std::atomic_ref(m_cells.watches[KT_CELL(m_counter)].requests).store(0);
        m_notices->drain(take);
    }

private:
    static void appendMembers(DBusMessage *message)
    {
        const dbus_bool_t yes = TRUE;
        const dbus_bool_t no = FALSE;
        const dbus_int64_t anyUser = -1;
        DBusMessageIter into;
        DBusMessageIter command;
        dbus_message_iter_init_append(message, &into);
        dbus_message_iter_append_basic(&into, DBUS_TYPE_BOOLEAN, &yes);
        dbus_message_iter_append_basic(&into, DBUS_TYPE_BOOLEAN, &no);
        dbus_message_iter_open_container(&into, DBUS_TYPE_ARRAY, "y", &command);
        dbus_message_iter_close_container(&into, &command);
        dbus_message_iter_append_basic(&into, DBUS_TYPE_INT64, &anyUser);
        dbus_message_iter_append_basic(&into, DBUS_TYPE_BOOLEAN, &no);
    }

    /// The path, the layout, the descriptors of the maps, and last, where there is one, that of the program that joins.
    void read(DBusMessage *answer)
    {
        DBusMessageIter at;
        dbus_message_iter_init(answer, &at);
        const char *path = nullptr;
        dbus_message_iter_get_basic(&at, &path);
        m_path = QString::fromUtf8(path);
        dbus_message_iter_next(&at);
        for (UniqueFd &map : m_maps) {
            dbus_message_iter_next(&at);
            map = descriptorAt(&at);
        }
        while (dbus_message_iter_next(&at)) {
            if (dbus_message_iter_get_arg_type(&at) != DBUS_TYPE_ARRAY)
                continue;
            DBusMessageIter inside;
            dbus_message_iter_recurse(&at, &inside);
            m_join = descriptorAt(&inside);
        }
    }
    static UniqueFd descriptorAt(DBusMessageIter *at)
    {
        int descriptor = -1;
        dbus_message_iter_get_basic(at, &descriptor);
        return UniqueFd(descriptor);
    }

    BusClient m_client;
    dbus_uint32_t m_counter;
    QString m_path = helperPath();
    std::array<UniqueFd, 4> m_maps;
    UniqueFd m_join;
    std::optional<SessionMemory> m_memory;
    kt_cells m_cells = {};
    std::unique_ptr<KernelNotices> m_notices;
    bool m_counts = false;
};

} // namespace

class SpyingTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void noticesTellOfOwnProcessesAlone();
    void traceTellsOfAll();
    void othersMayNotJoin();
    void whoJoinedAndEndedLeavesNobody();
    void privilegedProgramsLeave_data();
    void privilegedProgramsLeave();
};

void SpyingTest::initTestCase()
{
    if (!qEnvironmentVariableIsSet("KERNTALLY_PRIVATE"))
        QSKIP("run it with privatebus.sh");
    setRule(aliceMayObserve);
    QVERIFY(QFile::copy(QStringLiteral(KERNTALLY_CAUSES), privilegedProgram));
    QCOMPARE(chmod(QFile::encodeName(privilegedProgram).constData(), 04755), 0);
}

/// As long as KERNTALLY_SPYING_SECONDS says.
void SpyingTest::noticesTellOfOwnProcessesAlone()
{
    Session session("alice", KT_FILE_OPEN);
    QVERIFY(session.counts());
    const qint64 duration = fromEnvironment("KERNTALLY_SPYING_SECONDS", 3) * qint64{1000};
    QElapsedTimer time;
    time.start();
    int others = 0;
    pid_t alices = 0;
    bool isAlicesSeen = false;
    while (time.elapsed() < duration) {
        const pid_t bobs = startAs("bob", [] {
            prctl(PR_SET_NAME, secretName.constData());
            openSomeFiles();
        });
        alices = startAs("alice", openSomeFiles);
        for (const pid_t child : {bobs, alices}) {
            while (waitpid(child, nullptr, WNOHANG) == 0) {
                session.tamper([&](const kt_notice &notice) {
                    if (notice.pid == KT_ANOTHER_USERS) {
                        ++others;
                        const std::array<char, KT_NAME_SIZE> none = {};
                        QVERIFY(std::equal(none.begin(), none.end(), notice.name));
                        QCOMPARE(notice.time % KT_COARSE_TIME, __u64{0});
                    } else {
                        // The numbers of the first pid namespace aren't this one's; only alice's process runs this.
                        QVERIFY(QByteArray(notice.name, qstrnlen(notice.name, KT_NAME_SIZE)).startsWith("tst_spying"));
                        isAlicesSeen = true;
                    }
                });
                if (QTest::currentTestFailed())
                    return;
            }
        }
    }
    qInfo("%d notices of others' events in %lld ms", others, time.elapsed());
    QVERIFY(others > 10);
    QVERIFY(isAlicesSeen);
}

/// What an alert offers to ask for.
void SpyingTest::traceTellsOfAll()
{
    Session session("alice", KT_FILE_OPEN);
    QVERIFY(session.counts());
    QCOMPARE(session.askToTrace(), HelperError::denied().toLatin1());
    setRule("if (subject.user == 'alice') return polkit.Result.YES;");
    QCOMPARE(session.askToTrace(), QByteArray());
    bool isBobsSeen = false;
    const pid_t bobs = startAs("bob", [] {
        prctl(PR_SET_NAME, secretName.constData());
        openSomeFiles();
    });
    while (waitpid(bobs, nullptr, WNOHANG) == 0) {
        session.tamper([&](const kt_notice &notice) {
            const QByteArray name(notice.name, qstrnlen(notice.name, KT_NAME_SIZE));
            isBobsSeen = isBobsSeen || name == secretName;
            QVERIFY(notice.pid != KT_ANOTHER_USERS);
        });
        if (QTest::currentTestFailed())
            break;
    }
    QVERIFY(isBobsSeen);
    setRule(aliceMayObserve);
}

void SpyingTest::othersMayNotJoin()
{
    const Session session("alice", KT_SYSCALL, true);
    QVERIFY(session.counts());
    int answer = 0;
    asUser("bob", [&] { answer = joinScope(session.joinProgram()); });
    QCOMPARE(answer, EPERM);
    asUser("alice", [&] { answer = joinScope(session.joinProgram()); });
    QCOMPARE(answer, 0);
}

/// The numbers of tasks come round again: the next one that has the number of a task that joined is somebody else's.
void SpyingTest::whoJoinedAndEndedLeavesNobody()
{
    const int processes = fromEnvironment("KERNTALLY_REUSED_NUMBERS", 40'000);
    const Session session("alice", KT_SYSCALL, true);
    QVERIFY(session.counts());
    runAs("alice", [&] { joinScope(session.joinProgram()); });
    runAs("bob", [&] {
        for (int i = 0; i < processes; ++i)
            runBriefly();
    });
    QCOMPARE(session.total(), quint64{0});
}

void SpyingTest::privilegedProgramsLeave_data()
{
    QTest::addColumn<bool>("isPrivileged");
    QTest::newRow("an ordinary one is counted") << false;
    QTest::newRow("a privileged one isn't") << true;
}

/// What a set-user-ID program does says more of the machine than its caller may know.
void SpyingTest::privilegedProgramsLeave()
{
    QFETCH(bool, isPrivileged);
    const Session session("alice", KT_SYSCALL, true);
    QVERIFY(session.counts());
    const QByteArray program = isPrivileged ? privilegedProgram.toLocal8Bit() : QByteArray(KERNTALLY_CAUSES);
    const QByteArray calls = QByteArray::number(privilegedCalls);
    runAs("alice", [&] {
        if (joinScope(session.joinProgram()) == 0)
            execl(program.constData(), program.constData(), calls.constData(), nullptr);
    });
    if (isPrivileged) {
        QVERIFY2(session.total() < 10, qPrintable(QString::number(session.total())));
        QCOMPARE(session.departed(), quint64{1});
    } else {
        QVERIFY2(session.total() > privilegedCalls, qPrintable(QString::number(session.total())));
        QCOMPARE(session.departed(), quint64{0});
    }
}

QTEST_GUILESS_MAIN(SpyingTest)

#include "tst_spying.moc"
