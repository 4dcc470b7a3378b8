// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/alerts/alertlog.h"
#include "model/base/clock.h"
#include "model/counters/countermodel.h"
#include "model/history/laps.h"
#include "model/recording/recorder.h"
#include "model/recording/recording.h"
#include "tests/support/sourcesupport.h"
#include "views/chartpanel/historyexport.h"
#include "views/plot/tracks.h"

#include <QDateTime>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <cstdlib>
#include <ctime>
#include <functional>
#include <memory>

using namespace Kerntally;

namespace {

constexpr int patience = 20'000;    // ms
constexpr qint64 hour = 3'600'000;  // ms
constexpr qint64 rounding = 10;     // ms: tolerance of times that are converted from different readings
constexpr qint64 wayOff = hour / 2; // ms: beyond what a slow machine causes

/// Events, an alert and a lap between settings of the clock, with all parts of the program that store their times.
struct Subject
{
    Subject(const QString &kind, const std::function<WallClock::Reading()> &readClocks)
        : test(TestSource::make(kind))
        , model(nullptr, readClocks)
    {
        if (!test.source)
            return;
        const QList<CounterDefinition> known = test.source->counters();
        const auto definition = std::find_if(
            known.begin(), known.end(), [this](const CounterDefinition &that) { return that.number == test.counter; });
        counter = model.add(*test.source, *definition);
        tracks = std::make_unique<LiveTracks>(&model);
        QObject::connect(&model, &CounterModel::alerted, &model,
                         [this](Counter *of, const Alert &alert) { log.append(of->id(), of->name(), alert); });
        recorder.setLaps(&laps);
    }
    ~Subject() { model.clear(); }

    TestSource test;
    CounterModel model;
    Counter *counter = nullptr;
    std::unique_ptr<LiveTracks> tracks;
    AlertLog log;
    Laps laps;
    Recorder recorder;
};

} // namespace

/// Past times don't change when the clock is set, and all parts of the program agree on them.
class TestClockSteps : public QObject
{
    Q_OBJECT

private slots:
    void pastTimesStay_data();
    void pastTimesStay();
    void lapsOfAStillTimeStay();
};

void TestClockSteps::pastTimesStay_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<bool>("isMachines");
    QTest::newRow("another clock") << QStringLiteral("simulated") << false;
    if (qEnvironmentVariableIsSet("KERNTALLY_MAY_SET_CLOCK")) // only on a machine that may be broken
        QTest::newRow("the machine's clock") << QStringLiteral("kernel") << true;
}

void TestClockSteps::pastTimesStay()
{
    QFETCH(const QString, kind);
    QFETCH(const bool, isMachines);
    qint64 ahead = 0; // ms, offset of the machine's clock
    const auto now = [&] {
        return WallClock::Reading{.time = monotonicNow(), .wall = QDateTime::currentMSecsSinceEpoch() + ahead};
    };
    const QTemporaryDir folder;
    OPEN_SOURCE(probe, kind);
    probe = {};
    Subject subject(kind, isMachines ? std::function<WallClock::Reading()>() : now);
    WallClock &clock = subject.model.clock();
    const auto step = [&](qint64 by) {
        const qint64 before = monotonicNow();
        if (isMachines) {
            timespec time = {};
            clock_gettime(CLOCK_REALTIME, &time);
            time.tv_sec += by / 1000;
            QCOMPARE(clock_settime(CLOCK_REALTIME, &time), 0);
        } else {
            ahead += by;
            clock.look();
        }
        QTRY_VERIFY_WITH_TIMEOUT(clock.nextStep(before), patience); // the kernel reports it
        QCoreApplication::processEvents();
    };

    subject.recorder.start(folder.filePath(QStringLiteral("recording")), subject.model, *subject.test.source);
    AlertRule rule;
    rule.limit = 500;
    subject.counter->setAlertRule(rule);
    constexpr std::array<qint64, 3> steps = {hour, -hour, -hour};
    std::vector<qint64> walls; // ms since 1970
    for (std::size_t i = 0; i <= steps.size(); ++i) {
        walls.push_back(now().wall);
        subject.test.cause(1000);
        subject.test.source->sampler().sample();
        QTRY_COMPARE_WITH_TIMEOUT(subject.log.rowCount(), static_cast<int>(i + 1), patience);
        subject.laps.add({.time = monotonicNow(), .note = {}, .totals = {}});
        subject.counter->reset(); // so that the limit is crossed again
        subject.test.source->sampler().sample();
        QCoreApplication::processEvents();
        if (i < steps.size())
            step(steps.at(i));
    }
    subject.recorder.stop();
    if (isMachines)
        step(hour); // restores the clock
    QCOMPARE(subject.counter->history().back().total, 4000U);

    const Recording recording = Recording::read(folder.filePath(QStringLiteral("recording")));
    QCOMPARE(recording.clock.size(), steps.size());
    QCOMPARE(recording.markers.size(), walls.size());
    QCOMPARE(recording.alerts.size(), walls.size());
    QCOMPARE(recording.counters.front().events(), 4000U);
    for (std::size_t i = 0; i < walls.size(); ++i) {
        const qint64 lap = subject.tracks->wallClock(subject.laps.at(static_cast<int>(i)).time);
        const qint64 alert = subject.log.entry(static_cast<int>(i)).time.toMSecsSinceEpoch();
        QVERIFY(std::abs(lap - walls.at(i)) < wayOff);
        QVERIFY(std::abs(alert - walls.at(i)) < wayOff);
        QCOMPARE(alert, subject.tracks->wallClock(subject.log.entry(static_cast<int>(i)).alert.time));
        QVERIFY(std::abs(recording.wallClock(recording.markers.at(i).time) - lap) <= rounding);
        QVERIFY(std::abs(recording.wallClock(recording.alerts.at(i).time) - alert) <= rounding);
    }
    QFile csv(folder.filePath(QStringLiteral("history.csv")));
    HistoryExport(*subject.tracks)
        .save(csv.fileName(), HistoryExport::Format::Csv, subject.tracks->begin(), monotonicNow());
    QVERIFY(csv.open(QIODevice::ReadOnly));
    csv.readLine();
    const History &history = subject.counter->history();
    for (std::size_t row = 0; row < history.size(); ++row) {
        const QByteArray cell = csv.readLine().split(',').constFirst();
        const QDateTime time = QDateTime::fromString(QString::fromLatin1(cell), Qt::ISODateWithMs);
        QCOMPARE(time.toMSecsSinceEpoch(), subject.tracks->wallClock(history.at(row).time));
    }
    QVERIFY(csv.atEnd());
}

/// Samples before and after a setting may be far apart, because nothing is written while nothing is counted.
void TestClockSteps::lapsOfAStillTimeStay()
{
    qint64 ahead = 0; // ms
    const auto now = [&] {
        return WallClock::Reading{.time = monotonicNow(), .wall = QDateTime::currentMSecsSinceEpoch() + ahead};
    };
    const QTemporaryDir folder;
    Subject subject(QStringLiteral("simulated"), now);
    subject.recorder.start(folder.filePath(QStringLiteral("recording")), subject.model, *subject.test.source);
    subject.test.cause(1);
    subject.test.source->sampler().sample();
    QTRY_VERIFY_WITH_TIMEOUT(subject.test.source->sampler().isIdle(), patience);
    subject.laps.add({.time = monotonicNow(), .note = {}, .totals = {}});
    ahead += hour;
    subject.model.clock().look();
    QCoreApplication::processEvents();
    subject.laps.add({.time = monotonicNow(), .note = {}, .totals = {}});
    subject.test.cause(1);
    subject.test.source->sampler().sample();
    subject.recorder.stop();

    const Recording recording = Recording::read(folder.filePath(QStringLiteral("recording")));
    QCOMPARE(recording.clock.size(), std::size_t{1});
    QCOMPARE(recording.markers.size(), std::size_t{2});
    for (std::size_t i = 0; i < 2; ++i) {
        const qint64 lap = subject.tracks->wallClock(subject.laps.at(static_cast<int>(i)).time);
        QVERIFY(std::abs(recording.wallClock(recording.markers.at(i).time) - lap) <= rounding);
    }
    const History &history = recording.counters.front().history;
    for (std::size_t i = 1; i < history.size(); ++i)
        QVERIFY(!history.at(i).afterGap);
}

QTEST_GUILESS_MAIN(TestClockSteps)
#include "tst_clocksteps.moc"
