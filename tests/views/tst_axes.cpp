// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/plot/timeticks.h"
#include "views/plot/tracks.h"
#include "views/plot/valuescale.h"

#include <QDateTime>
#include <QTest>
#include <QTimeZone>

using namespace Kerntally;

namespace {

QStringList labels(const std::vector<AxisTick> &ticks)
{
    QStringList list;
    for (const AxisTick &tick : ticks)
        list.append(tick.label);
    return list;
}

/// Tracks that begin at a wall-clock time (ms since 1970) and may have one setting of the clock.
class ClockedTracks : public TrackList
{
public:
    explicit ClockedTracks(qint64 begin, std::optional<qint64> step = {}, qint64 by = 0)
        : m_begin(begin)
        , m_step(step)
        , m_by(by)
    {
    }
    qint64 wallClock(qint64 time) const override
    {
        return m_begin + time / 1'000'000 + (m_step && time >= *m_step ? m_by : 0);
    }
    std::optional<qint64> nextClockStep(qint64 time) const override
    {
        return m_step && *m_step > time ? m_step : std::nullopt;
    }

private:
    qint64 m_begin;
    std::optional<qint64> m_step; ///< ns
    qint64 m_by;                  ///< ms
};

const QLocale english(QLocale::English, QLocale::UnitedKingdom);
const QLocale german(QLocale::German, QLocale::Germany);

} // namespace

/// Labels and positions of the axes' ticks.
class TestAxes : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { qputenv("TZ", "UTC"); }
    void scalesLabelRoundNumbers_data();
    void scalesLabelRoundNumbers();
    void positionsCanBeTurnedBack_data();
    void positionsCanBeTurnedBack();
    void logarithmicZeroIsAtTheBottom();
    void normalisedGoesByTheLine();
    void scaleRestsWhereItSuits();
    void timesBeforeNow_data();
    void timesBeforeNow();
    void timesOnTheClock_data();
    void timesOnTheClock();
    void timesKeepTheClockOfThen();
    void ticksNeverCrowd_data();
    void ticksNeverCrowd();
};

void TestAxes::scalesLabelRoundNumbers_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<double>("top");
    QTest::addColumn<int>("steps");
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<QStringList>("expected");
    const int linear = static_cast<int>(ValueScale::Kind::Linear);
    const int logarithmic = static_cast<int>(ValueScale::Kind::Logarithmic);
    const int normalised = static_cast<int>(ValueScale::Kind::Normalised);
    const auto row = [](const char *name, int kind, double top, int steps, const QLocale &locale, const char *list) {
        QTest::newRow(name) << kind << top << steps << locale << QString::fromUtf8(list).split(u'|');
    };
    row("idle", linear, 4, 5, english, "0|1|2|3|4|5");
    row("thousands", linear, 17'000, 4, english, "0|5,000|10,000|15,000|20,000");
    row("thousands, German", linear, 17'000, 4, german, "0|5.000|10.000|15.000|20.000");
    row("below a million", linear, 430'000, 4, english, "0|200,000|400,000|600,000");
    row("up to a million", linear, 880'000, 4, english, "0|0.25M|0.50M|0.75M|1.00M");
    row("millions", linear, 3'000'000, 4, english, "0|1M|2M|3M|4M");
    row("millions, German", linear, 1'150'000, 5, german, "0|0,25M|0,50M|0,75M|1,00M|1,25M");
    row("thousands of millions", linear, 4e9, 5, english, "0|1G|2G|3G|4G|5G");
    row("decades", logarithmic, 16'000, 6, english, "0|1|10|100|1,000|10,000");
    row("many decades", logarithmic, 5e9, 5, english, "0|1|1,000|1M|1G");
    row("few decades", logarithmic, 9, 8, english, "0|1|2|5|10");
    row("shares", normalised, 123, 5, english, "0%|20%|40%|60%|80%|100%");
}

void TestAxes::scalesLabelRoundNumbers()
{
    QFETCH(int, kind);
    QFETCH(double, top);
    QFETCH(int, steps);
    QFETCH(QLocale, locale);
    QFETCH(QStringList, expected);
    ValueScale scale(static_cast<ValueScale::Kind>(kind));
    scale.adapt(0, top, steps);
    const std::vector<AxisTick> ticks = scale.ticks(steps, locale);
    QCOMPARE(labels(ticks), expected);
    for (std::size_t i = 0; i < ticks.size(); ++i) {
        QVERIFY(ticks[i].position >= 0 && ticks[i].position <= 1 + 1e-9);
        QVERIFY(i == 0 || ticks[i].position > ticks[i - 1].position);
    }
    QCOMPARE(ticks[0].position, 0.0);
}

void TestAxes::positionsCanBeTurnedBack_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("linear") << static_cast<int>(ValueScale::Kind::Linear);
    QTest::newRow("logarithmic") << static_cast<int>(ValueScale::Kind::Logarithmic);
    QTest::newRow("normalised") << static_cast<int>(ValueScale::Kind::Normalised);
}

void TestAxes::positionsCanBeTurnedBack()
{
    QFETCH(int, kind);
    ValueScale scale(static_cast<ValueScale::Kind>(kind));
    scale.adapt(0, 5000, 5);
    double before = -1;
    for (const double value : {0.0, 0.5, 1.0, 37.0, 1000.0, 4900.0}) {
        const double position = scale.position(value, 5000);
        QVERIFY(position > before);
        QVERIFY(qAbs(scale.valueAt(position, 5000) - value) < 1e-6);
        before = position;
    }
    QVERIFY(before <= 1);
    QCOMPARE(scale.valueAt(-3, 5000), 0.0);
}

void TestAxes::logarithmicZeroIsAtTheBottom()
{
    ValueScale scale(ValueScale::Kind::Logarithmic);
    scale.adapt(0, 1e6, 5);
    QCOMPARE(scale.position(0, 1e6), 0.0);
    const double decade = scale.position(1e4, 0) - scale.position(1e3, 0);
    QVERIFY(qAbs(scale.position(1e5, 0) - scale.position(1e4, 0) - decade) < 0.01);
}

void TestAxes::normalisedGoesByTheLine()
{
    const ValueScale scale(ValueScale::Kind::Normalised);
    QCOMPARE(scale.position(10, 20), scale.position(5000, 10'000));
    QVERIFY(scale.position(20, 20) > 0.9);
    QCOMPARE(scale.position(0, 0), 0.0);
}

void TestAxes::scaleRestsWhereItSuits()
{
    for (const auto kind : {ValueScale::Kind::Linear, ValueScale::Kind::Logarithmic}) {
        ValueScale scale(kind);
        scale.adapt(0, 9000, 5);
        const ValueScale before = scale;
        scale.adapt(0, 7000, 5);
        QCOMPARE(scale, before);
        scale.adapt(0, 90'000, 5);
        QVERIFY(scale.high() >= 90'000);
        scale.adapt(0, 90, 5);
        QVERIFY(scale.high() < 1000);
    }
}

void TestAxes::timesBeforeNow_data()
{
    QTest::addColumn<qint64>("span");
    QTest::addColumn<int>("most");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, qint64 seconds, int most, const char *list) {
        QTest::newRow(name) << 1000 * seconds << most << QString::fromUtf8(list).split(u'|');
    };
    row("minute", 60, 7, "-60 s|-50 s|-40 s|-30 s|-20 s|-10 s|0 s");
    row("minute, narrow", 60, 4, "-60 s|-30 s|0 s");
    row("zoomed", 37, 5, "-30 s|-20 s|-10 s|0 s");
    row("five minutes", 300, 9, "-5 min|-4 min|-3 min|-2 min|-1 min|0 min");
    row("second", 1, 6, "-1.0 s|-0.8 s|-0.6 s|-0.4 s|-0.2 s|0.0 s");
}

void TestAxes::timesBeforeNow()
{
    QFETCH(qint64, span);
    QFETCH(int, most);
    QFETCH(QStringList, expected);
    const std::vector<AxisTick> ticks = TimeTicks::beforeNow(span, most, english);
    QCOMPARE(labels(ticks), expected);
    QCOMPARE(ticks.back().position, 1.0);
}

void TestAxes::timesOnTheClock_data()
{
    QTest::addColumn<QTime>("end");
    QTest::addColumn<qint64>("span");
    QTest::addColumn<int>("most");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, QTime end, qint64 seconds, int most, const char *list) {
        QTest::newRow(name) << end << 1000 * seconds << most << QString::fromUtf8(list).split(u'|');
    };
    row("minute", QTime(14, 32, 7), 60, 7, "14:31:10|14:31:20|14:31:30|14:31:40|14:31:50|14:32:00");
    row("quarter of an hour", QTime(14, 32, 7), 900, 6, "14:20|14:25|14:30");
    row("six hours", QTime(14, 32, 7), 6 * 3600, 8, "09:00|10:00|11:00|12:00|13:00|14:00");
    row("day", QTime(14, 32, 7), 24 * 3600, 7, "16:00|20:00|06/05/2026|04:00|08:00|12:00");
    row("seconds", QTime(14, 32, 7), 1, 6, "14:32:06.0|14:32:06.2|14:32:06.4|14:32:06.6|14:32:06.8|14:32:07.0");
}

void TestAxes::timesOnTheClock()
{
    QFETCH(QTime, end);
    QFETCH(qint64, span);
    QFETCH(int, most);
    QFETCH(QStringList, expected);
    const ClockedTracks tracks(QDateTime(QDate(2026, 5, 6), end).toMSecsSinceEpoch() - span);
    QCOMPARE(labels(TimeTicks::onClock(tracks, 0, span * 1'000'000, most, english)), expected);
}

/// A minute in whose middle the clock was set.
void TestAxes::timesKeepTheClockOfThen()
{
    const qint64 begin = QDateTime(QDate(2026, 5, 6), QTime(1, 0, 0)).toMSecsSinceEpoch();
    constexpr qint64 second = 1'000'000'000;
    const auto ticks = [&](qint64 step, qint64 by) {
        return TimeTicks::onClock(ClockedTracks(begin, step, by), 0, 60 * second, 7, english);
    };
    const std::vector<AxisTick> ahead = ticks(30 * second, 3'600'000);
    QCOMPARE(labels(ahead),
             (QString::fromLatin1("01:00:00|01:00:10|01:00:20|02:00:30|02:00:40|02:00:50|02:01:00").split(u'|')));
    QCOMPARE(ahead[3].position, 0.5);
    const std::vector<AxisTick> back = ticks(33 * second, -10'000);
    QCOMPARE(labels(back),
             (QString::fromLatin1("01:00:00|01:00:10|01:00:20|01:00:30|01:00:30|01:00:40|01:00:50").split(u'|')));
    QCOMPARE(back[4].position, 40.0 / 60);
    // Ticks that would overlap at the step are merged.
    for (const auto &some : {ticks(31 * second, 8'000), ticks(30 * second + 1, 999)}) {
        for (std::size_t i = 1; i < some.size(); ++i)
            QVERIFY(some[i].position - some[i - 1].position > 0.1);
    }
}

void TestAxes::ticksNeverCrowd_data()
{
    QTest::addColumn<int>("most");
    for (const int most : {1, 2, 3, 5, 9})
        QTest::addRow("%d", most) << most;
}

void TestAxes::ticksNeverCrowd()
{
    QFETCH(int, most);
    for (qint64 span = 1000; span <= 86'400'000; span = span * 13 / 10) {
        const ClockedTracks tracks(1'000'000'000'000);
        QVERIFY(int(TimeTicks::onClock(tracks, 0, span * 1'000'000, most, german).size()) <= most);
        QVERIFY(int(TimeTicks::beforeNow(span, most, german).size()) <= most);
    }
}

QTEST_GUILESS_MAIN(TestAxes)
#include "tst_axes.moc"
