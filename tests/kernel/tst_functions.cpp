// SPDX-License-Identifier: GPL-3.0-or-later
#include "bpf/memory/kernelnotices.h"
#include "bpf/programs/loader.h"
#include "bpf/support/uniquefd.h"
#include "bpf/symbols/elffunctions.h"
#include "model/counters/countermodel.h"
#include "model/counters/eventselection.h"
#include "model/events/userfunction.h"
#include "model/sources/kernelsource.h"
#include "tests/support/madeelf.h"
#include "tests/support/sourcesupport.h"

#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cstdlib>
#include <new>
#include <random>

#include <cstring>
#include <elf.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

using namespace Kerntally;

/// With names as C++ has them.
namespace KerntallyNamed {

[[gnu::noinline, gnu::used]] void once(int /*number*/)
{
    asm volatile("" ::: "memory");
}

[[gnu::noinline, gnu::used]] void twice(int /*number*/)
{
    asm volatile("nop" ::: "memory");
}

[[gnu::noinline, gnu::used]] void twice(const char * /*text*/)
{
    asm volatile("nop; nop" ::: "memory");
}

} // namespace KerntallyNamed

namespace {

thread_local quint64 allocated = 0; // bytes, by this program's own code

} // namespace

void *operator new(std::size_t size)
{
    allocated += size;
    if (void *const memory = std::malloc(size))
        return memory;
    throw std::bad_alloc();
}

void operator delete(void *memory) noexcept
{
    std::free(memory);
}

void operator delete(void *memory, std::size_t) noexcept
{
    std::free(memory);
}

namespace {

const QString symbol = QStringLiteral("kerntally_caused");
constexpr quint64 callsEach = 100;
constexpr quint64 calls = callsEach * (1 + 4 + 20 + 5 * 4 + 20) + 7 * 10;

quint64 total(const CounterSource &source, const CounterDefinition &counter)
{
    return source.store()->read(counter.number).total;
}

QString complaint(const QString &path, const QString &name)
{
    try {
        findFunction(path, name);
    } catch (const UnknownName &error) {
        return QString::fromUtf8(error.what());
    }
    return QStringLiteral("nothing");
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s", qPrintable(file.errorString()));
}

/// Of this process, up to now.
quint64 readCalls()
{
    QFile file(QStringLiteral("/proc/self/io"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s", qPrintable(file.errorString()));
    const QByteArray text = file.readAll();
    return text.mid(text.indexOf("syscr:") + 6).trimmed().split('\n').constFirst().toULongLong();
}

} // namespace

/// Functions of programs and libraries as counters: exact, and nothing but a function gets a breakpoint.
class TestFunctions : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void callsAreCounted();
    void theFileCountsAndNotItsName();
    void onlyFunctionsAreAttachedTo();
    void libraryFunctions();
    void filesThatChangeAreTold();
    void replacedFilesAreTold();
    void replacedFilesAreAttachedAnew();
    void filesOfOthersAreTold();
    void wrongNamesAreTold();
    void namesOfTheSource();
    void damagedFilesDoNoHarm();
    void tablesWithoutEndCostNothing_data();
    void tablesWithoutEndCostNothing();

private:
    QTemporaryDir m_folder;
    QString m_program; ///< a copy, which nobody else runs
};

void TestFunctions::initTestCase()
{
    m_program = m_folder.filePath(QStringLiteral("program"));
    QVERIFY(QFile::copy(QStringLiteral(KERNTALLY_CAUSES), m_program));
}

/// Of threads, forked and vforked children, other programs: all that run this file, and no others.
void TestFunctions::callsAreCounted()
{
    OPEN_KERNEL(source)
    const QString id = QStringLiteral("uprobe:%1:%2").arg(m_program, symbol);
    const CounterDefinition counter = source.addById(id);
    QCOMPARE(counter.id, id);
    const CounterDefinition syscalls = source.addById(QStringLiteral("syscall:getppid"));
    for (quint64 run = 1; run <= 3; ++run) {
        QCOMPARE(QProcess::execute(QStringLiteral(KERNTALLY_CAUSES), {QString::number(callsEach)}), 5);
        QCOMPARE(QProcess::execute(m_program, {QString::number(callsEach)}), 5);
        QCOMPARE(total(source, counter), run * calls);
    }
    QVERIFY(total(source, syscalls) >= 6 * calls);
    QCOMPARE(source.missed(), 0U);
    source.remove(counter.number);
    const CounterDefinition again = source.addById(id);
    QCOMPARE(source.store()->value(again.number), 0U);
    QCOMPARE(QProcess::execute(m_program, {QString::number(callsEach)}), 5);
    QCOMPARE(source.store()->value(again.number), calls);
}

/// What is opened once is what counts, whatever is put in its place.
void TestFunctions::theFileCountsAndNotItsName()
{
    const QString name = m_folder.filePath(QStringLiteral("name"));
    const QString moved = m_folder.filePath(QStringLiteral("moved"));
    QVERIFY(QFile::copy(m_program, name));
    const UserFunction function = findFunction(name, symbol);
    QVERIFY(QFile::rename(name, moved));
    QVERIFY(QFile::copy(m_program, name));

    OPEN_KERNEL(source)
    Loader loader;
    const SessionDescriptors maps = loader.descriptors();
    const CounterStore store(SessionMemory::map(maps), std::make_unique<KernelNotices>(maps.notices));
    loader.count({.kind = "uprobe", .numbers = {function.offset}, .file = function.file}, KT_FIRST_FREE);
    QCOMPARE(QProcess::execute(name, {QString::number(callsEach)}), 5);
    QCOMPARE(QProcess::execute(moved, {QString::number(callsEach)}), 5);
    QCOMPARE(store.read(KT_FIRST_FREE).total, calls);
    QCOMPARE(loader.missed(), 0U);
}

/// A breakpoint amid an instruction would break the program for everybody.
void TestFunctions::onlyFunctionsAreAttachedTo()
{
    OPEN_KERNEL(source)
    const UserFunction function = findFunction(m_program, symbol);
    Loader loader;
    for (const quint64 offset : {function.offset + 1, quint64{0}, ~quint64{0}}) {
        try {
            loader.count({.kind = "uprobe", .numbers = {offset}, .file = function.file}, KT_FIRST_FREE);
            QFAIL(qPrintable(QStringLiteral("It was attached at %1.").arg(offset)));
        } catch (const LoadError &error) {
            QCOMPARE(error.reason(), LoadError::Reason::NoFunction);
        }
    }
    QCOMPARE(QProcess::execute(m_program, {QString::number(callsEach)}), 5);
}

void TestFunctions::libraryFunctions()
{
    QFile maps(QStringLiteral("/proc/self/maps"));
    QVERIFY(maps.open(QIODevice::ReadOnly));
    QString library;
    for (const QByteArray &line : maps.readAll().split('\n')) {
        if (line.contains("/libc.so.6"))
            library = QString::fromLocal8Bit(line.mid(line.indexOf('/')));
    }
    if (library.isEmpty())
        QSKIP("This program has no libc.so.6.");
    OPEN_KERNEL(source)
    const CounterDefinition counter = source.addById(QStringLiteral("uprobe:%1:lfind").arg(library));
    QVERIFY(total(source, counter) == 0);
    const auto name = QStringLiteral("memcpy");
    QVERIFY2(complaint(library, name).contains(QLatin1String("one of several")), qPrintable(complaint(library, name)));
    QVERIFY(findFunction(library, QStringLiteral("malloc")).offset > 0);
    // Two versions, one of them for old programs.
    QVERIFY(findFunction(library, QStringLiteral("pthread_cond_wait")).offset > 0);
}

/// Between the choice of a function and its counting.
void TestFunctions::filesThatChangeAreTold()
{
    class Source : public KernelSource
    {
    public:
        using KernelSource::count;
    };
    const QString path = m_folder.filePath(QStringLiteral("changing"));
    QVERIFY(QFile::copy(m_program, path));
    const UserFunction function = findFunction(path, symbol);
    write(path, "no longer a program");
    Source source;
    if (const QString reason = openOrTell(source); !reason.isEmpty())
        QSKIP(qPrintable(reason));
    try {
        const EventRequest request = {.kind = "uprobe", .numbers = {function.offset}, .file = function.file};
        source.count(KT_FIRST_FREE, {.id = function.id(), .name = {}, .definition = {}, .request = request});
        QFAIL("It is counted.");
    } catch (const SourceError &error) {
        const QString told = QString::fromUtf8(error.what());
        QVERIFY2(told.contains(QLatin1String("may have changed meanwhile")), qPrintable(told));
    }
}

/// As an update of a program does it, while it is counted.
void TestFunctions::replacedFilesAreTold()
{
    const QString path = m_folder.filePath(QStringLiteral("replaced"));
    QVERIFY(QFile::copy(m_program, path));
    QVERIFY(QFile::copy(m_program, path + QStringLiteral(".new")));
    OPEN_KERNEL(source)
    QSignalSpy replaced(&source, &CounterSource::replaced);
    const CounterDefinition counter = source.addById(QStringLiteral("uprobe:%1:%2").arg(path, symbol));
    QCOMPARE(rename(qPrintable(path + QStringLiteral(".new")), qPrintable(path)), 0);
    QTRY_COMPARE(replaced.size(), 1);
    QCOMPARE(replaced.constFirst().constFirst(), counter.number);
    QVERIFY(replaced.constFirst().at(1).toString().contains(path));
}

/// Counting goes on from the value before, on the same number, in the new file alone; where the file is no program now, in
/// the old one.
void TestFunctions::replacedFilesAreAttachedAnew()
{
    const QString path = m_folder.filePath(QStringLiteral("updated"));
    const QString before = path + QStringLiteral(".before");
    QVERIFY(QFile::copy(m_program, path));
    OPEN_KERNEL(source)
    CounterModel model;
    EventSelection chosen(&model);
    chosen.open(source);
    const QString id = QStringLiteral("uprobe:%1:%2").arg(path, symbol);
    chosen.add(id);
    const int number = model.counter(model.rowCount() - 1)->number();
    const auto run = [](const QString &program) {
        return QProcess::execute(program, {QString::number(callsEach)}) == 5;
    };
    const auto counts = [&](quint64 value) { return model.find(number) && model.find(number)->value() == value; };
    QVERIFY(run(path));
    QTRY_VERIFY(counts(calls));
    QSignalSpy replaced(&source, &CounterSource::replaced);
    QVERIFY(QFile::rename(path, before));
    write(path, "no program");
    QTRY_COMPARE(replaced.size(), 1);
    QCOMPARE(chosen.attachAnew(number).size(), 1);
    QVERIFY(run(before));
    QTRY_VERIFY(counts(2 * calls));

    QVERIFY(QFile::remove(path));
    QVERIFY(QFile::copy(m_program, path));
    QCOMPARE(chosen.attachAnew(number), QStringList());
    QVERIFY(counts(2 * calls));
    QVERIFY(run(path));
    QVERIFY(run(before));
    QTRY_VERIFY(counts(3 * calls));
    QVERIFY(chosen.isCounted(id));
}

void TestFunctions::filesOfOthersAreTold()
{
    if (geteuid() != 0)
        QSKIP("Becoming somebody else takes root.");
    constexpr uid_t nobody = 65534;
    const QString path = m_folder.filePath(QStringLiteral("private"));
    QVERIFY(QFile::copy(m_program, path));
    QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::ExeOwner | QFile::ExeOther));
    const auto folder = QFile::permissions(m_folder.path());
    QVERIFY(QFile::setPermissions(m_folder.path(), folder | QFile::ExeOther));
    QCOMPARE(seteuid(nobody), 0);
    const QString told = complaint(path, symbol);
    QCOMPARE(seteuid(0), 0);
    QVERIFY(QFile::setPermissions(m_folder.path(), folder));
    QVERIFY2(told.contains(QLatin1String("can't be read: Permission denied")), qPrintable(told));
}

void TestFunctions::wrongNamesAreTold()
{
    const auto has = [](const QString &text, const char *part) { return text.contains(QLatin1String(part)); };
    QVERIFY(has(complaint(m_program, QStringLiteral("kerntally_cuased")), "Did you mean kerntally_caused?"));
    QVERIFY(has(complaint(m_program, QString()), "no function ''"));
    QVERIFY(has(complaint(QStringLiteral("/no/such/file"), symbol), "no file '/no/such/file'"));
    QVERIFY(has(complaint(QString(), symbol), "named by file and symbol"));
    QVERIFY(has(complaint(QStringLiteral("/etc/passwd"), symbol), "neither a program nor a library"));
    QVERIFY(has(complaint(QStringLiteral("/dev/null"), symbol), "not an executable"));
    QVERIFY(has(complaint(m_folder.path(), symbol), "not an executable"));
    const QString stripped = m_folder.filePath(QStringLiteral("stripped"));
    if (QProcess::execute(QStringLiteral("strip"), {QStringLiteral("-o"), stripped, m_program}) != 0)
        QSKIP("strip is not installed.");
    QVERIFY(has(complaint(stripped, symbol), "were stripped"));
    const QString symbols = m_folder.filePath(QStringLiteral("symbols"));
    if (QProcess::execute(QStringLiteral("objcopy"), {QStringLiteral("--only-keep-debug"), m_program, symbols}) != 0)
        QSKIP("objcopy is not installed.");
    QVERIFY(has(complaint(symbols, symbol), "symbols of another file"));
}

/// The name in the source is as good as the symbol, and colons may be anywhere.
void TestFunctions::namesOfTheSource()
{
    const QString self = QCoreApplication::applicationFilePath();
    const QString once = QStringLiteral("_ZN14KerntallyNamed4onceEi");
    for (const char *name : {"KerntallyNamed::once", "KerntallyNamed::once(int)", "_ZN14KerntallyNamed4onceEi"})
        QCOMPARE(findFunction(self + QLatin1Char(':') + QLatin1String(name)).symbol, once);
    QVERIFY2(complaint(self, QStringLiteral("KerntallyNamed::twice"))
                 .contains(QLatin1String("_ZN14KerntallyNamed5twiceEPKc")),
             qPrintable(complaint(self, QStringLiteral("KerntallyNamed::twice"))));
    QCOMPARE(findFunction(self, QStringLiteral("KerntallyNamed::twice(int)")).symbol,
             QStringLiteral("_ZN14KerntallyNamed5twiceEi"));

    const QString path = m_folder.filePath(QStringLiteral("a:type"));
    QVERIFY(QFile::copy(m_program, path));
    QCOMPARE(findFunction(path + QLatin1Char(':') + symbol).path, path);

    OPEN_KERNEL(source)
    const CounterDefinition counter = source.addById(QStringLiteral("uprobe:%1:KerntallyNamed::once(int)").arg(self));
    for (int i = 0; i < 5; ++i)
        KerntallyNamed::once(i);
    QCOMPARE(total(source, counter), 5U);
    QCOMPARE(counter.id, QStringLiteral("uprobe:%1:%2").arg(self, once));
}

/// Cut off, or with wrong bytes somewhere: functions or none, but never more than that.
void TestFunctions::damagedFilesDoNoHarm()
{
    QFile file(m_program);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray good = file.readAll();
    const QString path = m_folder.filePath(QStringLiteral("damaged"));
    std::mt19937 random(1);
    const auto read = [&](const QByteArray &bytes) {
        write(path, bytes);
        const UniqueFd damaged(open(path.toLocal8Bit().constData(), O_RDONLY | O_CLOEXEC));
        return ElfFunctions::read(damaged.get());
    };
    QVERIFY(read(good).all.size() > 3);
    for (const qsizetype size : {qsizetype{0}, qsizetype{3}, qsizetype{16}, qsizetype{63}, good.size() / 2})
        QVERIFY(read(good.left(size)).all.empty());
    const QByteArray headers = good.right(64 * 40);
    for (int i = 0; i < 2000; ++i) {
        QByteArray bad = good;
        const bool inHeader = i % 2 == 0;
        for (int j = 0; j < 4; ++j) {
            const auto from = inHeader ? 16 : good.size() - headers.size();
            const auto room = static_cast<unsigned>(inHeader ? 48 : headers.size());
            bad[from + static_cast<qsizetype>(random() % room)] = static_cast<char>(random());
        }
        read(bad);
    }
}

void TestFunctions::tablesWithoutEndCostNothing_data()
{
    QTest::addColumn<quint64>("tableSize");
    QTest::addColumn<quint64>("mostReads");
    QTest::newRow("each of a symbol") << quint64{sizeof(Elf64_Sym)} << quint64{100};
    QTest::newRow("each of nothing") << quint64{0} << quint64{100};
    QTest::newRow("each longer than the disk") << (quint64{1} << 40U) << quint64{2'500'000 / 4096 + 100};
}

/// A file of 65,024 tables of symbols, as anybody can write one: what is read of it is bounded, and nothing is done for
/// tables that aren't read.
void TestFunctions::tablesWithoutEndCostNothing()
{
    QFETCH(quint64, tableSize);
    QFETCH(quint64, mostReads);
    const QByteArray elf = elfOfTables(tableSize);
    const UniqueFd file(memfd_create("tables", MFD_CLOEXEC));
    QCOMPARE(::write(file.get(), elf.constData(), static_cast<std::size_t>(elf.size())), ssize_t{elf.size()});
    QCOMPARE(ftruncate(file.get(), off_t{1} << 42U), 0);
    const quint64 readsBefore = readCalls();
    const quint64 allocatedBefore = allocated;
    const bool isFound = ElfFunctions::haveBeginAt(file.get(), 1);
    const quint64 bytes = allocated - allocatedBefore;
    const quint64 reads = readCalls() - readsBefore;
    QVERIFY(!isFound);
    qInfo("%llu reads, %llu KiB allocated", reads, bytes / 1024);
    QVERIFY(reads <= mostReads);
    QVERIFY(bytes < 2 * static_cast<quint64>(elf.size())); // the table of sections, and a part of one of symbols
}

QTEST_GUILESS_MAIN(TestFunctions)
#include "tst_functions.moc"
