// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/sources/kernelsource.h"
#include "tests/support/sourcesupport.h"
#include "tests/support/worker.h"

#include <QTest>

#include <array>
#include <thread>
#include <vector>

#include <arpa/inet.h>
#include <fcntl.h>
#include <linux/openat2.h>
#include <net/if.h>
#include <sched.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/syscall.h>

using namespace Kerntally;

namespace {

/// Trials for what other processes do, too: at least one has to be quiet enough.
constexpr int trials = 50;

void pinTo(int cpu)
{
    cpu_set_t set;
    CPU_ZERO(&set);
    CPU_SET(cpu, &set);
    sched_setaffinity(0, sizeof(set), &set); // where there is no such CPU it stays where it is
}

/// What a source's counter counts, in the jobs' processes too.
unsigned rare = 0;

constexpr int processes = 4;
constexpr int threadsEach = 2;
constexpr int shortLived = 50;

/// So many calls in all: by threads of several processes on two CPUs, and by processes that end at once.
bool callFromEverywhere(const Worker::Start &start, std::uint64_t times)
{
    constexpr std::uint64_t fewEach = 3;
    start.wait();
    std::vector<pid_t> children;
    const std::uint64_t share = (times - shortLived * fewEach) / (processes * threadsEach);
    std::uint64_t rest = times - shortLived * fewEach - share * processes * threadsEach;
    for (int i = 0; i < processes; ++i) {
        const pid_t pid = fork();
        if (pid == 0) {
            std::vector<std::jthread> threads;
            for (int cpu = 0; cpu < threadsEach; ++cpu) {
                threads.emplace_back([&, calls = share + (cpu == 0 ? rest : 0), cpu] {
                    pinTo(cpu);
                    for (std::uint64_t call = 0; call < calls; ++call)
                        syscall(rare);
                });
            }
            threads.clear();
            _exit(0);
        }
        rest = 0;
        children.push_back(pid);
    }
    for (int i = 0; i < shortLived; ++i) {
        const pid_t pid = fork();
        if (pid == 0) {
            for (std::uint64_t call = 0; call < fewEach; ++call)
                syscall(rare);
            _exit(0);
        }
        children.push_back(pid);
    }
    bool good = true;
    for (const pid_t child : children)
        good = waitForChild(child) == 0 && good;
    return good;
}

/// As many opens as closes, times 5: in each of the ways that there are, failing ones too.
bool openAndClose(const Worker::Start &start, std::uint64_t times)
{
    std::array<char, 32> file = {"/tmp/kerntally-XXXXXX"};
    close(mkstemp(file.data()));
    open_how how = {};
    how.flags = O_RDONLY;
    start.wait();
    bool good = true;
    for (std::uint64_t i = 0; i < times; ++i) {
        std::array<long, 4> files = {};
        files[0] = syscall(SYS_openat, AT_FDCWD, "/dev/null", O_RDONLY);
        files[1] = syscall(SYS_openat2, AT_FDCWD, "/dev/null", &how, sizeof(how));
#ifdef SYS_open
        files[2] = syscall(SYS_open, "/dev/null", O_RDONLY);
        files[3] = syscall(SYS_creat, file.data(), 0600);
#else
        files[2] = syscall(SYS_openat, AT_FDCWD, "/dev/null", O_RDONLY);
        files[3] = syscall(SYS_openat, AT_FDCWD, file.data(), O_RDONLY);
#endif
        good = good && syscall(SYS_openat, AT_FDCWD, "/no/such/file", O_RDONLY) < 0;
        for (std::size_t j = 0; j < 3; ++j) {
            good = good && files[j] >= 0;
            syscall(SYS_close, files[j]);
        }
        good = good && files[3] >= 0;
        syscall(SYS_close_range, files[3], files[3], 0);
        syscall(SYS_close, -1);
    }
    unlink(file.data());
    return good;
}

/// So many UDP packets over the loopback interface of a network namespace of its own.
bool sendPackets(const Worker::Start &start, std::uint64_t times)
{
    if (unshare(CLONE_NEWNET) != 0)
        return false;
    const int receiver = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    ifreq interface = {};
    qstrncpy(interface.ifr_name, "lo", IFNAMSIZ);
    interface.ifr_flags = IFF_UP | IFF_RUNNING;
    if (ioctl(receiver, SIOCSIFFLAGS, &interface) != 0)
        return false;
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof(address);
    auto *generic = reinterpret_cast<sockaddr *>(&address);
    if (bind(receiver, generic, size) != 0 || getsockname(receiver, generic, &size) != 0)
        return false;
    const int sender = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    start.wait();
    for (std::uint64_t i = 0; i < times; ++i) {
        char byte = 0;
        if (sendto(sender, &byte, 1, 0, generic, size) != 1 || recv(receiver, &byte, 1, 0) != 1)
            return false;
    }
    return true;
}

/// Numbers that are nobody's, times 5: too large for any table, x32's, negative.
bool callOddNumbers(const Worker::Start &start, std::uint64_t times)
{
    constexpr long x32 = 0x40000000;
    start.wait();
    for (std::uint64_t i = 0; i < times; ++i) {
        for (const long number : {x32 + SYS_openat, x32 + SYS_close, KT_SYSCALLS + SYS_openat + 0L, 0x7fffffffL, -1L})
            syscall(number, -1, nullptr, 0);
    }
    return true;
}

#if defined(__x86_64__)

long compatCall(long number, long a = 0, long b = 0, long c = 0, long d = 0)
{
    long result = 0;
    asm volatile("int $0x80"
                 : "=a"(result)
                 : "a"(number), "b"(a), "c"(b), "d"(c), "S"(d)
                 : "memory", "r8", "r9", "r10", "r11");
    return result;
}

/// The same from a program that hides it: rcx has what the syscall instruction leaves there, the return address.
long hiddenCompatCall(long number, long a = 0)
{
    long result = 0;
    asm volatile("leaq 1f(%%rip), %%rcx\n\t"
                 "int $0x80\n"
                 "1:"
                 : "=a"(result)
                 : "a"(number), "b"(a)
                 : "memory", "rcx", "rdx", "rsi", "r8", "r9", "r10", "r11");
    return result;
}

/// 32-bit calls: as many opens as closes, times 5, in each of the ways that there are.
bool openAndCloseCompat(const Worker::Start &start, std::uint64_t times)
{
    constexpr long open32 = 5;
    constexpr long close32 = 6;
    constexpr long creat32 = 8;
    constexpr long openat32 = 295;
    constexpr long closeRange32 = 436;
    constexpr long openat2On32 = 437;
    void *low = mmap(nullptr, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_32BIT, -1, 0);
    if (low == MAP_FAILED)
        return false;
    auto *path = static_cast<char *>(low);
    auto *how = reinterpret_cast<open_how *>(path + 64);
    qstrncpy(path, "/dev/null", 64);
    const auto pathAddress = reinterpret_cast<long>(path);
    const auto howAddress = reinterpret_cast<long>(how);
    start.wait();
    bool good = true;
    for (std::uint64_t i = 0; i < times; ++i) {
        const std::array files = {compatCall(open32, pathAddress, O_RDONLY), compatCall(creat32, pathAddress, 0600),
                                  compatCall(openat32, AT_FDCWD, pathAddress, O_RDONLY),
                                  hiddenCompatCall(creat32, pathAddress),
                                  compatCall(openat2On32, AT_FDCWD, pathAddress, howAddress, sizeof(*how))};
        for (const long file : files)
            good = good && file >= 0;
        for (std::size_t j = 0; j < 3; ++j)
            good = compatCall(close32, files[j]) == 0 && good;
        good = hiddenCompatCall(close32, files[3]) == 0 && good;
        good = compatCall(closeRange32, files[4], files[4]) == 0 && good;
    }
    return good;
}

constexpr unsigned unassigned = 500;

/// 32-bit calls whose numbers are those of native opens and closes: fork (open), read (close), readlink (creat),
/// remap_file_pages (openat). And one that has no meaning on either.
bool callLookalikes(const Worker::Start &start, std::uint64_t times)
{
    start.wait();
    bool good = true;
    for (std::uint64_t i = 0; i < times; ++i) {
        const long child = compatCall(SYS_open);
        if (child == 0)
            _exit(0);
        good = waitForChild(static_cast<pid_t>(child)) == 0 && good;
        good = compatCall(SYS_close, -1) < 0 && good;
        good = compatCall(SYS_creat) < 0 && good;
        compatCall(SYS_openat);
        compatCall(unassigned);
    }
    return good;
}

/// Why this kernel takes no 32-bit calls; null where it does.
const char *noCompatCalls()
{
    constexpr long getpid32 = 20;
    const int status = inChild([] { return compatCall(getpid32) == getpid() ? 0 : 1; });
    return status == 0 ? nullptr : "This kernel takes no 32-bit calls (CONFIG_IA32_EMULATION).";
}

#endif

} // namespace

/// What a program does moves the counters by exactly that.
class TestExact : public QObject
{
    Q_OBJECT

public:
    explicit TestExact(Worker &worker)
        : m_worker(worker)
    {
    }

private slots:
    void everyCallIsCounted();
    void opensAndClosesAreCounted();
    void packetsAreCounted();
    void oddNumbersAreSyscallsOnly();
    void compatOpensAndClosesAreCounted();
    void compatNumbersAreNotTakenForNativeOnes();

private:
    struct Expected
    {
        int counter;
        quint64 events;
    };
    bool causesExactly(CounterSource &source, Worker::Job job, quint64 times, const std::vector<Expected> &expected);

    Worker &m_worker;
};

/// Whether the job moves the counters by so much: never by less, and by no more where nobody else does anything.
bool TestExact::causesExactly(CounterSource &source, Worker::Job job, quint64 times,
                              const std::vector<Expected> &expected)
{
    for (const Expected &one : expected)
        source.add(one.counter);
    std::vector<quint64> before(expected.size());
    for (int trial = 1; trial <= trials; ++trial) {
        m_worker.prepare(job, times);
        for (std::size_t i = 0; i < expected.size(); ++i)
            before[i] = source.store()->value(expected[i].counter);
        const bool done = m_worker.run();
        bool exact = true;
        for (std::size_t i = 0; i < expected.size(); ++i) {
            const quint64 counted = source.store()->value(expected[i].counter) - before[i];
            if (counted < expected[i].events) {
                qWarning("Counter %d: %llu of %llu counted", expected[i].counter, counted, expected[i].events);
                return false;
            }
            exact = exact && counted == expected[i].events;
        }
        if (!done) {
            qWarning("The job could not be done");
            return false;
        }
        if (source.missed() != 0) {
            qWarning("%llu events missed", source.missed());
            return false;
        }
        if (exact) {
            qInfo("exact in trial %d", trial);
            return true;
        }
        QTest::qSleep(20);
    }
    qWarning("Never exact: the machine is not quiet, or something is counted twice");
    return false;
}

void TestExact::everyCallIsCounted()
{
    OPEN_SOURCE(test, QStringLiteral("kernel"))
    constexpr quint64 calls = 1'000'003;
    test.source->add(KT_SYSCALL);
    const quint64 before = test.source->store()->value(KT_SYSCALL);
    m_worker.prepare(callFromEverywhere, calls);
    QVERIFY(m_worker.run());
    QCOMPARE(test.source->store()->value(test.counter), calls);
    QVERIFY(test.source->store()->value(KT_SYSCALL) - before >= calls);
    QCOMPARE(test.source->missed(), 0U);
}

void TestExact::opensAndClosesAreCounted()
{
    OPEN_SOURCE(test, QStringLiteral("kernel"))
    constexpr quint64 times = 4;
    // After the job's own: it closes nothing and opens nothing besides.
    QVERIFY(causesExactly(*test.source, openAndClose, times, {{KT_FILE_OPEN, times * 5}, {KT_FILE_CLOSE, times * 5}}));
}

void TestExact::packetsAreCounted()
{
    OPEN_SOURCE(test, QStringLiteral("kernel"))
    constexpr quint64 times = 1000;
    QVERIFY(causesExactly(*test.source, sendPackets, times, {{KT_PACKET, times}}));
}

void TestExact::oddNumbersAreSyscallsOnly()
{
    OPEN_SOURCE(test, QStringLiteral("kernel"))
    constexpr quint64 times = 4;
    const quint64 before = test.source->store()->value(KT_SYSCALL);
    test.source->add(KT_SYSCALL);
    QVERIFY(causesExactly(*test.source, callOddNumbers, times, {{KT_FILE_OPEN, 0}, {KT_FILE_CLOSE, 0}}));
    QVERIFY(test.source->store()->value(KT_SYSCALL) - before >= times * 5);
    QCOMPARE(test.source->store()->value(test.counter), 0U);
}

void TestExact::compatOpensAndClosesAreCounted()
{
#if defined(__x86_64__)
    OPEN_SOURCE(test, QStringLiteral("kernel"))
    if (const char *reason = noCompatCalls())
        QSKIP(reason);
    constexpr quint64 times = 4;
    QVERIFY(causesExactly(*test.source, openAndCloseCompat, times,
                          {{KT_FILE_OPEN, times * 5}, {KT_FILE_CLOSE, times * 5}}));
#else
    QSKIP("How to make a 32-bit call is known for x86-64 only.");
#endif
}

void TestExact::compatNumbersAreNotTakenForNativeOnes()
{
#if defined(__x86_64__)
    OPEN_SOURCE(test, QStringLiteral("kernel"))
    if (const char *reason = noCompatCalls())
        QSKIP(reason);
    constexpr quint64 times = 4;
    const int native = test.source->addById(QStringLiteral("syscall:%1").arg(unassigned)).number;
    QVERIFY(causesExactly(*test.source, callLookalikes, times, {{KT_FILE_OPEN, 0}, {KT_FILE_CLOSE, 0}, {native, 0}}));
#else
    QSKIP("How to make a 32-bit call is known for x86-64 only.");
#endif
}

int main(int argc, char *argv[])
{
    rare = rareSyscall();
    Worker worker; // before QtTest starts threads
    QCoreApplication application(argc, argv);
    TestExact test(worker);
    return QTest::qExec(&test, argc, argv);
}

#include "tst_exact.moc"
