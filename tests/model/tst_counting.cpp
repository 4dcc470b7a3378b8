// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/counters/counter.h"
#include "model/counters/countermodel.h"
#include "model/counters/countingcontroller.h"
#include "model/counters/eventselection.h"
#include "model/counters/rememberedselection.h"

#include <QPointer>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Kerntally;

namespace {

using State = CountingController::State;
const SourceChoice simulated = {.kind = SourceKind::Simulated, .scenario = SimulatedSource::Scenario::Silent};

/// Opens, or fails, when it is told to, as one that waits for a password.
class WaitingSource : public SimulatedSource
{
public:
    WaitingSource()
        : SimulatedSource(Scenario::Silent)
    {
    }
    void openInBackground() override {}
    void takeBack() override { ++takenBack; }
    void fail(SourceFailure::Kind kind) { emit failed({QStringLiteral("Not today."), {}, {}, false, kind}); }

    int takenBack = 0;
};

/// A controller of sources that open when they are told to.
struct Subject
{
    Subject()
        : events(&model)
        , control([this](const SourceChoice &choice,
                         const Scope &scope) { return wait ? std::make_unique<WaitingSource>() : choice.make(scope); },
                  [this] {
                      if (isScopeGone)
                          throw UnknownName(QStringLiteral("There is no process 1."));
                      return Scope();
                  },
                  &model, &events)
    {
    }
    ~Subject() { control.stop(); }

    WaitingSource *source() const { return static_cast<WaitingSource *>(control.source()); }
    void cause(int counter, quint64 count)
    {
        static_cast<SimulatedSource *>(control.source())->cause(counter, count);
        control.source()->sampler().sample();
    }
    quint64 value(int counter) { return model.find(counter)->value(); }

    bool wait = false;
    bool isScopeGone = false;
    CounterModel model;
    EventSelection events;
    CountingController control;
};

} // namespace

/// The life of a source, and which events are chosen, without a window.
class TestCounting : public QObject
{
    Q_OBJECT

private slots:
    void opensAndCounts();
    void opensLater();
    void cancelled();
    void failsAndTriesAgain();
    void scopeThatIsGone();
    void goesOnWhereItStopped();
    void failsToGoOn();
    void passwordDismissed();
    void choiceIsTold();
    void selectionIsRemembered();
    void missingIsToldOnce();
};

void TestCounting::opensAndCounts()
{
    Subject subject;
    const QSignalSpy opening(&subject.control, &CountingController::opening);
    const QSignalSpy opened(&subject.control, &CountingController::opened);
    const QSignalSpy changed(&subject.control, &CountingController::sourceChanged);
    QCOMPARE(subject.control.state(), State::Idle);
    subject.control.restart(); // nothing was asked for
    QVERIFY(opening.isEmpty() && !subject.control.choice());

    subject.control.start(simulated);
    QCOMPARE(opening.size(), 1);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(subject.control.state(), State::Counting);
    QCOMPARE(changed.constLast().constFirst().value<CounterSource *>(), subject.control.source());
    QCOMPARE(subject.model.rowCount(), builtinCounters().size());
    subject.cause(KT_FILE_OPEN, 3);
    QCOMPARE(subject.value(KT_FILE_OPEN), 3U);

    subject.control.stop();
    QCOMPARE(subject.control.state(), State::Idle);
    QVERIFY(!subject.control.source());
    QVERIFY(!changed.constLast().constFirst().value<CounterSource *>());
    QCOMPARE(subject.model.rowCount(), 0);
}

void TestCounting::opensLater()
{
    Subject subject;
    subject.wait = true;
    const QSignalSpy opened(&subject.control, &CountingController::opened);
    subject.control.start(simulated);
    QCOMPARE(subject.control.state(), State::Opening);
    QCOMPARE(subject.model.rowCount(), 0);
    subject.source()->open();
    QCOMPARE(opened.size(), 1);
    QCOMPARE(subject.control.state(), State::Counting);
}

void TestCounting::cancelled()
{
    Subject subject;
    subject.wait = true;
    const QSignalSpy failed(&subject.control, &CountingController::failed);
    subject.control.start(simulated);
    subject.control.cancel();
    QCOMPARE(subject.control.state(), State::Idle);
    QVERIFY(!subject.control.source());
    QCOMPARE(failed.size(), 1);
    QVERIFY(failed[0][0].value<SourceFailure>().kind == SourceFailure::Kind::Dismissed);
}

void TestCounting::failsAndTriesAgain()
{
    Subject subject;
    subject.wait = true;
    int agents = 1;
    subject.control.setRetryPolicy(
        [&](const SourceFailure &failure) { return failure.kind == SourceFailure::Kind::NoAgent && agents-- > 0; });
    const QSignalSpy opening(&subject.control, &CountingController::opening);
    const QSignalSpy failed(&subject.control, &CountingController::failed);
    subject.control.start(simulated);
    subject.source()->fail(SourceFailure::Kind::NoAgent);
    QTRY_COMPARE(opening.size(), 2);
    QVERIFY(failed.isEmpty());
    subject.source()->fail(SourceFailure::Kind::NoAgent);
    QCOMPARE(failed.size(), 1);
    QCOMPARE(subject.control.state(), State::Idle);
    QCoreApplication::processEvents();
    QCOMPARE(opening.size(), 2);
}

void TestCounting::scopeThatIsGone()
{
    Subject subject;
    subject.isScopeGone = true;
    const QSignalSpy failed(&subject.control, &CountingController::failed);
    subject.control.start(simulated);
    QCOMPARE(failed.size(), 1);
    QCOMPARE(failed[0][0].value<SourceFailure>().message, QStringLiteral("There is no process 1."));
    subject.isScopeGone = false;
    subject.control.restart();
    QCOMPARE(subject.control.state(), State::Counting);

    emit subject.control.source()->failed({QStringLiteral("It is gone."), {}, {}});
    subject.isScopeGone = true;
    const QSignalSpy stopped(&subject.control, &CountingController::stopped);
    subject.control.resume();
    QCOMPARE(stopped.size(), 1);
    QCOMPARE(subject.control.state(), State::Stopped);
}

/// Counters keep what they have while nothing counts, and go on from there.
void TestCounting::goesOnWhereItStopped()
{
    Subject subject;
    subject.control.start(simulated);
    subject.cause(KT_FILE_OPEN, 5);
    const Counter *counter = subject.model.find(KT_FILE_OPEN);
    const QSignalSpy stopped(&subject.control, &CountingController::stopped);
    emit subject.control.source()->failed({QStringLiteral("It is gone."), {}, {}});
    QCOMPARE(stopped.size(), 1);
    QCOMPARE(subject.control.state(), State::Stopped);
    QCOMPARE(subject.value(KT_FILE_OPEN), 5U);

    subject.wait = true;
    const QSignalSpy resumed(&subject.control, &CountingController::resumed);
    const CounterSource *ended = subject.control.source();
    subject.control.resume();
    QCOMPARE(subject.control.state(), State::Resuming);
    QCOMPARE(subject.control.source(), ended);
    subject.wait = false;
    subject.control.resume(); // another try takes the place of the one that waits
    QCOMPARE(resumed.size(), 1);
    QCOMPARE(subject.control.state(), State::Counting);
    QCOMPARE(subject.model.find(KT_FILE_OPEN), counter);
    subject.cause(KT_FILE_OPEN, 2);
    QCOMPARE(subject.value(KT_FILE_OPEN), 7U);
}

void TestCounting::failsToGoOn()
{
    QList<QPointer<WaitingSource>> made;
    CounterModel model;
    EventSelection events(&model);
    CountingController control(
        [&made](const SourceChoice &, const Scope &) {
            auto source = std::make_unique<WaitingSource>();
            made.append(source.get());
            return source;
        },
        [] { return Scope(); }, &model, &events);
    control.start(simulated);
    made[0]->open();
    made[0]->fail(SourceFailure::Kind::HelperGone);
    QCOMPARE(control.state(), State::Stopped);

    const QSignalSpy stopped(&control, &CountingController::stopped);
    control.resume();
    made[1]->fail(SourceFailure::Kind::Denied);
    QCOMPARE(stopped.size(), 1);
    QCOMPARE(control.state(), State::Stopped);
    QCOMPARE(control.source(), made[0].get());
    QTRY_VERIFY(!made[1]);
    QCOMPARE(model.rowCount(), builtinCounters().size());
    control.stop();
}

void TestCounting::passwordDismissed()
{
    Subject subject;
    subject.wait = true;
    const QSignalSpy failed(&subject.control, &CountingController::failed);
    subject.control.start(simulated);
    subject.source()->open();
    subject.control.takeBack(); // of an event that was added
    QCOMPARE(subject.source()->takenBack, 1);
    QCOMPARE(subject.control.state(), State::Counting);
    QVERIFY(failed.isEmpty());

    subject.control.start(simulated);
    subject.control.takeBack(); // of opening
    QCOMPARE(subject.control.state(), State::Idle);
    QCOMPARE(failed.size(), 1);
}

void TestCounting::choiceIsTold()
{
    Subject subject;
    const QSignalSpy changed(&subject.control, &CountingController::choiceChanged);
    subject.control.start(simulated);
    subject.control.start(simulated);
    QCOMPARE(changed.size(), 1);
    QVERIFY(subject.control.choice() == simulated);
    QCOMPARE(subject.control.makeReal({})->kind(), realSourceKind());
}

void TestCounting::selectionIsRemembered()
{
    const QTemporaryDir folder;
    QSettings store(folder.filePath(QStringLiteral("settings")), QSettings::IniFormat);
    const QStringList builtins = {QStringLiteral("syscalls"), QStringLiteral("packets")};
    RememberedSelection selection;
    QVERIFY(!selection.ids(SourceKind::Kernel));
    selection.setIds(SourceKind::Kernel, builtins);
    selection.setIds(SourceKind::Helper, builtins);
    selection.setIds(SourceKind::Simulated, {QStringLiteral("syscalls")});
    selection.add(SourceKind::Helper, QStringLiteral("syscall:futex"));
    selection.add(SourceKind::Helper, QStringLiteral("syscall:futex"));
    selection.remove(SourceKind::Helper, QStringLiteral("packets"));
    QVERIFY(selection.tell(SourceKind::Helper, QStringLiteral("syscall:futex")));
    selection.saveState(store, builtins);

    RememberedSelection other;
    other.restoreState(store);
    QVERIFY(!other.ids(SourceKind::Kernel)); // as it is anyway
    QVERIFY(!other.ids(SourceKind::Simulated));
    QCOMPARE(other.ids(SourceKind::Helper).value_or(QStringList()),
             QStringList({QStringLiteral("syscalls"), QStringLiteral("syscall:futex")}));
    QVERIFY(!other.tell(SourceKind::Helper, QStringLiteral("syscall:futex")));
}

void TestCounting::missingIsToldOnce()
{
    RememberedSelection selection;
    const QString id = QStringLiteral("syscall:futex");
    QVERIFY(selection.tell(SourceKind::Kernel, id));
    QVERIFY(!selection.tell(SourceKind::Kernel, id));
    QVERIFY(selection.tell(SourceKind::Helper, id));
    selection.forgetTold(SourceKind::Kernel, {id});
    QVERIFY(selection.tell(SourceKind::Kernel, id));
    QVERIFY(!selection.tell(SourceKind::Helper, id));
}

QTEST_GUILESS_MAIN(TestCounting)
#include "tst_counting.moc"
