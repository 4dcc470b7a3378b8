// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/processes/scoperequest.h"
#include "model/sources/kernelsource.h"
#include "tests/programs/churn.h"
#include "tests/support/othercounters.h"
#include "tests/support/sourcesupport.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <functional>
#include <memory>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

using namespace Kerntally;

namespace {

const QString causes = QStringLiteral(KERNTALLY_CAUSES);
constexpr quint64 callsEach = 100;
constexpr quint64 getppids = callsEach * (1 + 4 + 20 + 5 * 4 + 20) + 7 * 10;
constexpr quint64 tasks = 4 + 20 + 20 + 10 + 40;
constexpr uid_t nobody = 65534;

/// A tree of processes that come and go, and what it does.
class Churn
{
public:
    explicit Churn(const QString &file)
    {
        QFile board(file);
        if (!board.open(QIODevice::ReadWrite) || !board.resize(sizeof(ChurnBoard)))
            qFatal("%s", qPrintable(board.errorString()));
        m_board = static_cast<ChurnBoard *>(
            mmap(nullptr, sizeof(ChurnBoard), PROT_READ | PROT_WRITE, MAP_SHARED, board.handle(), 0));
        m_process.start(QStringLiteral(KERNTALLY_CHURN), {file});
        m_process.waitForStarted();
    }
    ~Churn()
    {
        end();
        munmap(m_board, sizeof(ChurnBoard));
    }
    Churn(const Churn &) = delete;
    Churn &operator=(const Churn &) = delete;

    QString pid() const { return QString::number(m_board->root); }
    quint32 children() const { return m_board->children; }
    void beLoud() { m_board->phase = ChurnBoard::Loud; }
    /// Returns how many calls they made, but for callsOfOrphans().
    quint64 end()
    {
        m_board->phase = ChurnBoard::Over;
        m_process.waitForFinished();
        return m_board->calls;
    }

    /// Once it has ended: how many were made by processes that may have been orphaned before the tree was loud.
    quint64 callsOfOrphans() const { return m_board->callsOfOrphans; }

private:
    ChurnBoard *m_board;
    QProcess m_process;
};

/// A source that counts getppid() in a scope.
struct Counting
{
    explicit Counting(const Scope &scope)
        : source(scope)
    {
        QObject::connect(&source, &CounterSource::failed, [this](const SourceFailure &f) { failure = f.message; });
        source.open();
        if (source.isOpen())
            number = source.addById(QStringLiteral("syscall:getppid")).number;
    }
    quint64 calls() const { return source.store()->read(number).total; }
    quint64 of(const CounterDefinition &counter) const { return source.store()->read(counter.number).total; }
    /// Beside getppid(), of which there is one counter only.
    void add(const QStringList &names, const QString &kind = {})
    {
        for (const QString &name : names) {
            const auto known = source.find(kind + name);
            numbers[name] = known ? known->number : source.addById(kind + name).number;
        }
    }
    /// Of those that were added.
    OtherCounters::Counts counts() const
    {
        OtherCounters::Counts all;
        for (auto one = numbers.begin(); one != numbers.end(); ++one)
            all[one.key()] = source.store()->read(one.value()).total;
        return all;
    }

    KernelSource source;
    QString failure;
    int number = 0;
    QMap<QString, int> numbers;
};

int runCauses(const QString &program, const std::function<void()> &inChild = {})
{
    QProcess process;
    if (inChild)
        process.setChildProcessModifier(inChild);
    process.start(program, {QString::number(callsEach)});
    process.waitForFinished();
    return process.exitCode();
}

/// What is said of something that can't be counted alone.
QString complaint(void (*limit)(Scope &, const QString &), const QString &what)
{
    Scope scope;
    try {
        limit(scope, what);
    } catch (const UnknownName &error) {
        return QString::fromUtf8(error.what());
    }
    return QStringLiteral("nothing");
}

} // namespace

/// One process with its descendants, one command, one user, one control group: all that they do counts, and nothing
/// else, while others do the same all the time.
class TestScope : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void runningTree();
    void command();
    void user();
    void group();
    void sameRunAsPerf();
    void sameRunAsStrace();
    void severalRules();
    void endedProcesses();
    void wrongNamesAreTold();

private:
    QStringList copyWithCalls() const;
    static Scope onlyTheCopy();

    QTemporaryDir m_folder;
    QProcess m_other; ///< makes calls that must not count
};

void TestScope::initTestCase()
{
    const Counting counting(Scope{});
    if (!counting.source.isOpen())
        SKIP_UNLESS_REQUIRED(qPrintable(counting.failure));
    QVERIFY(QFile::setPermissions(m_folder.path(),
                                  QFile::permissions(m_folder.path()) | QFile::ExeGroup | QFile::ExeOther));
    QVERIFY(QFile::copy(causes, m_folder.filePath(QStringLiteral("a-long-name-of-a-command"))));
    m_other.setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGKILL); }); // also where a time limit ends the test
    m_other.start(causes, {QStringLiteral("100000000")});
    QVERIFY(m_other.waitForStarted());
}

QStringList TestScope::copyWithCalls() const
{
    return {m_folder.filePath(QStringLiteral("a-long-name-of-a-command")), QString::number(callsEach)};
}

Scope TestScope::onlyTheCopy()
{
    Scope scope;
    onlyCommand(scope, QStringLiteral("a-long-name-of-a-command"));
    return scope;
}

void TestScope::cleanupTestCase()
{
    if (m_other.state() == QProcess::NotRunning)
        return;
    m_other.kill();
    m_other.waitForFinished();
}

/// Taken in while it forks. KERNTALLY_ROUNDS=1000 for more of it.
void TestScope::runningTree()
{
    bool isLong = false;
    const int given = qEnvironmentVariableIntValue("KERNTALLY_ROUNDS", &isLong);
    const int usual = qEnvironmentVariableIsSet("KERNTALLY_THOROUGH") ? 12 : 4;
    const int rounds = isLong ? given : usual;
    Churn stranger(m_folder.filePath(QStringLiteral("stranger")));
    stranger.beLoud();
    quint64 all = 0;
    quint64 orphans = 0;
    quint64 lost = 0;
    for (int round = 0; round < rounds; ++round) {
        Churn churn(m_folder.filePath(QStringLiteral("churn%1").arg(round)));
        QTRY_VERIFY_WITH_TIMEOUT(churn.children() > 20, 60'000);
        Scope scope;
        onlyProcess(scope, churn.pid());
        const Counting counting(scope);
        QVERIFY2(counting.source.isOpen(), qPrintable(counting.failure));
        QCOMPARE(counting.calls(), 0U);
        churn.beLoud();
        QTest::qWait(30);
        const quint64 caused = churn.end();
        // Who was orphaned before the tree was taken in isn't in it; who was from then on is.
        const quint64 ofOrphans = counting.calls() - caused;
        QVERIFY2(ofOrphans <= churn.callsOfOrphans(),
                 qPrintable(QStringLiteral("%1 of %2 to %3 calls")
                                .arg(counting.calls())
                                .arg(caused)
                                .arg(caused + churn.callsOfOrphans())));
        orphans += churn.callsOfOrphans();
        lost += churn.callsOfOrphans() - ofOrphans;
        QVERIFY(caused > 0);
        QCOMPARE(counting.source.missed(), 0U);
        all += caused;
    }
    qInfo("%d trees, %llu calls; by orphans %llu, not in the tree %llu; %u children of the stranger's", rounds, all,
          orphans, lost, stranger.children());
}

void TestScope::command()
{
    const QString program = m_folder.filePath(QStringLiteral("a-long-name-of-a-command"));
    Scope scope;
    onlyCommand(scope, QStringLiteral("a-long-name-of-a-command"));
    Counting counting(scope);
    const CounterDefinition created = counting.source.addById(QStringLiteral("task:task_newtask"));
    QCOMPARE(runCauses(program), 5);
    QCOMPARE(counting.calls(), getppids);
    QCOMPARE(counting.of(created), tasks);
    QCOMPARE(runCauses(causes), 5);
    QCOMPARE(counting.calls(), getppids);
}

void TestScope::user()
{
    if (geteuid() != 0)
        QSKIP("Becoming somebody else takes root.");
    const QString program = m_folder.filePath(QStringLiteral("a-long-name-of-a-command"));
    Scope scope;
    onlyUser(scope, QString::number(nobody));
    const Counting counting(scope);
    QCOMPARE(runCauses(program, [] { [[maybe_unused]] const int result = setuid(nobody); }), 5);
    QCOMPARE(counting.calls(), getppids);
    QCOMPARE(runCauses(program), 5);
    QCOMPARE(counting.calls(), getppids);
}

void TestScope::group()
{
    // Where it is mounted as services see it, or beside the older ones.
    QDir root(QStringLiteral("/sys/fs/cgroup/unified"));
    if (!root.exists())
        root.setPath(QStringLiteral("/sys/fs/cgroup"));
    const QString name = QStringLiteral("kerntally-test-%1").arg(QCoreApplication::applicationPid());
    const QString inner = name + QStringLiteral("/inner");
    if (!root.mkpath(inner))
        QSKIP("No control group can be made here.");
    const auto clear = qScopeGuard([&] { root.rmdir(inner) && root.rmdir(name); });
    const QByteArray processes = QFile::encodeName(root.filePath(inner + QStringLiteral("/cgroup.procs")));
    if (!QFile(QString::fromLocal8Bit(processes)).exists())
        QSKIP("There are no control groups of version 2 here.");
    const auto enter = [&processes] {
        const int file = open(processes.constData(), O_WRONLY);
        [[maybe_unused]] const ssize_t written = write(file, "0", 1);
        close(file);
    };

    for (const QString &path : {root.filePath(name), QLatin1Char('/') + name, inner}) {
        Scope scope;
        onlyGroup(scope, path);
        const Counting counting(scope);
        QVERIFY2(counting.source.isOpen(), qPrintable(counting.failure));
        QCOMPARE(runCauses(causes, enter), 5);
        QCOMPARE(counting.calls(), getppids);
        QCOMPARE(runCauses(causes), 5);
        QCOMPARE(counting.calls(), getppids);
    }
}

/// Event by event, of the same run: perf, too, begins with the exec, which gives the process its name.
void TestScope::sameRunAsPerf()
{
    if (!OtherCounters::has(QStringLiteral("perf")))
        QSKIP("perf is not installed.");
    const QStringList events = {QStringLiteral("raw_syscalls:sys_enter"),   QStringLiteral("raw_syscalls:sys_exit"),
                                QStringLiteral("sched:sched_process_fork"), QStringLiteral("sched:sched_process_exec"),
                                QStringLiteral("sched:sched_process_exit"), QStringLiteral("task:task_newtask"),
                                QStringLiteral("sched:sched_wakeup_new")};
    Counting counting(onlyTheCopy());
    counting.add(events);
    const OtherCounters::Result perf = OtherCounters::perfStat(events, copyWithCalls());
    if (perf.counts.size() != events.size())
        QSKIP(("perf doesn't count these here: " + perf.err).constData());
    QCOMPARE(perf.exitCode, 5);
    QCOMPARE(counting.counts(), perf.counts);
    QCOMPARE(counting.source.missed(), 0U);
}

/// Call by call, of the same run.
void TestScope::sameRunAsStrace()
{
    if (!OtherCounters::has(QStringLiteral("strace")))
        QSKIP("strace is not installed.");
    const QStringList names = OtherCounters::strace(copyWithCalls()).counts.keys();
    QVERIFY(names.size() > 8 && names.contains(QLatin1String("getppid")));
    Counting counting(onlyTheCopy());
    counting.add(names, QStringLiteral("syscall:"));
    const OtherCounters::Result strace = OtherCounters::strace(copyWithCalls());
    QCOMPARE(strace.exitCode, 5);
    QCOMPARE(counting.counts(), strace.counts);
}

/// All have to be met.
void TestScope::severalRules()
{
    const QString program = m_folder.filePath(QStringLiteral("a-long-name-of-a-command"));
    Scope scope;
    onlyUser(scope, QString::number(geteuid()));
    onlyCommand(scope, QStringLiteral("a-long-name-of-a-command"));
    const Counting counting(scope);
    QCOMPARE(runCauses(program), 5);
    QCOMPARE(runCauses(causes), 5);
    QCOMPARE(counting.calls(), getppids);
}

/// Its number may be somebody else's by then.
void TestScope::endedProcesses()
{
    QProcess process;
    process.start(QStringLiteral("sleep"), {QStringLiteral("1000")});
    QVERIFY(process.waitForStarted());
    Scope scope;
    onlyProcess(scope, QString::number(process.processId()));
    process.kill();
    process.waitForFinished();
    const Counting counting(scope);
    QVERIFY(!counting.source.isOpen());
    QVERIFY2(counting.failure.contains(QLatin1String("has ended")), qPrintable(counting.failure));
}

void TestScope::wrongNamesAreTold()
{
    QVERIFY(complaint(onlyProcess, QStringLiteral("99999999")).contains(QLatin1String("no process 99999999")));
    QVERIFY(complaint(onlyProcess, QStringLiteral("-1")).contains(QLatin1String("not a process ID")));
    QVERIFY(complaint(onlyProcess, QStringLiteral("me")).contains(QLatin1String("not a process ID")));
    QVERIFY(complaint(onlyCommand, QString()).contains(QLatin1String("needs a name")));
    QVERIFY(complaint(onlyCommand, QStringLiteral("/bin/ls")).contains(QLatin1String("as in ls")));
    Scope scope;
    onlyCommand(scope, QStringLiteral("ksoftirqd/0"));
    QCOMPARE(scope.command, std::optional<std::string>("ksoftirqd/0"));
    onlyCommand(scope, QStringLiteral("caf\\xe9"));
    QCOMPARE(scope.command, std::optional<std::string>("caf\xe9"));
    QVERIFY(complaint(onlyUser, QStringLiteral("rooot")).contains(QLatin1String("root?")));
    QVERIFY(complaint(onlyUser, QStringLiteral("99999999999")).contains(QLatin1String("no user")));
    QVERIFY(complaint(onlyGroup, QStringLiteral("no/such.slice")).contains(QLatin1String("no control group")));
    QVERIFY(complaint(onlyGroup, QStringLiteral("/tmp")).contains(QLatin1String("version 2")));
    QVERIFY(complaint(onlyGroup, QString()).contains(QLatin1String("no control group ''")));
}

QTEST_GUILESS_MAIN(TestScope)
#include "tst_scope.moc"
