// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/counters/countermodel.h"
#include "model/counters/eventselection.h"
#include "model/events/eventcatalog.h"
#include "model/events/eventsets.h"
#include "model/events/tracepointcatalog.h"
#include "model/recording/recorder.h"
#include "model/recording/recording.h"
#include "model/sources/simulatedsource.h"
#include "tests/support/sourcesupport.h"

#include <QRegularExpression>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Kerntally;

namespace {

/// Remembered as the kernel's events are, but moved by nothing but the test.
class QuietKernel : public SimulatedSource
{
public:
    QuietKernel()
        : SimulatedSource(Scenario::Silent)
    {
        open();
    }
    SourceKind kind() const override { return SourceKind::Kernel; }

    void causeById(const QString &event, quint64 events) { cause(find(event)->number, events); }
};

/// Answers later, as the helper does.
class LateAnswers : public QuietKernel
{
public:
    bool isSettled() const override { return isAnswered; }
    void refuse(const QString &event)
    {
        isAnswered = true;
        emit refused(find(event)->number, {QStringLiteral("you may not"), {}, {}});
        emit settled();
    }

    bool isAnswered = false;
};

/// What is counted in one source; and how it would be at the next start.
struct Counted
{
    explicit Counted(const QString &settings = {})
        : store(settings, QSettings::IniFormat)
    {
        if (!settings.isEmpty())
            chosen.restoreState(store);
        problems = chosen.open(source);
    }
    ~Counted() { close(); }
    void close()
    {
        chosen.saveState(store);
        model.clear();
        chosen.close();
    }
    QStringList ids() const
    {
        QStringList ids;
        for (int row = 0; row < model.rowCount(); ++row)
            ids += model.counter(row)->id();
        return ids;
    }
    Counter &counter(const QString &id) const { return *model.counter(static_cast<int>(ids().indexOf(id))); }

    QSettings store;
    QuietKernel source;
    CounterModel model;
    EventSelection chosen{&model};
    QStringList problems;
};

const QString futex = QStringLiteral("syscall:futex");
const QString mmap = QStringLiteral("syscall:mmap");
const QStringList basics = {QStringLiteral("syscalls"), QStringLiteral("packets"), QStringLiteral("file-opens"),
                            QStringLiteral("file-closes")};

} // namespace

/// What can be counted, and what the user made of it.
class TestEvents : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void setsAreNamedAsTheKernelNames();
    void setsAreInThisKernel();
    void catalogueHasAllOnce();
    void simulatedEventsGoAtARateOfTheirOwn();
    void othersLoseNothing_data();
    void othersLoseNothing();
    void choiceIsKeptInItsOrder();
    void numbersAreKept();
    void whatIsUnchangedIsNotKept();
    void whatVanishedIsToldOnce();
    void whatVanishedCanBeForgotten();
    void refusedOnesGo();
    void rememberedOnesThatAreRefusedAreMissing();
    void requestsComeOnTop();
    void sixtyFifthIsRefused();
    void recordingTellsCountersOfOneNumberApart();

private:
    QString settings() const { return m_folder->filePath(QStringLiteral("settings.conf")); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestEvents::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestEvents::setsAreNamedAsTheKernelNames()
{
    static const QRegularExpression tracepoint(QStringLiteral("^[a-z][a-z0-9_]*:[a-z][a-z0-9_]*$"));
    QStringList names;
    for (const EventSet &set : eventSets()) {
        QVERIFY(!set.title.isEmpty());
        names += set.name;
        for (const QString &event : set.events)
            QVERIFY2(tracepoint.match(event).hasMatch(), qPrintable(event));
        QCOMPARE(QSet<QString>(set.events.begin(), set.events.end()).size(), set.events.size());
    }
    QCOMPARE(names.join(QLatin1Char(' ')), QStringLiteral("scheduler storage network memory processes"));
}

void TestEvents::setsAreInThisKernel()
{
    if (TracepointCatalog::ofRunningKernel().tracepoints().isEmpty())
        QSKIP("this kernel doesn't say which tracepoints it has");
    QSet<QString> here;
    for (const EventGroup &group : eventCatalog()) {
        for (const Event &event : group.events)
            here.insert(event.id);
    }
    constexpr int enough = 5;
    for (const EventSet &set : eventSets()) {
        const auto found = std::count_if(set.events.begin(), set.events.end(),
                                         [&](const QString &event) { return here.contains(event); });
        QVERIFY2(found >= enough, qPrintable(set.name));
    }
}

void TestEvents::catalogueHasAllOnce()
{
    const QList<EventGroup> groups = eventCatalog();
    QSet<QString> titles;
    QSet<QString> ids;
    qsizetype events = 0;
    qsizetype tracepoints = 0;
    for (const EventGroup &group : groups) {
        if (!group.subsystem.isEmpty())
            tracepoints += group.events.size();
        QVERIFY2(!titles.contains(group.title), qPrintable(group.title));
        titles.insert(group.title);
        for (const Event &event : group.events) {
            QVERIFY2(!event.name.isEmpty() && !event.definition.isEmpty(), qPrintable(event.id));
            ids.insert(event.id);
            ++events;
        }
    }
    QCOMPARE(ids.size(), events);
    QCOMPARE(groups.at(0).events.size(), basics.size());
    QVERIFY(ids.contains(futex));
    QCOMPARE(tracepoints, TracepointCatalog::ofRunningKernel().tracepoints().size());
}

void TestEvents::simulatedEventsGoAtARateOfTheirOwn()
{
    SimulatedSource source;
    source.open();
    const int number = source.addById(futex).number;
    QTRY_VERIFY(source.store()->value(number) > 0);
    source.remove(number);
    QVERIFY(!source.find(futex));
    QVERIFY(!source.store()->isCounted(number));
}

void TestEvents::othersLoseNothing_data()
{
    QTest::addColumn<QString>("kind");
    QTest::newRow("kernel") << QStringLiteral("kernel");
    QTest::newRow("simulated") << QStringLiteral("simulated");
}

void TestEvents::othersLoseNothing()
{
    QFETCH(const QString, kind);
    OPEN_SOURCE(test, kind);
    CounterModel model;
    EventSelection chosen(&model);
    chosen.open(*test.source);
    Counter *other = model.find(test.counter);
    QVERIFY(other);
    const quint64 before = test.source->store()->value(test.counter);
    constexpr quint64 each = 1000;
    constexpr quint64 rounds = 20;
    for (quint64 round = 0; round < rounds; ++round) {
        chosen.add(futex);
        test.cause(each / 2);
        chosen.remove(futex);
        test.cause(each / 2);
    }
    QCOMPARE(model.find(test.counter), other);
    QCOMPARE(test.source->store()->value(test.counter) - before, rounds * each);
    QVERIFY(!chosen.isCounted(futex));
    model.clear();
}

void TestEvents::choiceIsKeptInItsOrder()
{
    {
        Counted first(settings());
        QCOMPARE(first.ids(), basics);
        first.chosen.add(mmap);
        first.chosen.add(futex);
        first.chosen.remove(QStringLiteral("packets"));
    }
    Counted second(settings());
    QCOMPARE(second.ids(), (QStringList{basics[0], basics[2], basics[3], mmap, futex}));
    QVERIFY(second.problems.isEmpty());
    second.chosen.add(QStringLiteral("packets"));
    QCOMPARE(second.ids().constLast(), QStringLiteral("packets"));
}

/// With them colours, by which users know counters, whatever is removed before the next start.
void TestEvents::numbersAreKept()
{
    int number = 0;
    {
        Counted first(settings());
        first.chosen.add(mmap);
        first.chosen.add(futex);
        number = first.counter(futex).number();
        QVERIFY(number != first.counter(mmap).number());
        first.chosen.remove(mmap);
    }
    {
        Counted second(settings());
        QCOMPARE(second.counter(futex).number(), number);
        second.chosen.add(mmap);
        QVERIFY(second.counter(mmap).number() != number);
        QuietKernel next; // another source that they go on in
        second.chosen.moveTo(next);
        QCOMPARE(second.counter(futex).number(), number);
        second.close();
    }
    QSettings store(settings(), QSettings::IniFormat);
    const QString key = QStringLiteral("events/kernel/numbers");
    QVERIFY(store.contains(key));
    for (const QStringList &wrong :
         {QStringList(), QStringList(QStringLiteral("x")), QStringList(6, QStringLiteral("1")),
          QStringList(6, QStringLiteral("999")), QStringList(6, QStringLiteral("5"))}) {
        store.setValue(key, wrong);
        store.sync();
        Counted third(settings());
        QCOMPARE(third.ids().size(), 6);
        QVERIFY(third.counter(futex).number() >= KT_FIRST_FREE);
        QVERIFY(third.counter(futex).number() != third.counter(mmap).number());
        third.close();
    }
}

void TestEvents::whatIsUnchangedIsNotKept()
{
    {
        Counted first(settings());
        first.chosen.add(mmap);
        first.chosen.remove(mmap);
    }
    const QSettings store(settings(), QSettings::IniFormat);
    QVERIFY(store.allKeys().isEmpty());
}

void TestEvents::whatVanishedIsToldOnce()
{
    {
        QSettings store(settings(), QSettings::IniFormat);
        store.setValue(QStringLiteral("events/kernel/chosen"), QStringList{QStringLiteral("gone:gone_event"), futex});
    }
    {
        const Counted first(settings());
        QCOMPARE(first.ids(), QStringList(futex));
        QCOMPARE(first.problems.size(), 1);
        QVERIFY2(first.problems[0].contains(QLatin1String("gone:gone_event")), qPrintable(first.problems[0]));
        QCOMPARE(first.chosen.missing().size(), 1);
    }
    const Counted second(settings());
    QCOMPARE(second.problems, QStringList());
    QCOMPARE(second.chosen.missing().size(), 1);
    QCOMPARE(second.chosen.missing()[0].id, QStringLiteral("gone:gone_event"));
    QVERIFY(!second.chosen.missing()[0].why.isEmpty());
}

void TestEvents::whatVanishedCanBeForgotten()
{
    {
        QSettings store(settings(), QSettings::IniFormat);
        store.setValue(QStringLiteral("events/kernel/chosen"), QStringList{QStringLiteral("gone:gone_event"), futex});
    }
    {
        Counted first(settings());
        first.chosen.remove(QStringLiteral("gone:gone_event"));
        QVERIFY(first.chosen.missing().isEmpty());
    }
    const Counted second(settings());
    QVERIFY(second.chosen.missing().isEmpty());
    QCOMPARE(second.ids(), QStringList(futex));
}

void TestEvents::refusedOnesGo()
{
    LateAnswers source;
    CounterModel model;
    EventSelection chosen(&model);
    chosen.open(source);
    const QSignalSpy refused(&chosen, &EventSelection::refused);
    chosen.add(futex);
    QVERIFY(chosen.isCounted(futex));
    source.refuse(futex);
    QVERIFY(!chosen.isCounted(futex));
    QVERIFY(chosen.missing().isEmpty());
    QCOMPARE(refused.size(), 1);
    QCOMPARE(refused[0][1].toString(), QStringLiteral("you may not"));
    QVERIFY(refused[0][2].toBool());
    model.clear();
}

void TestEvents::rememberedOnesThatAreRefusedAreMissing()
{
    QSettings store(settings(), QSettings::IniFormat);
    store.setValue(QStringLiteral("events/kernel/chosen"), QStringList{basics[0], futex});
    for (const int told : {1, 0}) {
        LateAnswers source;
        CounterModel model;
        EventSelection chosen(&model);
        chosen.restoreState(store);
        const QSignalSpy refused(&chosen, &EventSelection::refused);
        chosen.open(source);
        source.refuse(futex);
        QCOMPARE(refused.size(), told);
        QCOMPARE(chosen.missing().size(), 1);
        QCOMPARE(model.rowCount(), 1);
        chosen.saveState(store);
        model.clear();
    }
}

void TestEvents::requestsComeOnTop()
{
    QuietKernel source;
    CounterModel model;
    EventSelection chosen(&model);
    QCOMPARE(chosen.request({futex, QStringLiteral("gone:gone_event")}), QStringList()); // not known yet
    const QStringList problems = chosen.open(source);
    QCOMPARE(problems.size(), 1);
    QVERIFY(chosen.isCounted(futex));
    QVERIFY(chosen.isCounted(basics[0]));
    QVERIFY(chosen.missing().isEmpty());
    QCOMPARE(chosen.request({futex, mmap}), QStringList());
    QCOMPARE(model.rowCount(), basics.size() + 2);
    model.clear();
}

void TestEvents::sixtyFifthIsRefused()
{
    SimulatedSource source(SimulatedSource::Scenario::Silent, KT_COUNTERS);
    source.open();
    CounterModel model;
    EventSelection chosen(&model);
    chosen.open(source);
    QCOMPARE(model.rowCount(), static_cast<int>(KT_COUNTERS));
    try {
        chosen.add(QStringLiteral("syscall:sethostname"));
        QFAIL("It should be refused.");
    } catch (const CounterError &error) {
        QVERIFY2(error.message().contains(QLatin1String("64")), error.what());
    }
    QCOMPARE(model.rowCount(), static_cast<int>(KT_COUNTERS));
    chosen.remove(futex);
    chosen.add(QStringLiteral("syscall:sethostname"));
    model.clear();
}

void TestEvents::recordingTellsCountersOfOneNumberApart()
{
    SimulatedSource source(SimulatedSource::Scenario::Silent, KT_COUNTERS - 1);
    source.open();
    CounterModel model;
    EventSelection chosen(&model);
    chosen.open(source);
    const QString hostname = QStringLiteral("syscall:sethostname");
    const auto cause = [&](const QString &id, quint64 events) {
        source.cause(source.find(id)->number, events);
        source.sampler().sample();
    };
    chosen.add(QStringLiteral("syscall:swapon")); // all numbers have had their turn
    chosen.remove(QStringLiteral("syscall:swapon"));

    Recorder recorder;
    const QString path = m_folder->filePath(QStringLiteral("a.ktrec"));
    recorder.start(path, model, source);
    const int number = source.find(futex)->number;
    cause(futex, 10);
    chosen.remove(futex);
    chosen.add(hostname);
    QCOMPARE(source.find(hostname)->number, number);
    cause(hostname, 200);
    chosen.remove(hostname);
    chosen.add(futex);
    cause(futex, 3000);
    chosen.add(QStringLiteral("syscall:swapoff")); // for which the file has no place
    cause(QStringLiteral("syscall:swapoff"), 5);
    recorder.stop();
    model.clear();

    const Recording recording = Recording::read(path);
    const auto events = [&](const QString &id) {
        quint64 sum = 0;
        for (const Recording::Counter &counter : recording.counters)
            sum += counter.id == id ? counter.events() : 0;
        return sum;
    };
    QCOMPARE(events(futex), quint64{3010});
    QCOMPARE(events(hostname), quint64{200});
    QSet<int> numbers;
    for (const Recording::Counter &counter : recording.counters)
        numbers.insert(counter.number);
    QCOMPARE(numbers.size(), static_cast<qsizetype>(recording.counters.size()));
    QVERIFY(recording.counters.size() <= KT_COUNTERS);
}

QTEST_GUILESS_MAIN(TestEvents)
#include "tst_events.moc"
