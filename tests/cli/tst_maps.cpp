// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers of another program's maps as counters, against what that program writes.
#include "bpf/maps/foreignmap.h"
#include "bpf/maps/maplist.h"
#include "bpf/memory/sessionmemory.h"
#include "bpf/support/possiblecpus.h"
#include "model/sources/kernelsource.h"
#include "model/sources/mapsource.h"
#include "model/store/changewatcher.h"
#include "model/store/counterref.h"
#include "tests/support/clirun.h"
#include "tests/support/foreignmaps.h"
#include "tests/support/sourcesupport.h"

#include <QSignalSpy>
#include <QTest>

#include <atomic>
#include <functional>
#include <thread>

#include <bpf/bpf.h>
#include <sys/stat.h>
#include <sys/syscall.h>

#include "foreignmaps.skel.h"

using namespace Kerntally;
using namespace std::chrono_literals;

namespace {

const QString plain = QStringLiteral("plain");

QByteArray index(quint32 number)
{
    return bytesOf(number);
}

/// What a function says when it throws.
template<typename Function>
QString complaint(Function function)
{
    try {
        function();
    } catch (const std::exception &error) {
        return QString::fromUtf8(error.what());
    }
    return {};
}

} // namespace

class TestMaps : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void numbersAreRead_data();
    void numbersAreRead();
    void fieldsAreNamedByTheirTypes();
    void variablesAreNamed();
    void mapsOfAPathThatHasDots();
    void byId();
    void everyStepOfAWriterArrives_data();
    void everyStepOfAWriterArrives();
    void fallsAreNoEvents();
    void alertsOnceEachTimeItRises();
    void aWaitWithoutAnEventLoop();
    void restsWhileNothingMoves();
    void readingOnlyIsReadingOnly();
    void writing();
    void writingAVariableLeavesTheOthersAlone();
    void whatDoesNotFitIsRefused();
    void entriesThatGoAndComeBack();
    void entriesThatGoWhileTheyAreAdded();
    void entriesThatComeAndGoAreToldInSums();
    void anotherMapInItsPlaceIsTold();
    void theSixtyFifth();
    void besideCountedEvents();
    void whatIsNoNumber_data();
    void whatIsNoNumber();
    void largeValues();
    void listed();
    void aUserWithoutRights();
    void onTheCommandLine();
    void changedOnTheCommandLine();

private:
    std::unique_ptr<ForeignMaps> m_maps;
    std::unique_ptr<MapSource> m_source;

    CounterDefinition show(const QString &name, const QString &selector) const
    {
        return m_source->addById(m_maps->id(name, selector));
    }
    quint64 value(const CounterDefinition &counter) const { return m_source->store()->value(counter.number); }
    void set(quint32 entry, quint64 number) const { QVERIFY(m_maps->set(plain, index(entry), bytesOf(number))); }
};

void TestMaps::initTestCase()
{
    m_maps = std::make_unique<ForeignMaps>();
    if (!m_maps->problem().isEmpty())
        SKIP_UNLESS_REQUIRED(qPrintable(m_maps->problem()));
}

void TestMaps::init()
{
    m_source = std::make_unique<MapSource>();
    m_source->open();
    for (quint32 entry = 0; entry < 10; ++entry)
        set(entry, 0);
}

void TestMaps::numbersAreRead_data()
{
    QTest::addColumn<QString>("map");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("bytes"); ///< of the value; per-CPU: each gets them
    QTest::addColumn<QString>("selector");
    QTest::addColumn<quint64>("number");
    const auto row = [](const char *title, const char *map, const QByteArray &key, const QByteArray &bytes,
                        const char *selector, quint64 number) {
        QTest::newRow(title) << QString::fromLatin1(map) << key << bytes << QString::fromLatin1(selector) << number;
    };
    const QByteArray flow = bytesOf(quint32{443}) + bytesOf(quint32{7});
    const QByteArray command = QByteArray("cc1plus").leftJustified(16, '\0');
    const QByteArray inner = bytesOf(quint16{3}) + bytesOf(quint16{65535}) + bytesOf(qint16{-5});
    const quint64 cpus = possibleCpus();
    row("array", "plain", index(3), bytesOf(~quint64{0}), "[3]", ~quint64{0});
    row("last of an array", "plain", index(99), bytesOf(quint64{7}), "[99]", 7);
    row("hash by a name", "verdicts", bytesOf(quint32{1}), bytesOf(quint64{12}), "[VERDICT_DROP]", 12);
    row("hash by a number without a name", "verdicts", bytesOf(quint32{5}), bytesOf(quint64{13}), "[5]", 13);
    row("hash by a structure", "flows", flow, bytesOf(quint32{0xffffffff}), "[443,VERDICT_LATE]", 0xffffffff);
    row("LRU hash by a text", "commands", command, bytesOf(quint8{200}), "[cc1plus]", 200);
    row("LRU hash by a text that is none", "commands", QByteArray(16, '\1'), bytesOf(quint8{201}),
        "[0x01010101010101010101010101010101]", 201);
    row("per CPU", "each_cpu", index(1), bytesOf(qint32{21}) + QByteArray(4, '\0'), "[1]", 21 * cpus);
    row("per CPU, below zero", "each_cpu", index(1), bytesOf(qint32{-21}) + QByteArray(4, '\0'), "[1]", 0);
    row("per-CPU hash", "cpu_hash", bytesOf(qint16{-2}), inner + QByteArray(2, '\0'), "[-2].drops[1]", 65535 * cpus);
    row("per-CPU hash, below zero", "cpu_hash", bytesOf(qint16{-2}), inner + QByteArray(2, '\0'), "[-2].balance", 0);
    QByteArray traffic(64, '\0');
    traffic.replace(0, 8, bytesOf(quint64{1} << 40U));
    traffic.replace(8, 4, bytesOf(quint32{29U | 1999U << 5U | 0x3fU << 16U}));
    traffic.replace(12, 6, inner);
    traffic.replace(24, 4, bytesOf(quint32{0x04030201}));
    row("of a structure", "traffic", index(0), traffic, "[0].packets", quint64{1} << 40U);
    row("bits", "traffic", index(0), traffic, "[0].low", 29);
    row("bits further up", "traffic", index(0), traffic, "[0].high", 1999);
    row("bits with a sign", "traffic", index(0), traffic, "[0].level", 0);
    row("in an array of structures", "traffic", index(0), traffic, "[0].by_queue[0].drops[0]", 3);
    row("of a union", "traffic", index(0), traffic, "[0].word", 0x04030201);
    row("of a union's other side", "traffic", index(0), traffic, "[0].bytes[3]", 4);
}

void TestMaps::numbersAreRead()
{
    QFETCH(QString, map);
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, selector);
    QFETCH(quint64, number);
    const ForeignMap whole(m_maps->path(map).toStdString(), ForeignMap::Access::Read);
    const bool isPerCpu = whole.isPerCpu();
    const auto size = static_cast<qsizetype>(isPerCpu ? bytes.size() : whole.valueSize());
    const QByteArray value = bytes.leftJustified(size, '\0', true).repeated(isPerCpu ? possibleCpus() : 1);
    QVERIFY(m_maps->set(map, key, value));
    const CounterDefinition counter = show(map, selector);
    QCOMPARE(counter.id, m_maps->id(map, selector));
    QCOMPARE(this->value(counter), number);
    QVERIFY2(counter.name.contains(map), qPrintable(counter.name));
}

void TestMaps::fieldsAreNamedByTheirTypes()
{
    QStringList selectors;
    for (const CounterDefinition &counter : m_source->addMap(m_maps->id(QStringLiteral("traffic"))).counters)
        selectors += counter.id.mid(m_maps->id(QStringLiteral("traffic")).size() + 3);
    QCOMPARE(selectors,
             (QStringList{QStringLiteral(".packets"), QStringLiteral(".low"), QStringLiteral(".high"),
                          QStringLiteral(".level"), QStringLiteral(".by_queue[0].drops[0]"),
                          QStringLiteral(".by_queue[0].drops[1]"), QStringLiteral(".by_queue[0].balance"),
                          QStringLiteral(".by_queue[1].drops[0]"), QStringLiteral(".by_queue[1].drops[1]"),
                          QStringLiteral(".by_queue[1].balance"), QStringLiteral(".word"), QStringLiteral(".bytes[0]"),
                          QStringLiteral(".bytes[1]"), QStringLiteral(".bytes[2]"), QStringLiteral(".bytes[3]"),
                          QStringLiteral(".isUp")}));
}

void TestMaps::variablesAreNamed()
{
    m_maps->program().bss->requests = 77;
    m_maps->program().bss->errors[1] = 5;
    QStringList names;
    const QString map = QStringLiteral("foreignm_bss");
    for (const CounterDefinition &counter : m_source->addMap(m_maps->id(map)).counters)
        names += counter.name;
    names.sort();
    QCOMPARE(names,
             (QStringList{QStringLiteral("errors[0]"), QStringLiteral("errors[1]"), QStringLiteral("last.balance"),
                          QStringLiteral("last.drops[0]"), QStringLiteral("last.drops[1]"), QStringLiteral("level"),
                          QStringLiteral("requests")}));
    QCOMPARE(value(show(map, QStringLiteral(".requests"))), 77U);
    QCOMPARE(value(show(map, QStringLiteral(".errors[1]"))), 5U);
}

void TestMaps::mapsOfAPathThatHasDots()
{
    const QString folder = m_maps->folder() + QStringLiteral("/../") + m_maps->folder().section(QLatin1Char('/'), -1);
    const CounterDefinition counter = m_source->addById(QStringLiteral("map:%1/plain[3]").arg(folder));
    QCOMPARE(counter.id, m_maps->id(plain, QStringLiteral("[3]")));
}

void TestMaps::byId()
{
    set(4, 9);
    const ForeignMap map(m_maps->path(plain).toStdString(), ForeignMap::Access::Read);
    const QString id = QStringLiteral("map:id:%1[4]").arg(map.id());
    const CounterDefinition counter = m_source->addById(id);
    QCOMPARE(counter.id, id);
    QCOMPARE(value(counter), 9U);
    QCOMPARE(counter.name, QStringLiteral("plain[4]"));
}

void TestMaps::everyStepOfAWriterArrives_data()
{
    QTest::addColumn<quint64>("step");
    QTest::newRow("one by one") << quint64{1};
    QTest::newRow("in large steps") << (quint64{1} << 40U);
}

void TestMaps::everyStepOfAWriterArrives()
{
    QFETCH(quint64, step);
    constexpr quint64 steps = 200'000;
    const CounterDefinition counter = show(plain, QStringLiteral("[3]"));
    const quint64 before = m_source->store()->read(counter.number).total;
    std::atomic<bool> isDone = false;
    std::jthread writer([&] {
        for (quint64 i = 1; i <= steps; ++i)
            m_maps->set(plain, index(3), bytesOf(i * step));
        isDone = true;
    });
    quint64 last = 0;
    quint64 seen = 0;
    while (!isDone) {
        const quint64 now = value(counter);
        QVERIFY(now >= last && now <= steps * step && now % step == 0);
        seen += now != last ? 1 : 0;
        last = now;
    }
    QTRY_COMPARE(value(counter), steps * step);
    QCOMPARE(m_source->store()->read(counter.number).total - before, steps * step);
    QVERIFY(seen > 0);
}

void TestMaps::fallsAreNoEvents()
{
    set(3, 1000);
    const CounterDefinition counter = show(plain, QStringLiteral("[3]"));
    const quint64 before = m_source->store()->read(counter.number).total;
    set(3, 400);
    QTRY_COMPARE(value(counter), 400U);
    QCOMPARE(m_source->store()->read(counter.number).total, before);
    set(3, 500);
    QTRY_COMPARE(value(counter), 500U);
    QCOMPARE(m_source->store()->read(counter.number).total, before + 100);
}

void TestMaps::alertsOnceEachTimeItRises()
{
    const CounterDefinition counter = show(plain, QStringLiteral("[3]"));
    m_source->store()->listen();
    QList<quint64> crossings;
    connect(m_source->store().get(), &CounterStore::crossed, this, [&](const Crossing &crossing) {
        QCOMPARE(crossing.counter, counter.number);
        crossings += crossing.value;
    });
    m_source->store()->setThreshold(counter.number, 100, 50);
    set(3, 100);
    QTRY_COMPARE(value(counter), 100U);
    set(3, 101);
    QTRY_COMPARE(crossings, QList<quint64>{101});
    set(3, 200);
    QTRY_COMPARE(value(counter), 200U);
    set(3, 51); // not far enough back
    QTRY_COMPARE(value(counter), 51U);
    set(3, 300);
    QTRY_COMPARE(value(counter), 300U);
    QTest::qWait(50);
    QCOMPARE(crossings.size(), 1);
    set(3, 0);
    QTRY_COMPARE(value(counter), 0U);
    set(3, 5000);
    QTRY_COMPARE(crossings, (QList<quint64>{101, 5000}));
}

void TestMaps::aWaitWithoutAnEventLoop()
{
    const CounterDefinition counter = show(plain, QStringLiteral("[3]"));
    ChangeWatcher watcher(m_source->store(), nullptr, counter.number);
    std::jthread writer([&] {
        std::this_thread::sleep_for(150ms);
        set(3, 8);
    });
    QCOMPARE(watcher.wait(60s), std::optional<quint64>(8));
}

void TestMaps::restsWhileNothingMoves()
{
    const CounterDefinition counter = show(plain, QStringLiteral("[3]"));
    Sampler &sampler = m_source->sampler();
    sampler.watch(counter.number);
    set(3, 1);
    QTRY_COMPARE(sampler.reading(counter.number).value, 1U);
    QTRY_VERIFY(sampler.isIdle());
    QSignalSpy samples(&sampler, &Sampler::sampled);
    QTest::qWait(500);
    QCOMPARE(samples.size(), 0);
    set(3, 0);
    QTRY_COMPARE(sampler.reading(counter.number).value, 0U);
    sampler.unwatch(counter.number);
}

void TestMaps::readingOnlyIsReadingOnly()
{
    set(3, 12);
    const CounterDefinition counter = show(plain, QStringLiteral("[3]"));
    CounterRef reference(m_source->store(), counter.number);
    for (const auto &change : std::initializer_list<std::function<void()>>{
             [&] { reference.reset(); }, [&] { reference.increment(); }, [&] { reference.increment(0); },
             [&] { reference.compareAndSet(12, 13); }, [&] { reference.compareAndSet(1, 2); }}) {
        const QString words = complaint(change);
        QVERIFY2(words.contains(QLatin1String("--write-map")), qPrintable(words));
    }
    const ForeignMap map(m_maps->path(plain).toStdString(), ForeignMap::Access::Read);
    QCOMPARE(map.write(*map.find("[3]"), 99), ForeignMap::Written::Refused); // the kernel, too
    QCOMPARE(m_maps->get(plain, index(3), 8), bytesOf(quint64{12}));
    QCOMPARE(value(counter), 12U);
}

void TestMaps::writing()
{
    set(3, 12);
    QVERIFY(m_maps->set(QStringLiteral("verdicts"), bytesOf(quint32{1}), bytesOf(quint64{5})));
    m_source->setMapWriting(true);
    const CounterDefinition counter = show(plain, QStringLiteral("[3]"));
    QVERIFY(counter.mayWrite);
    QVERIFY2(counter.definition.contains(QLatin1String("atomic")), qPrintable(counter.definition));
    CounterRef reference(m_source->store(), counter.number);
    const quint64 events = m_source->store()->read(counter.number).total;
    const CounterRef::Change change = reference.increment(30);
    QCOMPARE(change.before, 12U);
    QCOMPARE(change.after, 42U);
    QCOMPARE(m_maps->get(plain, index(3), 8), bytesOf(quint64{42}));
    QVERIFY(!reference.compareAndSet(41, 1));
    QVERIFY(reference.compareAndSet(42, 43));
    reference.reset();
    QCOMPARE(m_maps->get(plain, index(3), 8), bytesOf(quint64{0}));
    QCOMPARE(value(counter), 0U);
    QTest::qWait(100);
    QCOMPARE(m_source->store()->read(counter.number).total, events); // no events, all this
    CounterRef hash(m_source->store(), show(QStringLiteral("verdicts"), QStringLiteral("[VERDICT_DROP]")).number);
    hash.reset(6);
    QCOMPARE(m_maps->get(QStringLiteral("verdicts"), bytesOf(quint32{1}), 8), bytesOf(quint64{6}));
}

void TestMaps::writingAVariableLeavesTheOthersAlone()
{
    m_source->setMapWriting(true);
    const CounterDefinition counter = show(QStringLiteral("foreignm_bss"), QStringLiteral(".requests"));
    CounterRef reference(m_source->store(), counter.number);
    auto *const data = m_maps->program().bss;
    data->errors[0] = 0;
    std::atomic<bool> isDone = false;
    quint32 written = 0;
    std::jthread program([&] {
        while (!isDone)
            written = __atomic_add_fetch(&data->errors[0], 1, __ATOMIC_RELAXED);
    });
    for (quint64 i = 1; i < 20'000; ++i) {
        reference.reset(i);
        QCOMPARE(__atomic_load_n(&data->requests, __ATOMIC_RELAXED), i);
    }
    isDone = true;
    program.join();
    QCOMPARE(data->errors[0], written);
}

void TestMaps::whatDoesNotFitIsRefused()
{
    const QByteArray command = QByteArray("sh").leftJustified(16, '\0');
    QVERIFY(m_maps->set(QStringLiteral("commands"), command, bytesOf(quint8{250})));
    m_source->setMapWriting(true);
    CounterRef narrow(m_source->store(), show(QStringLiteral("commands"), QStringLiteral("[sh]")).number);
    narrow.increment(5);
    QVERIFY(complaint([&] { narrow.increment(); }).contains(QLatin1String("8 bits")));
    QCOMPARE(m_maps->get(QStringLiteral("commands"), command, 1), bytesOf(quint8{255}));
    CounterRef bits(m_source->store(), show(QStringLiteral("traffic"), QStringLiteral("[0].low")).number);
    bits.reset(31);
    QVERIFY(complaint([&] { bits.reset(32); }).contains(QLatin1String("5 bits")));
    CounterRef eachCpu(m_source->store(), show(QStringLiteral("each_cpu"), QStringLiteral("[0]")).number);
    QVERIFY(complaint([&] { eachCpu.reset(); }).contains(QLatin1String("Each CPU")));
    // What a program keeps as constant, the kernel keeps.
    const UniqueFd frozen = m_maps->create(BPF_MAP_TYPE_ARRAY, QStringLiteral("constant"), 4, 8, 1);
    QVERIFY(frozen && bpf_map_freeze(frozen.get()) == 0);
    CounterRef constant(m_source->store(), show(QStringLiteral("constant"), QStringLiteral("[0]")).number);
    QVERIFY(complaint([&] { constant.increment(); }).contains(QLatin1String("kernel")));
}

void TestMaps::entriesThatGoAndComeBack()
{
    const QString verdicts = QStringLiteral("verdicts");
    QVERIFY(m_maps->set(verdicts, bytesOf(quint32{1}), bytesOf(quint64{5})));
    m_source->setMapWriting(true);
    const CounterDefinition counter = show(verdicts, QStringLiteral("[VERDICT_DROP]"));
    QSignalSpy gone(m_source.get(), &CounterSource::entryGone);
    QVERIFY(m_maps->remove(verdicts, bytesOf(quint32{1})));
    QTRY_COMPARE(gone.size(), 1);
    QCOMPARE(gone.takeFirst(), (QVariantList{counter.number, true}));
    QCOMPARE(value(counter), 5U);
    CounterRef reference(m_source->store(), counter.number);
    QVERIFY(complaint([&] { reference.increment(); }).contains(QLatin1String("gone")));
    QVERIFY(m_maps->set(verdicts, bytesOf(quint32{1}), bytesOf(quint64{6})));
    QTRY_COMPARE(gone.size(), 1);
    QCOMPARE(gone.takeFirst(), (QVariantList{counter.number, false}));
    QTRY_COMPARE(value(counter), 6U);
}

/// A program adds and deletes entries without end: what is there is shown, whatever goes meanwhile.
void TestMaps::entriesThatGoWhileTheyAreAdded()
{
    const QString verdicts = QStringLiteral("verdicts");
    QVERIFY(m_maps->set(verdicts, bytesOf(quint32{1}), bytesOf(quint64{5}))); // stays
    std::jthread program([&](const std::stop_token &stop) {
        for (quint32 i = 0; !stop.stop_requested(); ++i) {
            const QByteArray key = bytesOf(100 + i % 40);
            if (!m_maps->set(verdicts, key, bytesOf(quint64{i})))
                m_maps->remove(verdicts, key);
            m_maps->remove(verdicts, bytesOf(100 + (i + 20) % 40));
        }
    });
    for (int i = 0; i < 300; ++i) {
        const CounterSource::AddedNumbers added = m_source->addMap(m_maps->id(verdicts));
        QVERIFY(!added.counters.isEmpty());
        for (const CounterDefinition &counter : added.counters)
            m_source->remove(counter.number);
    }
}

void TestMaps::entriesThatComeAndGoAreToldInSums()
{
    const QString verdicts = QStringLiteral("verdicts");
    const auto setAll = [&](bool isThere) {
        for (quint32 key = 100; key < 120; ++key) {
            QVERIFY(isThere ? m_maps->set(verdicts, bytesOf(key), bytesOf(quint64{key}))
                            : m_maps->remove(verdicts, bytesOf(key)));
        }
    };
    setAll(true);
    CliTest::Run top({QStringLiteral("top"), QStringLiteral("--json"), QStringLiteral("--interval"),
                      QStringLiteral("100ms"), m_maps->id(verdicts)});
    QVERIFY(!top.line().isEmpty());
    for (int i = 0; i < 10; ++i) {
        setAll(i % 2 == 1);
        QVERIFY(!top.line().isEmpty());
    }
    setAll(false);
    while (!top.err.contains('\n')) {
        QVERIFY(!top.line().isEmpty());
        top.err += top.process.readAllStandardError();
    }
    top.process.terminate();
    QCOMPARE(top.exitCode(), 0);
    QVERIFY2(top.err.contains("Entries that are gone"), top.err.constData());
    QVERIFY2(top.err.count('\n') < 20, top.err.constData()); // and no two lines for each
}

void TestMaps::anotherMapInItsPlaceIsTold()
{
    const QString name = QStringLiteral("replaced");
    const UniqueFd first = m_maps->create(BPF_MAP_TYPE_ARRAY, name, 4, 8, 1);
    QVERIFY(first);
    QSignalSpy replaced(m_source.get(), &CounterSource::replaced);
    const CounterDefinition counter = m_source->addMap(m_maps->id(name)).counters.constFirst();
    QCOMPARE(unlink(qPrintable(m_maps->path(name))), 0);
    QTRY_COMPARE(replaced.size(), 1);
    QCOMPARE(replaced.constFirst().constFirst(), counter.number);
    QVERIFY(replaced.constFirst().at(1).toString().contains(m_maps->path(name)));
}

void TestMaps::theSixtyFifth()
{
    const CounterSource::AddedNumbers added = m_source->addMap(m_maps->id(plain));
    QCOMPARE(added.counters.size(), 60);
    QCOMPARE(added.leftOut, 40U);
    QVERIFY(complaint([&] { show(plain, QStringLiteral("[99]")); }).contains(QLatin1String("All 64")));
    m_source->remove(added.counters.constFirst().number);
    const CounterDefinition last = show(plain, QStringLiteral("[99]"));
    QCOMPARE(last.number, added.counters.constFirst().number);
    QCOMPARE(m_source->addMap(m_maps->id(plain, QStringLiteral("[99]"))).counters.constFirst().number, last.number);
}

void TestMaps::besideCountedEvents()
{
    KernelSource source;
    source.open();
    if (!source.isOpen() && !kernelIsRequired())
        QSKIP("This process may not count events.");
    const CounterDefinition call = source.addById(QStringLiteral("syscall:%1").arg(rareSyscall()));
    const CounterDefinition entry = source.addById(m_maps->id(plain, QStringLiteral("[3]")));
    for (quint64 i = 1; i <= 1000; ++i) {
        syscall(rareSyscall());
        set(3, i);
    }
    QTRY_COMPARE(source.store()->value(entry.number), 1000U);
    QCOMPARE(source.store()->value(call.number), 1000U);
    source.remove(entry.number);
    syscall(rareSyscall());
    QCOMPARE(source.store()->value(call.number), 1001U);
    // Its number, taken by something that is counted, is no longer the map's.
    for (int i = 0; i < 64; ++i)
        source.remove(source.addById(QStringLiteral("syscall:%1").arg(static_cast<unsigned>(400 + i))).number);
    set(3, 5000);
    constexpr unsigned unassigned = 501;
    const CounterDefinition other = source.addById(QStringLiteral("syscall:%1").arg(unassigned));
    QTest::qWait(50);
    QCOMPARE(source.store()->value(other.number), 0U);
}

void TestMaps::whatIsNoNumber_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("told");
    const auto row = [](const char *title, const QString &id, const char *told) {
        QTest::newRow(title) << id << QString::fromLatin1(told);
    };
    const auto make = [this](int type, const char *name, unsigned key, unsigned size, unsigned entries) {
        const UniqueFd fd = m_maps->create(type, QString::fromLatin1(name), key, size, entries);
        return fd ? m_maps->id(QString::fromLatin1(name)) : QString();
    };
    row("no such path", m_maps->id(QStringLiteral("nothing")), "no pinned BPF map");
    row("no such id", QStringLiteral("map:id:4294967290"), "no BPF map with the id 4294967290");
    row("no id", QStringLiteral("map:id:many"), "names no BPF map");
    row("nothing at all", QStringLiteral("map:"), "names no BPF map");
    row("a program", m_maps->id(QStringLiteral("program")), "not a BPF map");
    row("a file", QStringLiteral("map:/etc/passwd"), "not a BPF map");
    row("a folder", QStringLiteral("map:") + m_maps->folder(), "not a BPF map");
    row("past the end", m_maps->id(plain, QStringLiteral("[100]")), "no number [100]");
    row("below the beginning", m_maps->id(plain, QStringLiteral("[-1]")), "no number [-1]");
    row("leading zeros", m_maps->id(plain, QStringLiteral("[03]")), "no number [03]");
    row("no such member", m_maps->id(QStringLiteral("traffic"), QStringLiteral("[0].bytes[4]")), "no number");
    row("a text", m_maps->id(QStringLiteral("traffic"), QStringLiteral("[0].label")), "no number");
    row("a float", m_maps->id(QStringLiteral("traffic"), QStringLiteral("[0].load")), "no number");
    row("ring buffer", make(BPF_MAP_TYPE_RINGBUF, "ring", 0, 0, 4096), "ringbuf");
    row("programs", make(BPF_MAP_TYPE_PROG_ARRAY, "calls", 4, 4, 4), "prog_array");
    row("stacks", make(BPF_MAP_TYPE_STACK_TRACE, "stacks", 4, 80, 4), "stack_trace");
    row("queue", make(BPF_MAP_TYPE_QUEUE, "queue", 0, 8, 4), "queue");
    row("empty hash", make(BPF_MAP_TYPE_HASH, "empty", 4, 8, 4), "nothing in");
    row("three bytes", make(BPF_MAP_TYPE_ARRAY, "three", 4, 3, 4), "values of 3 bytes");
}

void TestMaps::whatIsNoNumber()
{
    QFETCH(QString, id);
    QFETCH(QString, told);
    QVERIFY(!id.isEmpty());
    const QString words = complaint([&] { m_source->addById(id); });
    QVERIFY2(words.contains(told), qPrintable(words));
    QCOMPARE(m_source->counters().size(), builtinCounters().size());
}

void TestMaps::largeValues()
{
    constexpr unsigned size = 1U << 20U;
    const UniqueFd fd = m_maps->create(BPF_MAP_TYPE_ARRAY, QStringLiteral("large"), 4, size, 2);
    QVERIFY(fd);
    const CounterSource::AddedNumbers added = m_source->addMap(m_maps->id(QStringLiteral("large")));
    QCOMPARE(added.counters.size(), 60);
    const CounterDefinition last = added.counters.constLast();
    QCOMPARE(last.id, m_maps->id(QStringLiteral("large"), QStringLiteral("[0].word59")));
    QVERIFY2(last.definition.contains(QLatin1String("BTF")), qPrintable(last.definition));
    QVERIFY(m_maps->set(QStringLiteral("plain"), index(0), bytesOf(quint64{1})));
    const ForeignMap map(m_maps->path(QStringLiteral("large")).toStdString(), ForeignMap::Access::ReadWrite);
    QCOMPARE(map.write(*map.find("[0].word59"), 123), ForeignMap::Written::Yes);
    QTRY_COMPARE(value(last), 123U);
}

void TestMaps::listed()
{
    const std::vector<ListedMap> maps = listMaps();
    const auto found = std::find_if(maps.begin(), maps.end(), [&](const ListedMap &map) {
        return map.path == m_maps->path(QStringLiteral("each_cpu")).toStdString();
    });
    QVERIFY(found != maps.end());
    QCOMPARE(found->kind, "percpu_array");
    QCOMPARE(found->room, 2U);
    QVERIFY(found->hasNumbers);
    QVERIFY(std::none_of(maps.begin(), maps.end(), [&](const ListedMap &map) {
        return map.path == m_maps->path(QStringLiteral("program")).toStdString();
    }));
    const UniqueFd loose = m_maps->create(BPF_MAP_TYPE_ARRAY, QStringLiteral("loose"), 4, 8, 1);
    QVERIFY(loose && unlink(m_maps->path(QStringLiteral("loose")).toLocal8Bit().constData()) == 0);
    const std::vector<ListedMap> now = listMaps();
    QCOMPARE(std::count_if(now.begin(), now.end(),
                           [](const ListedMap &map) { return map.path.empty() && map.name == "loose"; }),
             1);
}

/// Rows of one user, so that the program is started as somebody else only here.
void TestMaps::aUserWithoutRights()
{
    set(3, 31);
    const auto run = [](const QStringList &arguments) {
        const QStringList user = {QStringLiteral("--reuid=65534"), QStringLiteral("--regid=65534"),
                                  QStringLiteral("--clear-groups"), CliTest::program};
        return std::make_unique<CliTest::Run>(user + arguments, QStringLiteral("setpriv"));
    };
    const QString counter = m_maps->id(plain, QStringLiteral("[3]"));
    const QStringList get = {QStringLiteral("get"), QStringLiteral("--json"), QStringLiteral("--sample"),
                             QStringLiteral("50ms"), counter};
    auto kept = run(get);
    QCOMPARE(kept->exitCode(), 3);
    QVERIFY2(kept->err.contains("You may not read the BPF map"), kept->err.constData());
    QVERIFY2(kept->err.contains("chmod"), kept->err.constData());

    QCOMPARE(chmod(m_maps->path(plain).toLocal8Bit().constData(), 0644), 0);
    auto allowed = run(get);
    QCOMPARE(allowed->exitCode(), 0);
    QCOMPARE(allowed->objects().constFirst()[QLatin1String("counters")][counter][QLatin1String("value")], 31);

    auto writing = run({QStringLiteral("top"), QStringLiteral("--write-map"), counter});
    QCOMPARE(writing->exitCode(), 3);
    QVERIFY2(writing->err.contains("You may not write"), writing->err.constData());
    auto byId = run({QStringLiteral("list"), QStringLiteral("--map"), QStringLiteral("id:1")});
    QCOMPARE(byId->exitCode(), 3);
    QVERIFY2(byId->err.contains("pinned in a bpffs"), byId->err.constData());
    auto list = run({QStringLiteral("list"), QStringLiteral("--maps"), QStringLiteral("--json")});
    QCOMPARE(list->exitCode(), 0);
    QCOMPARE(list->objects().size(), 1);
    // Without type information the words are what there is.
    QVERIFY(m_maps->set(QStringLiteral("traffic"), index(0), bytesOf(quint64{77}).leftJustified(64, '\0')));
    QCOMPARE(chmod(m_maps->path(QStringLiteral("traffic")).toLocal8Bit().constData(), 0644), 0);
    auto plainWords = run({QStringLiteral("list"), QStringLiteral("--map"), m_maps->path(QStringLiteral("traffic")),
                           QStringLiteral("word0"), QStringLiteral("--json")});
    QCOMPARE(plainWords->exitCode(), 0);
    QCOMPARE(plainWords->objects().constFirst()[QLatin1String("value")], 77);
    QVERIFY2(plainWords->err.contains("BTF"), plainWords->err.constData());
}

void TestMaps::onTheCommandLine()
{
    set(3, 7);
    const QString id = m_maps->id(plain, QStringLiteral("[3]"));
    CliTest::Run watch({QStringLiteral("watch"), QStringLiteral("--json"), QStringLiteral("--count"),
                        QStringLiteral("3"), QStringLiteral("--counter"), id});
    QCOMPARE(watch.object()[QLatin1String("value")], 7);
    set(3, 8);
    QCOMPARE(watch.object()[QLatin1String("value")], 8);
    set(3, 2);
    QCOMPARE(watch.object()[QLatin1String("value")], 2);
    QCOMPARE(watch.exitCode(), 0);

    CliTest::Run alert(
        {QStringLiteral("alert"), QStringLiteral("--json"), QStringLiteral("--above"), QStringLiteral("500"), id});
    set(3, 501);
    QCOMPARE(alert.exitCode(), 0);
    QCOMPARE(alert.objects().constFirst()[QLatin1String("value")], 501);

    CliTest::Run rate({QStringLiteral("rate"), QStringLiteral("--json"), QStringLiteral("--sample"),
                       QStringLiteral("200ms"), id, m_maps->id(QStringLiteral("traffic"))});
    QCOMPARE(rate.exitCode(), 0);
    QCOMPARE(rate.objects().constFirst()[QLatin1String("counters")].toObject().size(), 17);

    CliTest::Run many({QStringLiteral("watch"), m_maps->id(plain)});
    QCOMPARE(many.exitCode(), 2);
    QVERIFY2(many.err.contains("name one of them"), many.err.constData());
    CliTest::Run list({QStringLiteral("list"), QStringLiteral("--map"), m_maps->path(plain), QStringLiteral("--json")});
    QCOMPARE(list.exitCode(), 0);
    QCOMPARE(list.objects().size(), 100);
    // What the message about a number that is not there says to run.
    CliTest::Run missing({QStringLiteral("watch"), m_maps->id(plain, QStringLiteral("[100]"))});
    QCOMPARE(missing.exitCode(), 2);
    const QString advice = QStringLiteral("'kerntally-cli %1'").arg(QStringLiteral("list --map ") + m_maps->id(plain));
    QVERIFY2(missing.err.contains(advice.toUtf8()), missing.err.constData());
    CliTest::Run advised({QStringLiteral("list"), QStringLiteral("--map"), m_maps->id(plain)});
    QCOMPARE(advised.exitCode(), 0);
    CliTest::Run wrong({QStringLiteral("list"), QStringLiteral("--map"), m_maps->path(QStringLiteral("nothing"))});
    QCOMPARE(wrong.exitCode(), 2);
}

void TestMaps::changedOnTheCommandLine()
{
    set(3, 7);
    const QString id = m_maps->id(plain, QStringLiteral("[3]"));
    CliTest::Run refused({QStringLiteral("top"), QStringLiteral("--json"), id});
    QCOMPARE(refused.exitCode(QStringLiteral("reset %1\nstop\n").arg(id).toUtf8()), 0);
    QVERIFY2(refused.out.contains("--write-map"), refused.out.constData());
    QCOMPARE(m_maps->get(plain, index(3), 8), bytesOf(quint64{7}));
    CliTest::Run allowed({QStringLiteral("top"), QStringLiteral("--json"), QStringLiteral("--write-map"), id});
    QCOMPARE(allowed.exitCode(QStringLiteral("increment %1 5\nstop\n").arg(id).toUtf8()), 0);
    QCOMPARE(m_maps->get(plain, index(3), 8), bytesOf(quint64{12}));
}

QTEST_GUILESS_MAIN(TestMaps)
#include "tst_maps.moc"
