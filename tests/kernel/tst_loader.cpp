// SPDX-License-Identifier: GPL-3.0-or-later
#include "bpf/kinds/syscallprogram.h"
#include "bpf/memory/kernelnotices.h"
#include "bpf/memory/sessionmemory.h"
#include "bpf/programs/loader.h"
#include "bpf/support/possiblecpus.h"
#include "tests/support/kernelobjects.h"
#include "tests/support/sourcesupport.h"
#include "tests/support/worker.h"

#include <QDeadlineTimer>
#include <QTest>

#include <bpf/bpf.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstddef>
#include <cstdio>
#include <functional>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include <fcntl.h>
#include <linux/capability.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <poll.h>
#include <sys/mman.h>
#include <sys/personality.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>

using namespace Kerntally;
using namespace std::chrono_literals;

namespace {

constexpr int nobody = 65534;
constexpr unsigned counter = KT_FIRST_FREE;

/// Where the kernel may take its time: it frees programs once nobody can be running them.
constexpr auto gone = 10s;

/// What `counter` counts, in the jobs' processes too.
unsigned rare = 0;

/// What a job tells the test.
struct Report
{
    std::array<char, 1000> text;
    __u32 shards; // the map's id
};
Report *report = nullptr; // shared by this program's processes

bool check(bool good, const std::string &what)
{
    if (!good)
        what.copy(report->text.data(), report->text.size() - 1);
    return good;
}

/// Waits until neither the map nor a program that used it is in the kernel.
bool isGone(__u32 map)
{
    return QTest::qWaitFor([map] { return !mapExists(map) && programsUsing(map).empty(); },
                           std::chrono::milliseconds(gone).count());
}

kt_cells cellsOf(SessionMemory &memory)
{
    return memory.cells([](void *, const kt_notice *) {}, nullptr);
}

bool refuseBpf(int error)
{
    std::array<sock_filter, 4> filter = {{
        {BPF_LD | BPF_W | BPF_ABS, 0, 0, offsetof(seccomp_data, nr)},
        {BPF_JMP | BPF_JEQ | BPF_K, 0, 1, SYS_bpf},
        {BPF_RET | BPF_K, 0, 0, SECCOMP_RET_ERRNO | static_cast<__u32>(error)},
        {BPF_RET | BPF_K, 0, 0, SECCOMP_RET_ALLOW},
    }};
    const sock_fprog program = {.len = filter.size(), .filter = filter.data()};
    return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0;
}

bool dropCapabilities()
{
    __user_cap_header_struct header = {_LINUX_CAPABILITY_VERSION_3, 0};
    std::array<__user_cap_data_struct, 2> none = {};
    return syscall(SYS_capset, &header, none.data()) == 0;
}

bool loadFailsWith(LoadError::Reason reason)
{
    try {
        const Loader loader;
    } catch (const LoadError &error) {
        return check(error.reason() == reason, std::string("another reason: ") + error.what() + error.log())
            && check(!error.remedy().empty(), "no remedy") && check(error.what()[0] != 0, "no message");
    }
    return check(false, "loaded");
}

bool failsWhereBpfIsRefused(const Worker::Start &start, std::uint64_t error)
{
    start.wait();
    return check(refuseBpf(static_cast<int>(error)), "seccomp")
        && loadFailsWith(error == ENOSYS ? LoadError::Reason::NoBpf : LoadError::Reason::NoPermission);
}

bool failsForOrdinaryUsers(const Worker::Start &start, std::uint64_t)
{
    start.wait();
    return check(setresuid(nobody, nobody, nobody) == 0, "setresuid") && loadFailsWith(LoadError::Reason::NoPermission);
}

bool failsForRootWithoutCapabilities(const Worker::Start &start, std::uint64_t)
{
    start.wait();
    return check(dropCapabilities(), "capset") && loadFailsWith(LoadError::Reason::NoPermission);
}

/// Up to where loading succeeds: each file is another place at which it is refused. Each in a process of its own, since
/// libbpf remembers of which features it believes that they are missing.
bool failsWithoutFiles(const Worker::Start &start, std::uint64_t)
{
    constexpr rlim_t enough = 100;
    constexpr int loaded = 2;
    start.wait();
    for (rlim_t files = 5; files < enough; ++files) {
        const int status = inChild([files] {
            const rlimit limit = {.rlim_cur = files, .rlim_max = enough};
            if (!check(setrlimit(RLIMIT_NOFILE, &limit) == 0, "setrlimit"))
                return 1;
            try {
                const Loader loader;
            } catch (const LoadError &error) {
                return check(error.reason() == LoadError::Reason::TooManyFiles,
                             std::to_string(files) + " files: " + error.what() + error.log())
                    ? 0
                    : 1;
            }
            return loaded;
        });
        if (status != 0)
            return status == loaded && check(files > 10, "loaded with few files");
    }
    return check(false, "never loaded");
}

/// The kernel calls itself 2.6 to those who ask for that: nobody needs an old one to see what is said of it.
bool failsOnAnOldKernel(const Worker::Start &start, std::uint64_t)
{
    start.wait();
    return check(personality(UNAME26) != -1, "personality")
        && check(setresuid(nobody, nobody, nobody) == 0, "setresuid") && loadFailsWith(LoadError::Reason::KernelTooOld);
}

bool isKilledWithASession(const Worker::Start &start, std::uint64_t)
{
    Loader loader;
    loader.count({.kind = "builtin"}, KT_SYSCALL);
    loader.count({.kind = "builtin"}, KT_PACKET);
    report->shards = mapId(loader.descriptors().shards);
    start.wait();
    return raise(SIGKILL) == 0;
}

/// What a client without any capability does with the descriptors that it was handed.
bool usesDescriptors(const SessionDescriptors &maps)
{
    SessionMemory memory = SessionMemory::map(maps);
    kt_cells cells = cellsOf(memory);
    KernelNotices notices(maps.notices);

    kt_client_exchange_threshold(&cells, counter, 10);
    kt_client_judge(&cells, counter);
    for (int i = 0; i < 9; ++i)
        syscall(rare);
    pollfd descriptor = {notices.descriptor(), POLLIN, 0};
    if (!check(poll(&descriptor, 1, 0) == 0, "a notice came early"))
        return false;
    syscall(rare);
    if (!check(poll(&descriptor, 1, std::chrono::milliseconds(gone).count()) == 1, "no notice came"))
        return false;
    std::vector<kt_notice> all;
    notices.drain([&](const kt_notice &notice) { all.push_back(notice); });
    return check(all.size() == 1, "not one notice")
        && check(all[0].kinds == KT_THRESHOLD && all[0].counter == counter && all[0].total == 10, "another notice")
        && check(all[0].pid == static_cast<__u32>(getpid()), "of another process")
        && check(kt_client_total(&cells, counter) == 10, "another total")
        && check(mmap(nullptr, sizeof(kt_shard), PROT_WRITE, MAP_SHARED, maps.shards, 0) == MAP_FAILED, "writable");
}

bool sharesWithAnOrdinaryUser(const Worker::Start &start, std::uint64_t)
{
    Loader loader;
    loader.count(syscallRequest(rare, {}), counter);
    start.wait();
    const int status = inChild([&] {
        try {
            return check(setresuid(nobody, nobody, nobody) == 0, "setresuid")
                    && check(bpf_map_create(BPF_MAP_TYPE_ARRAY, nullptr, 4, 4, 1, nullptr) < 0, "still privileged")
                    && usesDescriptors(loader.descriptors())
                ? 0
                : 1;
        } catch (const std::exception &error) {
            check(false, error.what());
            return 1;
        }
    });
    return status == 0;
}

} // namespace

/// Loading, what it lets others do, how it fails, and what is left of it.
class TestLoader : public QObject
{
    Q_OBJECT

public:
    explicit TestLoader(Worker &worker)
        : m_worker(worker)
    {
    }

private slots:
    void initTestCase();
    void countsCannotBeWritten();
    void wrongMapsAreRefused_data();
    void wrongMapsAreRefused();
    void mixedUpMapsAreRefused();
    void failureSaysWhyAndWhatToDo_data();
    void failureSaysWhyAndWhatToDo();
    void lockdownIsNoFault_data();
    void lockdownIsNoFault();
    void nothingIsLeft();
    void nothingIsLeftOfAKilledProcess();
    void attachingDisturbsNobody();
    void ordinaryUsersCanUseDescriptors();

private:
    Worker &m_worker;
};

void TestLoader::initTestCase()
{
    try {
        const Loader loader;
    } catch (const LoadError &error) {
        const std::string reason = std::string(error.what()) + ' ' + error.remedy() + ' ' + error.log();
        SKIP_UNLESS_REQUIRED(reason.c_str());
    }
}

void TestLoader::countsCannotBeWritten()
{
    const Loader loader;
    const int shards = loader.descriptors().shards;
    const std::size_t size = sizeof(kt_shard);

    errno = 0;
    QCOMPARE(mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_SHARED, shards, 0), MAP_FAILED);
    QCOMPARE(errno, EPERM);
    void *counts = mmap(nullptr, size, PROT_READ, MAP_SHARED, shards, 0);
    QVERIFY(counts != MAP_FAILED);
    QVERIFY(mprotect(counts, size, PROT_READ | PROT_WRITE) != 0);
    munmap(counts, size);
    const __u32 cpu = 0;
    kt_shard shard = {};
    QVERIFY(bpf_map_update_elem(shards, &cpu, &shard, BPF_ANY) != 0);
    QCOMPARE(errno, EPERM);
}

void TestLoader::wrongMapsAreRefused_data()
{
    using Make = std::function<UniqueFd()>;
    QTest::addColumn<Make>("shards");
    const auto array = [](__u32 valueSize, __u32 entries, __u32 flags) {
        bpf_map_create_opts options = {};
        options.sz = sizeof(options);
        options.map_flags = flags;
        return UniqueFd(bpf_map_create(BPF_MAP_TYPE_ARRAY, nullptr, sizeof(__u32), valueSize, entries, &options));
    };
    const unsigned cpus = possibleCpus();
    QTest::newRow("no map") << Make([] { return UniqueFd(open("/dev/null", O_RDWR | O_CLOEXEC)); });
    QTest::newRow("no descriptor") << Make([] { return UniqueFd(); });
    QTest::newRow("another type") << Make([cpus] {
        return UniqueFd(bpf_map_create(BPF_MAP_TYPE_HASH, nullptr, sizeof(__u32), sizeof(kt_shard), cpus, nullptr));
    });
    QTest::newRow("smaller values") << Make([=] { return array(sizeof(kt_limits), cpus, BPF_F_MMAPABLE); });
    if (cpus > 1)
        QTest::newRow("fewer CPUs") << Make([=] { return array(sizeof(kt_shard), cpus - 1, BPF_F_MMAPABLE); });
    QTest::newRow("not to be mapped") << Make([=] { return array(sizeof(kt_shard), cpus, 0); });
    QTest::newRow("another layout") << Make([=] {
        UniqueFd map = array(sizeof(kt_shard), cpus, BPF_F_MMAPABLE);
        kt_shard shard = {};
        shard.layout = KT_LAYOUT + 1;
        const __u32 first = 0;
        bpf_map_update_elem(map.get(), &first, &shard, BPF_ANY);
        return map;
    });
}

void TestLoader::wrongMapsAreRefused()
{
    QFETCH(std::function<UniqueFd()>, shards);
    const Loader loader;
    SessionDescriptors maps = loader.descriptors();
    const UniqueFd wrong = shards();
    maps.shards = wrong.get();
    try {
        SessionMemory::map(maps);
        QFAIL("mapped");
    } catch (const std::runtime_error &error) {
        QVERIFY(std::string(error.what()).size() > 20);
    }
}

void TestLoader::mixedUpMapsAreRefused()
{
    const Loader loader;
    const SessionDescriptors right = loader.descriptors();
    SessionDescriptors maps = right;
    maps.limits = right.shards;
    QVERIFY_EXCEPTION_THROWN(SessionMemory::map(maps), std::runtime_error);
    maps = right;
    maps.watches = right.limits;
    QVERIFY_EXCEPTION_THROWN(SessionMemory::map(maps), std::runtime_error);
    maps = right;
    maps.shards = right.notices;
    QVERIFY_EXCEPTION_THROWN(SessionMemory::map(maps), std::runtime_error);
    QVERIFY_EXCEPTION_THROWN(KernelNotices(right.watches), std::runtime_error);
}

void TestLoader::failureSaysWhyAndWhatToDo_data()
{
    QTest::addColumn<Worker::Job>("job");
    QTest::addColumn<quint64>("argument");
    QTest::newRow("no bpf()") << Worker::Job(failsWhereBpfIsRefused) << quint64{ENOSYS};
    QTest::newRow("bpf() not permitted") << Worker::Job(failsWhereBpfIsRefused) << quint64{EPERM};
#if !defined(__SANITIZE_ADDRESS__) // with it comes a check of types that takes descriptors itself
    QTest::newRow("few files") << Worker::Job(failsWithoutFiles) << quint64{0};
#endif
    QTest::newRow("old kernel") << Worker::Job(failsOnAnOldKernel) << quint64{0};
    QTest::newRow("ordinary user") << Worker::Job(failsForOrdinaryUsers) << quint64{0};
    QTest::newRow("root without capabilities") << Worker::Job(failsForRootWithoutCapabilities) << quint64{0};
}

void TestLoader::failureSaysWhyAndWhatToDo()
{
    QFETCH(Worker::Job, job);
    QFETCH(quint64, argument);
    m_worker.prepare(job, argument);
    QVERIFY2(m_worker.run(), report->text.data());
}

/// As kernels say it with lockdown=confidentiality.
void TestLoader::lockdownIsNoFault_data()
{
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("Linux 6.1") << QByteArray("unknown func bpf_probe_read#4\n");
    QTest::newRow("Linux 6.12") << QByteArray("program of this type cannot use helper bpf_probe_read#4\n");
}

void TestLoader::lockdownIsNoFault()
{
    QFETCH(const QByteArray, words);
    const LoadError error = LoadError::from(EINVAL, "Loading",
                                            "72: (85) call bpf_probe_read#4\n" + words.toStdString()
                                                + "processed 73 insns (limit 1000000) max_states_per_insn 1\n");
    QCOMPARE(error.reason(), LoadError::Reason::NoPermission);
    QVERIFY2(std::string(error.what()).find("lockdown=confidentiality") != std::string::npos, error.what());
}

void TestLoader::nothingIsLeft()
{
    __u32 shards = 0;
    {
        Loader loader;
        loader.count({.kind = "builtin"}, KT_SYSCALL);
        loader.count({.kind = "builtin"}, KT_PACKET);
        shards = mapId(loader.descriptors().shards);
        QCOMPARE(programsUsing(shards).size(), 2U);
        // What maps it doesn't keep it from ending.
        const SessionMemory memory = SessionMemory::map(loader.descriptors());
    }
    QVERIFY(isGone(shards));
}

void TestLoader::nothingIsLeftOfAKilledProcess()
{
    m_worker.prepare(isKilledWithASession, 0);
    const __u32 shards = report->shards;
    QCOMPARE(programsUsing(shards).size(), 2U);
    QVERIFY(!m_worker.run());
    QVERIFY(isGone(shards));
}

void TestLoader::attachingDisturbsNobody()
{
    Loader loader;
    SessionMemory memory = SessionMemory::map(loader.descriptors());
    const kt_cells cells = cellsOf(memory);
    loader.count(syscallRequest(rare, {}), counter);

    std::atomic<quint64> calls = 0;
    std::vector<std::jthread> threads;
    for (int i = 0; i < 2; ++i) {
        threads.emplace_back([&](const std::stop_token &stop) {
            quint64 mine = 0;
            for (; !stop.stop_requested(); ++mine)
                syscall(rare);
            calls += mine;
        });
    }
    Loader other;
    for (int i = 0; i < 200; ++i) {
        loader.count({.kind = "builtin"}, KT_PACKET);
        other.count({.kind = "builtin"}, KT_SYSCALL);
        loader.count(syscallRequest((rare + 1) % KT_SYSCALLS, {}), counter + 1);
        loader.release(KT_PACKET);
        other.release(KT_SYSCALL);
        loader.release(counter + 1);
    }
    threads.clear();
    QVERIFY(calls > 0);
    QCOMPARE(kt_client_total(&cells, counter), calls.load());
    QCOMPARE(loader.missed(), 0U);
    qInfo("%llu calls", calls.load());
}

void TestLoader::ordinaryUsersCanUseDescriptors()
{
    m_worker.prepare(sharesWithAnOrdinaryUser, 0);
    QVERIFY2(m_worker.run(), report->text.data());
}

int main(int argc, char *argv[])
{
    rare = rareSyscall();
    void *shared = mmap(nullptr, sizeof(Report), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (shared == MAP_FAILED)
        return 1;
    report = static_cast<Report *>(shared);
    Worker worker; // before QtTest starts threads
    QCoreApplication application(argc, argv);
    TestLoader test(worker);
    return QTest::qExec(&test, argc, argv);
}

#include "tst_loader.moc"
