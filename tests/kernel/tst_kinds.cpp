// SPDX-License-Identifier: GPL-3.0-or-later
// What every kind of event has to do, for all that there are.
#include "bpf/kinds/programkind.h"
#include "model/events/eventkinds.h"
#include "model/sources/simulatedsource.h"
#include "tests/kernel/kindsamples.h"
#include "tests/support/sourcesupport.h"

#include <QSet>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <sys/syscall.h>
#include <unistd.h>

using namespace Kerntally;

namespace {

/// Of this process alone.
Scope ownScope()
{
    Scope scope;
    scope.process = std::make_shared<const UniqueFd>(static_cast<int>(syscall(SYS_pidfd_open, getpid(), 0)));
    return scope;
}

KindSample sampleOf(const QString &kind)
{
    const QList<KindSample> all = kindSamples();
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&](const KindSample &sample) { return kind == QLatin1String(sample.kind); });
    return found == all.end() ? KindSample{} : *found;
}

QString complaint(const EventKinds &kinds, const QString &id)
{
    try {
        kinds.kindOf(id).parse(id);
    } catch (const UnknownName &error) {
        return QString::fromUtf8(error.what());
    }
    return {};
}

void addRows(bool isCounted)
{
    QTest::addColumn<QString>("name");
    const EventKinds kinds;
    for (const auto &kind : kinds.all()) {
        if (!isCounted || !kind->isRead())
            QTest::newRow(qPrintable(kind->name())) << kind->name();
    }
}

} // namespace

class TestKinds : public QObject
{
    Q_OBJECT

private slots:
    void modelAndKernelKnowTheSame();
    void unknownKindsAreTold();
    void describesItself_data() { addRows(false); }
    void describesItself();
    void parsesWhatItNames_data() { addRows(false); }
    void parsesWhatItNames();
    void listsWhatCanBeCounted_data() { addRows(false); }
    void listsWhatCanBeCounted();
    void isSimulated_data() { addRows(true); }
    void isSimulated();
    void countsEachEvent_data() { addRows(true); }
    void countsEachEvent();
    void crossesThresholdsExactly_data() { addRows(true); }
    void crossesThresholdsExactly();
    void tellsWhoCausesIt_data() { addRows(true); }
    void tellsWhoCausesIt();
    void comesAndGoes_data() { addRows(true); }
    void comesAndGoes();
};

void TestKinds::modelAndKernelKnowTheSame()
{
    QSet<QString> counted;
    const EventKinds kinds;
    for (const auto &kind : kinds.all()) {
        if (!kind->isRead())
            counted.insert(kind->name());
    }
    QSet<QString> known;
    for (const ProgramKind &kind : programKinds())
        known.insert(QString::fromLatin1(kind.name));
    QCOMPARE(counted, known);
}

void TestKinds::unknownKindsAreTold()
{
    const EventKinds kinds;
    try {
        kinds.kindOf(QStringLiteral("usdt:/usr/bin/python3:gc__start"));
        QFAIL("It is one's.");
    } catch (const UnknownName &error) {
        const QString told = QString::fromUtf8(error.what());
        QVERIFY2(told.contains(QLatin1String("'usdt'")), qPrintable(told));
        QVERIFY2(told.contains(kinds.names().join(QLatin1String(", "))), qPrintable(told));
    }
}

void TestKinds::describesItself()
{
    QFETCH(QString, name);
    const EventKinds kinds;
    const EventKind &kind = *kinds.find(name);
    QVERIFY(!kind.title().isEmpty());
    QVERIFY(!kind.summary().isEmpty() && !kind.summary().endsWith(QLatin1Char('.')));
    QVERIFY(kind.example().startsWith(kind.prefix()));
    QVERIFY2(!sampleOf(name).id.isEmpty(), "it has a sample");
    QVERIFY(kind.isRead() || sampleOf(name).cause);
}

void TestKinds::parsesWhatItNames()
{
    QFETCH(QString, name);
    const EventKinds kinds;
    const KindSample sample = sampleOf(name);
    const EventKind &kind = kinds.kindOf(sample.id);
    QCOMPARE(kind.name(), name);
    const EventSpec spec = kind.parse(sample.id);
    QCOMPARE(spec.id, sample.id);
    QVERIFY(!spec.name.isEmpty());
    if (!kind.isRead()) {
        const ProgramKind &program = programKind(spec.request.kind);
        QCOMPARE(QString::fromLatin1(program.name), name);
        program.schema.require(spec.request, spec.request.file != nullptr,
                               static_cast<unsigned>(program.schema.counters.least));
        QVERIFY(!spec.definition.isEmpty());
        QVERIFY(!program.purpose(spec.request, static_cast<unsigned>(program.schema.counters.least)).empty());
    }
    if (!sample.misspelt.isEmpty()) {
        const QString told = complaint(kinds, sample.misspelt);
        QVERIFY2(told.contains(sample.id.section(QLatin1Char(':'), -1)), qPrintable(told));
    }
}

/// All that is listed can be parsed, and goes through to the kernel's side.
void TestKinds::listsWhatCanBeCounted()
{
    QFETCH(QString, name);
    const EventKinds kinds;
    const EventKind &kind = *kinds.find(name);
    const QList<EventGroup> groups = kind.catalog();
    if (!kind.isListed()) {
        QVERIFY(groups.isEmpty());
        return;
    }
    qsizetype events = 0;
    const ProgramKind &program = programKind(name.toStdString());
    for (const EventGroup &group : groups) {
        QVERIFY(!group.title.isEmpty());
        for (const Event &event : group.events) {
            const EventKind &taken = kinds.kindOf(event.id);
            QVERIFY2(&taken == &kind, qPrintable(event.id + QLatin1String(" is taken for one of ") + taken.name()));
            const EventSpec spec = kind.parse(event.id);
            QCOMPARE(spec.id, event.id);
            QCOMPARE(spec.definition, event.definition);
            program.schema.require(spec.request, false, static_cast<unsigned>(program.schema.counters.least));
            ++events;
        }
    }
    QVERIFY(events > 0);
}

void TestKinds::isSimulated()
{
    QFETCH(QString, name);
    SimulatedSource source;
    source.open();
    const CounterDefinition counter = source.addById(sampleOf(name).id);
    QTRY_VERIFY(source.store()->value(counter.number) > 0);
}

void TestKinds::countsEachEvent()
{
    QFETCH(QString, name);
    constexpr quint64 events = 10'000;
    const KindSample sample = sampleOf(name);
    OPEN_KERNEL(source, ownScope())
    const CounterDefinition counter = source.addById(sample.id);
    sample.cause(events); // what happens for the first time only
    for (int round = 0; round < 3; ++round) {
        const quint64 before = source.store()->read(counter.number).total;
        const quint64 caused = sample.cause(events);
        QCOMPARE(source.store()->read(counter.number).total - before, caused);
        QVERIFY(caused >= events);
    }
    QCOMPARE(source.missed(), 0U);
    source.remove(counter.number);
    const CounterDefinition again = source.addById(sample.id);
    QCOMPARE(source.store()->value(again.number), 0U);
}

/// By that very event, and in the process that caused it.
void TestKinds::crossesThresholdsExactly()
{
    QFETCH(QString, name);
    const KindSample sample = sampleOf(name);
    OPEN_KERNEL(source, ownScope())
    source.store()->listen();
    const CounterDefinition counter = source.addById(sample.id);
    sample.cause(100);
    for (const quint64 distance : {1, 2, 500}) {
        QList<Crossing> alerts;
        const QObject context;
        connect(source.store().get(), &CounterStore::crossed, &context,
                [&](const Crossing &crossing) { alerts += crossing; });
        const quint64 threshold = source.store()->value(counter.number) + 100 + distance;
        source.store()->setThreshold(counter.number, threshold);
        sample.cause(1000);
        QTRY_COMPARE(alerts.size(), 1);
        QCOMPARE(alerts[0].counter, counter.number);
        QCOMPARE(alerts[0].value, threshold + 1);
        QCOMPARE(alerts[0].pid, qint64{getpid()});
        source.store()->setThreshold(counter.number, std::nullopt);
    }
}

void TestKinds::tellsWhoCausesIt()
{
    QFETCH(QString, name);
    const KindSample sample = sampleOf(name);
    OPEN_KERNEL(source, ownScope())
    const CounterDefinition counter = source.addById(sample.id);
    sample.cause(1000);
    const std::unique_ptr<CauseWatch> watch = source.watchCauses(counter.number, CauseWatch::By::Process);
    watch->read();
    const quint64 earlier = source.store()->read(counter.number).total;
    watch->restart();
    const quint64 before = source.store()->read(counter.number).total;
    sample.cause(1000);
    const quint64 counted = source.store()->read(counter.number).total - before;
    const CauseWatch::Reading reading = watch->read();
    QCOMPARE(reading.causes.size(), 1);
    QCOMPARE(reading.causes[0].process, qint64{getpid()});
    // Reading it is the process's, too.
    const quint64 most = source.store()->read(counter.number).total - earlier;
    QVERIFY2(reading.total >= counted && reading.total <= most,
             qPrintable(QStringLiteral("%1, between %2 and %3").arg(reading.total).arg(counted).arg(most)));
    QCOMPARE(reading.missed, 0U);
}

void TestKinds::comesAndGoes()
{
    QFETCH(QString, name);
    const KindSample sample = sampleOf(name);
    OPEN_KERNEL(source, ownScope())
    for (int round = 0; round < 20; ++round) {
        const CounterDefinition counter = source.addById(sample.id);
        const quint64 before = source.store()->read(counter.number).total;
        sample.cause(100);
        QVERIFY(source.store()->read(counter.number).total >= before + 100);
        source.remove(counter.number);
        sample.cause(1);
    }
    QCOMPARE(source.missed(), 0U);
}

QTEST_GUILESS_MAIN(TestKinds)
#include "tst_kinds.moc"
