// SPDX-License-Identifier: GPL-3.0-or-later
// Descriptors of anything, sent to the helper by dave, who may trace: it takes what it should, says no to the rest, and
// goes on serving others, who don't wait for him.
#include "bpf/kernel/layout.h"
#include "model/events/userfunction.h"
#include "model/helper/helperprotocol.h"
#include "model/helper/opensession.h"
#include "tests/helper/busclient.h"
#include "tests/helper/mutefuse.h"
#include "tests/helper/privatebus.h"
#include "tests/support/eventcall.h"
#include "tests/support/madeelf.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <elf.h>
#include <fcntl.h>
#include <functional>
#include <memory>
#include <optional>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <thread>
#include <unistd.h>

using namespace Kerntally;
using namespace PrivateBus;

namespace {

const QByteArray daveMay = "if (subject.user == 'dave') return polkit.Result.YES;";
constexpr dbus_uint32_t counter = KT_FIRST_FREE;

qsizetype openDescriptorsOf(qint64 process)
{
    return QDir(QStringLiteral("/proc/%1/fd").arg(process)).entryList(QDir::Files | QDir::System).size();
}

qsizetype linksOf(qint64 process)
{
    const QList<BpfObject> objects = bpfObjectsOf(process);
    return std::count_if(objects.begin(), objects.end(),
                         [](const BpfObject &object) { return object.kind == BpfObject::Link; });
}

template<typename Value>
void append(DBusMessage *message, int type, Value value)
{
    dbus_message_append_args(message, type, &value, DBUS_TYPE_INVALID);
}

/// A session of dave's, to which he sends what he likes.
class Dave
{
public:
    explicit Dave(const std::function<Message()> &opening = {})
        : session(opening ? openSession(client, opening()) : openSession(client))
        , channel(session ? openChannel(client, *session) : UniqueFd())
    {
    }

    void send(dbus_uint32_t number, int descriptor) const { sendDescriptor(channel.get(), number, descriptor); }
    Message addFunctionCall(dbus_uint32_t file, quint64 offset) const
    {
        Message call = callOf("AddEvent");
        appendEvent(call.get(), counter, {.kind = "uprobe", .numbers = {offset}}, file);
        return call;
    }
    QByteArray addFunction(dbus_uint32_t file, quint64 offset) const
    {
        return errorOf(client.ask(addFunctionCall(file, offset).get()));
    }
    QByteArray remove() const
    {
        const Message call = callOf("Remove");
        append(call.get(), DBUS_TYPE_UINT32, counter);
        return errorOf(client.ask(call.get()));
    }
    QByteArray set(const QByteArray &rule, dbus_uint32_t sent) const
    {
        const Message call = callOf(rule);
        append(call.get(), DBUS_TYPE_UINT32, sent);
        return errorOf(client.ask(call.get()));
    }

    BusClient client{"dave"};
    std::optional<OpenedSession> session;
    UniqueFd channel;

private:
    Message callOf(const QByteArray &method) const
    {
        return BusClient::callOf(session->path, sessionInterface().toLatin1() + '.' + method);
    }
};

Message openingOnly(bool process, bool group)
{
    Message call = BusClient::callOf(helperPath(), helperService().toLatin1() + ".OpenSessionOnly");
    const std::array<char, 1> none = {};
    const char *const noCommand = none.data();
    append(call.get(), DBUS_TYPE_BOOLEAN, dbus_bool_t{0});
    append(call.get(), DBUS_TYPE_BOOLEAN, dbus_bool_t{process});
    dbus_message_append_args(call.get(), DBUS_TYPE_ARRAY, DBUS_TYPE_BYTE, &noCommand, 0, DBUS_TYPE_INVALID);
    append(call.get(), DBUS_TYPE_INT64, dbus_int64_t{-1});
    append(call.get(), DBUS_TYPE_BOOLEAN, dbus_bool_t{group});
    return call;
}

using Make = std::function<UniqueFd()>;

UniqueFd memory(const QByteArray &content, quint64 size)
{
    UniqueFd file(memfd_create("sent", MFD_CLOEXEC));
    if (write(file.get(), content.constData(), static_cast<std::size_t>(content.size())) != content.size()
        || ftruncate(file.get(), static_cast<off_t>(size)) != 0)
        qFatal("memfd");
    return file;
}

} // namespace

class SentFilesTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void takesFunctions();
    void takesNothingElse_data();
    void takesNothingElse();
    void takesNoFileThatNeverAnswers();
    void sameFileAsAnnounced();
    void noDescriptorsMeanNo();
    void processesAndGroupsAreWhatTheyClaim();
    void endedProcesses();
    void lastCallForACounterWins();
    void floodOfDescriptors();

private:
    QTemporaryDir m_folder;
    std::optional<UserFunction> m_function;
    qint64 m_helper = 0;
    qsizetype m_descriptors = 0;
};

void SentFilesTest::initTestCase()
{
    if (!qEnvironmentVariableIsSet("KERNTALLY_PRIVATE"))
        QSKIP("run it with privatebus.sh");
    setRule(daveMay);
    const QString program = m_folder.filePath(QStringLiteral("program"));
    QVERIFY(QFile::copy(QStringLiteral(KERNTALLY_CAUSES), program));
    m_function = findFunction(program, QStringLiteral("kerntally_caused"));
    const Dave first; // starts the helper
    QVERIFY(first.session);
}

void SentFilesTest::init()
{
    QTRY_COMPARE_WITH_TIMEOUT(loadedSessions(), 0, patience);
    m_helper = helperProcess();
    m_descriptors = openDescriptorsOf(m_helper);
}

/// It is the same process, has what it had, and serves.
void SentFilesTest::cleanup()
{
    QCOMPARE(helperProcess(), m_helper);
    QTRY_COMPARE_WITH_TIMEOUT(openDescriptorsOf(m_helper), m_descriptors, patience);
    const Dave dave;
    QVERIFY(dave.session);
}

void SentFilesTest::takesFunctions()
{
    const Dave dave;
    dave.send(1, m_function->file->get());
    QCOMPARE(dave.addFunction(1, m_function->offset), QByteArray());
    dave.send(2, m_function->file->get());
    QCOMPARE(dave.addFunction(2, m_function->offset + 1), HelperError::kernel().toLatin1());
    dave.send(3, m_function->file->get());
    QCOMPARE(dave.addFunction(3, ~quint64{0}), HelperError::kernel().toLatin1());
}

void SentFilesTest::takesNothingElse_data()
{
    QTest::addColumn<Make>("make");
    const auto opened = [](const char *path, int flags) {
        return [path, flags] { return UniqueFd(open(path, flags | O_CLOEXEC)); };
    };
    const QByteArray program = QFile::encodeName(m_folder.filePath(QStringLiteral("program")));
    const auto add = [](const char *name, const Make &make) { QTest::newRow(name) << make; };
    add("a device", opened("/dev/zero", O_RDONLY));
    add("a terminal", opened("/dev/ptmx", O_RDWR | O_NOCTTY));
    add("a folder", opened("/usr", O_RDONLY | O_DIRECTORY));
    add("a file of the kernel's", opened("/proc/self/status", O_RDONLY));
    add("another of the kernel's", opened("/sys/kernel/btf/vmlinux", O_RDONLY));
    add("a place and no file", [program] { return UniqueFd(open(program.constData(), O_PATH | O_CLOEXEC)); });
    add("not for reading", [this] {
        const QByteArray path = QFile::encodeName(m_folder.filePath(QStringLiteral("written")));
        return UniqueFd(open(path.constData(), O_WRONLY | O_CREAT | O_CLOEXEC, 0755));
    });
    add("a pipe", [] {
        std::array<int, 2> ends = {};
        if (pipe2(ends.data(), O_CLOEXEC) != 0)
            return UniqueFd();
        close(ends[1]);
        return UniqueFd(ends[0]);
    });
    add("a pipe that nobody writes", [this] {
        const QByteArray path = QFile::encodeName(m_folder.filePath(QStringLiteral("fifo")));
        mkfifo(path.constData(), 0600);
        return UniqueFd(open(path.constData(), O_RDWR | O_CLOEXEC));
    });
    add("a socket", [] { return UniqueFd(socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0)); });
    add("events", [] { return UniqueFd(eventfd(0, EFD_CLOEXEC)); });
    add("many events", [] { return UniqueFd(epoll_create1(EPOLL_CLOEXEC)); });
    add("a process", [] { return UniqueFd(static_cast<int>(syscall(SYS_pidfd_open, getpid(), 0))); });
    add("memory with nothing in it", [] { return memory({}, 0); });
    add("memory with anything in it", [] { return memory(QByteArray(100'000, 'x'), 1ULL << 40U); });
    add("memory with tables without end", [] { return memory(elfOfTables(1ULL << 40U, 0xfffe), 1ULL << 42U); });
    add("memory with the begin of a program",
        [] { return memory(QByteArray(ELFMAG, SELFMAG) + QByteArray("\2\1\1", 3), 1ULL << 30U); });
}

void SentFilesTest::takesNothingElse()
{
    QFETCH(Make, make);
    const Dave dave;
    const UniqueFd sent = make();
    QVERIFY(sent);
    dave.send(1, sent.get());
    const QByteArray error = dave.addFunction(1, m_function->offset);
    QVERIFY2(error == HelperError::kernel().toLatin1(), error.constData());
}

/// Neither when it is looked at, nor when it is closed.
void SentFilesTest::takesNoFileThatNeverAnswers()
{
    std::optional<MuteFuse> fuse(std::in_place);
    if (!fuse->isMounted())
        QSKIP("FUSE is not possible here.");
    {
        const Dave dave;
        UniqueFd file = fuse->open();
        QVERIFY2(file, std::strerror(errno));
        dave.send(1, file.get());
        QCOMPARE(dave.addFunction(1, m_function->offset), HelperError::kernel().toLatin1());
        QTRY_VERIFY_WITH_TIMEOUT(fuse->isAsked(), patience); // by whoever closes it
        const Dave other;
        QVERIFY(other.session);
        other.send(1, m_function->file->get());
        QCOMPARE(other.addFunction(1, m_function->offset), QByteArray());
        // What closes it is waited for, for a while, and given up with the channel. The session goes on, with another.
        dave.send(2, m_function->file->get());
        QCOMPARE(dave.addFunction(2, m_function->offset), HelperError::kernel().toLatin1());
        QCOMPARE(dave.addFunction(3, m_function->offset), HelperError::noSuchCounter().toLatin1());
        const UniqueFd channel = openChannel(dave.client, *dave.session);
        QVERIFY(channel);
        sendDescriptor(channel.get(), 4, m_function->file->get());
        QCOMPARE(dave.addFunction(4, m_function->offset), QByteArray());
        // Ours would wait, too.
        std::thread([fd = std::move(file)] {}).detach();
    }
    fuse.reset();
}

/// What was sent for a call that was refused isn't taken for another's.
void SentFilesTest::sameFileAsAnnounced()
{
    const Dave dave;
    const UniqueFd other(open("/etc/passwd", O_RDONLY | O_CLOEXEC));
    dave.send(1, other.get());
    dave.send(2, other.get());
    dave.send(3, m_function->file->get());
    QCOMPARE(dave.addFunction(3, m_function->offset), QByteArray());
    QCOMPARE(dave.addFunction(2, m_function->offset), HelperError::noSuchCounter().toLatin1());
}

void SentFilesTest::noDescriptorsMeanNo()
{
    const Dave dave;
    const int channel = dave.channel.get();
    const QByteArray no = HelperError::noSuchCounter().toLatin1();
    QCOMPARE(dave.addFunction(1, 0), no);
    const dbus_uint32_t number = 1;
    QCOMPARE(send(channel, &number, sizeof(number), MSG_NOSIGNAL), ssize_t{sizeof(number)});
    QCOMPARE(dave.addFunction(1, 0), no);
    QCOMPARE(send(channel, "", 1, MSG_NOSIGNAL), ssize_t{1});
    QCOMPARE(send(channel, QByteArray(10'000, '\1').constData(), 10'000, MSG_NOSIGNAL), ssize_t{10'000});
    QCOMPARE(dave.addFunction(1, 0), no);
    QCOMPARE(shutdown(channel, SHUT_RDWR), 0);
    QCOMPARE(dave.addFunction(1, 0), no);
}

void SentFilesTest::processesAndGroupsAreWhatTheyClaim()
{
    const UniqueFd self(static_cast<int>(syscall(SYS_pidfd_open, getpid(), 0)));
    const UniqueFd folder(open("/usr", O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    const UniqueFd file(open("/etc/passwd", O_RDONLY | O_CLOEXEC));
    const UniqueFd events(eventfd(0, EFD_CLOEXEC));
    for (const QByteArray rule : {"SetProcess", "SetGroup"}) {
        const bool isProcess = rule == "SetProcess";
        for (const int wrong : {folder.get(), file.get(), events.get(), isProcess ? folder.get() : self.get()}) {
            const Dave dave([&] { return openingOnly(isProcess, !isProcess); });
            QVERIFY(dave.session);
            dave.send(1, wrong);
            QCOMPARE(dave.set(rule, 1), HelperError::kernel().toLatin1());
        }
        const Dave everybody;
        everybody.send(1, self.get());
        QCOMPARE(everybody.set(rule, 1), HelperError::noSuchCounter().toLatin1());
    }
    const Dave dave([] { return openingOnly(true, false); });
    dave.send(1, self.get());
    QCOMPARE(dave.set("SetProcess", 1), QByteArray());
    // Once and for all.
    dave.send(2, self.get());
    QCOMPARE(dave.set("SetProcess", 2), HelperError::noSuchCounter().toLatin1());
    QVERIFY(!openSession(dave.client, openingOnly(false, false)));
}

/// A process that ends while its tree is taken in, or before, is none.
void SentFilesTest::endedProcesses()
{
    QProcess process;
    process.start(QStringLiteral("sleep"), {QStringLiteral("1000")});
    QVERIFY(process.waitForStarted());
    const UniqueFd ended(static_cast<int>(syscall(SYS_pidfd_open, process.processId(), 0)));
    process.kill();
    QVERIFY(process.waitForFinished());
    const Dave dave([] { return openingOnly(true, false); });
    dave.send(1, ended.get());
    QCOMPARE(dave.set("SetProcess", 1), HelperError::kernel().toLatin1());
}

/// What waits for a file is given up for what is asked of the same counter after it.
void SentFilesTest::lastCallForACounterWins()
{
    const Dave dave;
    for (dbus_uint32_t number = 1; number <= 10; ++number) {
        dave.send(number, m_function->file->get());
        dave.client.send(dave.addFunctionCall(number, m_function->offset).get());
    }
    QCOMPARE(dave.remove(), QByteArray());
    // Answered after all that was asked before.
    dave.send(11, m_function->file->get());
    QCOMPARE(dave.addFunction(11, m_function->offset + 1), HelperError::kernel().toLatin1());
    QCOMPARE(linksOf(m_helper), 0);
}

/// The socket fills up; it is his alone.
void SentFilesTest::floodOfDescriptors()
{
    const Dave dave;
    const Dave other;
    for (dbus_uint32_t number = 1; number < 100'000; ++number) {
        try {
            dave.send(number, m_function->file->get());
        } catch (const std::exception &) {
            break;
        }
    }
    QVERIFY(openDescriptorsOf(m_helper) < m_descriptors + 100);
    QCOMPARE(dave.addFunction(0, 0), HelperError::noSuchCounter().toLatin1());
    other.send(1, m_function->file->get());
    QCOMPARE(other.addFunction(1, m_function->offset), QByteArray());
}

QTEST_GUILESS_MAIN(SentFilesTest)
#include "tst_sentfiles.moc"
