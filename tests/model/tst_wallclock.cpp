// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/wallclock.h"

#include "model/base/clock.h"

#include <QDateTime>
#include <QTest>

#include <cstdlib>

using namespace Kerntally;

namespace {

constexpr qint64 second = 1'000'000'000; // ns
constexpr qint64 hour = 3'600'000;       // ms

} // namespace

/// Times of the past by a clock that is set meanwhile.
class TestWallClock : public QObject
{
    Q_OBJECT

private slots:
    void isTheMachines();
    void pastTimesStay();
    void slowChangesAreFollowed();
    void stepsAreBounded();
};

void TestWallClock::isTheMachines()
{
    const WallClock clock;
    const qint64 ahead = clock.at(monotonicNow()) - QDateTime::currentMSecsSinceEpoch();
    QVERIFY(std::abs(ahead) < 60'000); // another process may run between
    QVERIFY(!clock.nextStep(0));
}

void TestWallClock::pastTimesStay()
{
    WallClock::Reading now = {.time = 100 * second, .wall = 1'000'000'000};
    WallClock clock([&] { return now; });
    now = {.time = 160 * second, .wall = 1'000'000'000 + 60'000 + hour}; // set by an hour meanwhile
    clock.look();
    now.time += 10 * second;
    now.wall += 10'000;
    clock.look();
    QCOMPARE(clock.at(100 * second), 1'000'000'000);
    QCOMPARE(clock.at(130 * second), 1'000'000'000 + 30'000);
    QCOMPARE(clock.at(50 * second), 1'000'000'000 - 50'000); // before the program began
    QCOMPARE(clock.at(160 * second), 1'000'000'000 + 60'000 + hour);
    QCOMPARE(clock.at(170 * second), 1'000'000'000 + 70'000 + hour);
    QCOMPARE(clock.nextStep(0), std::optional(160 * second));
    QVERIFY(!clock.nextStep(160 * second));
    now.wall -= 2 * hour; // and back
    clock.look();
    QCOMPARE(clock.at(165 * second), 1'000'000'000 + 65'000 + hour);
    QCOMPARE(clock.at(170 * second), 1'000'000'000 + 70'000 - hour);
}

/// As time servers make a clock go.
void TestWallClock::slowChangesAreFollowed()
{
    WallClock::Reading now = {.time = second, .wall = 1000};
    WallClock clock([&] { return now; });
    for (int i = 0; i < 1000; ++i) {
        now.time += second;
        now.wall += 1001;
        clock.look();
        QVERIFY(std::abs(clock.at(now.time) - now.wall) <= 100);
    }
}

void TestWallClock::stepsAreBounded()
{
    WallClock::Reading now = {.time = second, .wall = 1000};
    WallClock clock([&] { return now; });
    for (int i = 0; i < 5000; ++i) {
        now.time += second;
        now.wall += 5000;
        clock.look();
    }
    int steps = 0;
    for (std::optional<qint64> step = clock.nextStep(0); step; step = clock.nextStep(*step))
        ++steps;
    QVERIFY(steps > 100 && steps <= 1000);
    QCOMPARE(clock.at(now.time), now.wall);
}

QTEST_GUILESS_MAIN(TestWallClock)
#include "tst_wallclock.moc"
