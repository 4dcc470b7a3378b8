// SPDX-License-Identifier: GPL-3.0-or-later
// What a process can do no longer that gave up its privileges as the helper does, asked of the running kernel: each call
// in a child of its own, and once more in one that gave up nothing, where it has to end otherwise.
#include "app/helper/isolation/privileges.h"
#include "app/helper/isolation/syscallfilter.h"
#include "bpf/support/uniquefd.h"
#include "tests/support/sourcesupport.h"

#include <QTemporaryDir>
#include <QTest>

#include <linux/capability.h>
#include <linux/landlock.h>
#include <linux/perf_event.h>

#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <sched.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace Kerntally;

/// What is called in a child: -1 with errno, as system calls have it.
using Call = long (*)();
Q_DECLARE_METATYPE(Call)

namespace {

constexpr Account nobody = {65534, 65534};
constexpr int threw = 255; // more than any error's number

enum Stage { Nothing, Unprivileged, WithoutProcesses, WithoutSockets };

char theFile[256]; // may be read and written by all
char abstractName[] = "kerntally-privileges";

[[noreturn]] void run(Stage stage, Call call)
{
    try {
        if (stage >= Unprivileged) {
            dropPrivileges(nobody);
            refuseUnusedCalls();
        }
        if (stage >= WithoutProcesses)
            refuseProcesses();
        if (stage >= WithoutSockets)
            refuseSockets();
    } catch (const std::exception &error) {
        qWarning("%s", error.what());
        _exit(threw);
    }
    errno = 0;
    _exit(call() < 0 ? errno : 0);
}

/// How a child ended, as wait() says.
int statusOf(Stage stage, Call call)
{
    const pid_t child = fork();
    if (child == 0) {
        signal(SIGABRT, SIG_DFL); // QtTest would describe it
        run(stage, call);
    }
    int status = 0;
    waitpid(child, &status, 0);
    return status;
}

/// The number of the error that a call ends with; 0 where it does what it is for.
int errorOf(Stage stage, Call call)
{
    const int status = statusOf(stage, call);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

/// As fork() does it, in a child that ends at once.
long cloned(unsigned long flags)
{
    const long result = syscall(SYS_clone, flags | SIGCHLD, 0, 0, 0, 0);
    if (result == 0)
        _exit(0);
    return result;
}

long openFile(int flags)
{
    return open(theFile, flags);
}

sockaddr_un abstractAddress()
{
    sockaddr_un address = {.sun_family = AF_UNIX, .sun_path = {}};
    std::memcpy(address.sun_path + 1, abstractName, sizeof(abstractName));
    return address;
}

int landlockAbi()
{
    return static_cast<int>(syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION));
}

} // namespace

class PrivilegesTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void refuses_data();
    void refuses();
    void allows_data();
    void allows();
    void protectsFiles_data();
    void protectsFiles();
    void reachesNoAbstractSocket();
    void endsForeignCalls();
    void aborts();
    void refusesSocketsToAllThreads();

private:
    QTemporaryDir m_folder;
};

void PrivilegesTest::initTestCase()
{
    if (geteuid() != 0 || prctl(PR_CAPBSET_READ, CAP_BPF) != 1 || prctl(PR_CAPBSET_READ, CAP_SETPCAP) != 1) {
        QVERIFY(!kernelIsRequired());
        QSKIP("needs root with all capabilities");
    }
    QVERIFY(m_folder.isValid());
    chmod(qPrintable(m_folder.path()), 0777);
    const QByteArray path = QFile::encodeName(m_folder.filePath(QStringLiteral("file")));
    std::strncpy(theFile, path.constData(), sizeof(theFile) - 1);
    QVERIFY(UniqueFd(open(theFile, O_WRONLY | O_CREAT | O_CLOEXEC, 0666)));
    chmod(theFile, 0666);
}

void PrivilegesTest::refuses_data()
{
    QTest::addColumn<Call>("call");
    QTest::addColumn<int>("stage");
    const auto add = [](const char *name, Call call, Stage stage = Unprivileged) {
        QTest::newRow(name) << call << int(stage);
    };
    add("execve", [] { return syscall(SYS_execve, "/nowhere", nullptr, nullptr); });
    add("execveat", [] { return syscall(SYS_execveat, AT_FDCWD, "/nowhere", nullptr, nullptr, 0); });
    add("ptrace", [] { return syscall(SYS_ptrace, PTRACE_TRACEME, 0, 0, 0); });
    add("process_vm_readv", [] { return syscall(SYS_process_vm_readv, getpid(), nullptr, 0, nullptr, 0, 0); });
    add("process_vm_writev", [] { return syscall(SYS_process_vm_writev, getpid(), nullptr, 0, nullptr, 0, 0); });
    add("process_madvise", [] { return syscall(SYS_process_madvise, -1, nullptr, 0, 0, 0); });
    add("kcmp", [] { return syscall(SYS_kcmp, getpid(), getpid(), 1, 0, 0); });
    add("kill", [] { return syscall(SYS_kill, getpid(), 0); });
    add("tkill", [] { return syscall(SYS_tkill, gettid(), 0); });
    add("tgkill of another", [] { return syscall(SYS_tgkill, getppid(), getppid(), 0); });
    add("rt_sigqueueinfo", [] { return syscall(SYS_rt_sigqueueinfo, getpid(), 0, nullptr); });
    add("rt_tgsigqueueinfo", [] { return syscall(SYS_rt_tgsigqueueinfo, getpid(), gettid(), 0, nullptr); });
    add("pidfd_send_signal", [] { return syscall(SYS_pidfd_send_signal, -1, 0, nullptr, 0); });
    add("pidfd_getfd", [] { return syscall(SYS_pidfd_getfd, -1, 0, 0); });
    add("mount", [] { return syscall(SYS_mount, nullptr, nullptr, nullptr, 0, nullptr); });
    add("umount2", [] { return syscall(SYS_umount2, "/nowhere", 0); });
    add("move_mount", [] { return syscall(SYS_move_mount, -1, nullptr, -1, nullptr, 0); });
    add("open_tree", [] { return syscall(SYS_open_tree, -1, "nowhere", 0); });
    add("fsopen", [] { return syscall(SYS_fsopen, nullptr, 0); });
    add("fsconfig", [] { return syscall(SYS_fsconfig, -1, 0, nullptr, nullptr, 0); });
    add("fsmount", [] { return syscall(SYS_fsmount, -1, 0, 0); });
    add("fspick", [] { return syscall(SYS_fspick, -1, "nowhere", 0); });
    add("mount_setattr", [] { return syscall(SYS_mount_setattr, -1, "nowhere", 0, nullptr, 0); });
    add("pivot_root", [] { return syscall(SYS_pivot_root, nullptr, nullptr); });
    add("unshare", [] { return syscall(SYS_unshare, 0); });
    add("setns", [] { return syscall(SYS_setns, -1, 0); });
    add("clone of a namespace", [] { return cloned(CLONE_NEWUSER); });
    add("add_key", [] { return syscall(SYS_add_key, nullptr, nullptr, nullptr, 0, 0); });
    add("request_key", [] { return syscall(SYS_request_key, nullptr, nullptr, nullptr, 0); });
    add("keyctl", [] { return syscall(SYS_keyctl, -1, 0, 0, 0, 0); });
    add("io_uring_setup", [] { return syscall(SYS_io_uring_setup, 1, nullptr); });
    add("io_uring_enter", [] { return syscall(SYS_io_uring_enter, -1, 0, 0, 0, nullptr, 0); });
    add("io_uring_register", [] { return syscall(SYS_io_uring_register, -1, 0, nullptr, 0); });
    add("memfd_secret", [] { return syscall(SYS_memfd_secret, 0); });
    add("userfaultfd", [] { return syscall(SYS_userfaultfd, 0); });
    // Arguments of 64 bits, as the filter sees them.
    add("perf_event_open of a process",
        [] { return syscall(SYS_perf_event_open, nullptr, 0L, -1L, -1L, static_cast<long>(PERF_FLAG_FD_CLOEXEC)); });
    add("perf_event_open in a group",
        [] { return syscall(SYS_perf_event_open, nullptr, -1L, 0L, 0L, static_cast<long>(PERF_FLAG_FD_CLOEXEC)); });
    add("perf_event_open of a control group", [] {
        return syscall(SYS_perf_event_open, nullptr, -1L, 0L, -1L,
                       static_cast<long>(PERF_FLAG_FD_CLOEXEC | PERF_FLAG_PID_CGROUP));
    });
    add("fchmod", [] { return syscall(SYS_fchmod, -1, 0); });
    add("fchmodat", [] { return syscall(SYS_fchmodat, AT_FDCWD, theFile, 0666); });
    add("fchmodat2", [] { return syscall(452, AT_FDCWD, theFile, 0666, 0); });
    add("fchown", [] { return syscall(SYS_fchown, -1, 0, 0); });
    add("fchownat", [] { return syscall(SYS_fchownat, AT_FDCWD, theFile, 0, 0, 0); });
    add("truncate", [] { return syscall(SYS_truncate, theFile, 0); });
    add("socket of IPv4", [] { return syscall(SYS_socket, AF_INET, SOCK_STREAM, 0); });
    add("socket of netlink", [] { return syscall(SYS_socket, AF_NETLINK, SOCK_RAW, 0); });
#ifdef __x86_64__
    add("chmod", [] { return syscall(SYS_chmod, theFile, 0666); });
    add("chown", [] { return syscall(SYS_chown, theFile, 0, 0); });
    add("lchown", [] { return syscall(SYS_lchown, theFile, 0, 0); });
    add("modify_ldt", [] { return syscall(SYS_modify_ldt, 0, nullptr, 0); });
    add(
        "fork",
        [] {
            const long result = syscall(SYS_fork);
            if (result == 0)
                _exit(0);
            return result;
        },
        WithoutProcesses);
#endif
    add(
        "clone of a process", [] { return cloned(0); }, WithoutProcesses);
    add(
        "socket", [] { return syscall(SYS_socket, AF_UNIX, SOCK_STREAM, 0); }, WithoutSockets);
    add(
        "connect", [] { return syscall(SYS_connect, -1, nullptr, 0); }, WithoutSockets);
    add(
        "bind", [] { return syscall(SYS_bind, -1, nullptr, 0); }, WithoutSockets);
    add(
        "listen", [] { return syscall(SYS_listen, -1, 0); }, WithoutSockets);
    add(
        "accept", [] { return syscall(SYS_accept, -1, nullptr, nullptr); }, WithoutSockets);
    add(
        "accept4", [] { return syscall(SYS_accept4, -1, nullptr, nullptr, 0); }, WithoutSockets);
}

void PrivilegesTest::refuses()
{
    QFETCH(Call, call);
    QFETCH(int, stage);
    const int before = errorOf(Nothing, call);
    if (before == EPERM)
        QSKIP("Something else refuses it here, such as a container.");
    QVERIFY2(before >= 0 && before != threw, qPrintable(QString::number(before)));
    // The step before doesn't take it away yet, so this is the step that does.
    if (stage > Unprivileged)
        QCOMPARE(errorOf(static_cast<Stage>(stage - 1), call), before);
    QCOMPARE(errorOf(static_cast<Stage>(stage), call), EPERM);
}

void PrivilegesTest::allows_data()
{
    QTest::addColumn<Call>("call");
    const auto add = [](const char *name, Call call) { QTest::newRow(name) << call; };
    add("a thread", [] {
        std::thread([] {}).join();
        return 0L;
    });
    add("perf_event_open of a CPU", [] {
        perf_event_attr event = {};
        event.type = PERF_TYPE_SOFTWARE;
        event.size = sizeof(event);
        event.config = PERF_COUNT_SW_PAGE_FAULTS;
        return syscall(SYS_perf_event_open, &event, -1L, 0L, -1L, static_cast<long>(PERF_FLAG_FD_CLOEXEC));
    });
    add("a signal to the own thread", [] { return syscall(SYS_tgkill, getpid(), gettid(), 0); });
    add("a pair of sockets", [] {
        int ends[2];
        return static_cast<long>(socketpair(AF_UNIX, SOCK_SEQPACKET, 0, ends));
    });
    add("reading the system's files", [] { return static_cast<long>(open("/etc/passwd", O_RDONLY)); });
    add("reading in /proc", [] { return static_cast<long>(open("/proc/self/fdinfo/0", O_RDONLY)); });
    add("reading the kernel's types", [] { return static_cast<long>(open("/sys/kernel/btf/vmlinux", O_RDONLY)); });
}

void PrivilegesTest::allows()
{
    QFETCH(Call, call);
    QCOMPARE(errorOf(WithoutSockets, call), 0);
}

void PrivilegesTest::protectsFiles_data()
{
    QTest::addColumn<Call>("call");
    const auto add = [](const char *name, Call call) { QTest::newRow(name) << call; };
    add("reading elsewhere", [] { return openFile(O_RDONLY); });
    add("writing", [] { return openFile(O_WRONLY); });
    add("truncating", [] { return openFile(O_RDONLY | O_TRUNC); });
    add("a device", [] { return static_cast<long>(open("/dev/null", O_RDWR)); });
    add("another file",
        [] { return static_cast<long>(open((std::string(theFile) + "2").c_str(), O_WRONLY | O_CREAT, 0600)); });
    add("a folder", [] { return static_cast<long>(mkdir((std::string(theFile) + "3").c_str(), 0700)); });
    add("a pipe", [] { return static_cast<long>(mkfifo((std::string(theFile) + "4").c_str(), 0600)); });
    add("a link", [] { return static_cast<long>(symlink("/", (std::string(theFile) + "5").c_str())); });
    // Last, since it works where nothing is given up.
    add("removing", [] { return static_cast<long>(unlink(theFile)); });
}

void PrivilegesTest::protectsFiles()
{
    QFETCH(Call, call);
    if (landlockAbi() < 1)
        QSKIP("This kernel has no Landlock.");
    QCOMPARE(errorOf(Unprivileged, call), EACCES);
    QCOMPARE(errorOf(Nothing, call), 0);
}

void PrivilegesTest::reachesNoAbstractSocket()
{
    constexpr int withScopes = 6;
    if (landlockAbi() < withScopes)
        QSKIP("This kernel's Landlock does not know sockets.");
    const UniqueFd server(socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
    const sockaddr_un address = abstractAddress();
    QCOMPARE(bind(server.get(), reinterpret_cast<const sockaddr *>(&address), sizeof(address)), 0);
    QCOMPARE(listen(server.get(), 2), 0);
    const Call connectTo = [] {
        const UniqueFd client(socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
        const sockaddr_un name = abstractAddress();
        return static_cast<long>(::connect(client.get(), reinterpret_cast<const sockaddr *>(&name), sizeof(name)));
    };
    QCOMPARE(errorOf(Nothing, connectTo), 0);
    QCOMPARE(errorOf(Unprivileged, connectTo), EPERM);
}

/// A filter by number would take them for others.
void PrivilegesTest::endsForeignCalls()
{
#ifdef __x86_64__
    const Call x32 = [] { return syscall(0x40000000 | SYS_getpid); };
    QCOMPARE(errorOf(Unprivileged, x32), -SIGSYS);
    const Call i386 = [] {
        long result = 20; // getpid()
        asm volatile("int $0x80" : "+a"(result) : : "memory");
        return result;
    };
    if (errorOf(Nothing, i386) != 0)
        QSKIP("This kernel has no 32-bit calls.");
    QCOMPARE(errorOf(Unprivileged, i386), -SIGSYS);
#else
    QSKIP("This architecture has no others beside it.");
#endif
}

void PrivilegesTest::aborts()
{
    QCOMPARE(errorOf(WithoutSockets, []() -> long { abort(); }), -SIGABRT);
}

/// Also to those that Qt had started by then.
void PrivilegesTest::refusesSocketsToAllThreads()
{
    const Call call = [] {
        std::atomic<bool> isFiltered = false;
        int error = 0;
        std::thread other([&] {
            isFiltered.wait(false);
            error = syscall(SYS_socket, AF_UNIX, SOCK_STREAM, 0) < 0 ? errno : 0;
        });
        refuseSockets();
        isFiltered = true;
        isFiltered.notify_all();
        other.join();
        errno = error;
        return error ? -1L : 0L;
    };
    QCOMPARE(errorOf(WithoutProcesses, call), EPERM);
}

QTEST_APPLESS_MAIN(PrivilegesTest)
#include "tst_privileges.moc"
