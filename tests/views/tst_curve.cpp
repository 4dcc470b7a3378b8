// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/plot/curve.h"

#include "model/counters/counter.h"
#include "views/plot/axisscale.h"
#include "views/plot/curvetrace.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <random>

using namespace Kerntally;

/// The geometry of charts without widgets.
class TestCurve : public QObject
{
    Q_OBJECT

private slots:
    void ratesAreThoseOfTheHistory_data();
    void ratesAreThoseOfTheHistory();
    void peaksSurvive_data();
    void peaksSurvive();
    void fewPointsForManySamples();
    void restIsFlat();
    void gapsAreBreaks_data();
    void gapsAreBreaks();
    void longWindowsAreOfBuckets_data();
    void longWindowsAreOfBuckets();
    void longRestIsFlat();
    void frameIsCheap();
    void pictureScrollsByWholeColumns();
    void grownIsAsTracedAtOnce_data();
    void grownIsAsTracedAtOnce();
    void axesAreRound_data();
    void axesAreRound();
    void axisStaysWhileItSuits();
};

namespace {

constexpr qint64 second = 1'000'000'000;
constexpr qint64 minute = 60 * second;

/// Samples every 50 ms with random increments.
History randomHistory(int samples)
{
    History history(8192);
    std::mt19937 random(1);
    quint64 total = 0;
    for (int i = 0; i < samples; ++i) {
        total += random() % 100;
        history.append({.time = second + i * 50'000'000LL, .total = total, .value = total});
    }
    return history;
}

} // namespace

void TestCurve::ratesAreThoseOfTheHistory_data()
{
    QTest::addColumn<Quantity>("quantity");
    QTest::addColumn<qint64>("window");
    QTest::newRow("rate") << Quantity::Rate << Counter::rateWindow;
    QTest::newRow("average") << Quantity::Average << Counter::averageWindow;
}

void TestCurve::ratesAreThoseOfTheHistory()
{
    QFETCH(Quantity, quantity);
    QFETCH(qint64, window);
    const History history = randomHistory(600);
    const TimeFrame frame = TimeFrame::endingAt(history.back().time, minute, 100'000); // a column for each sample
    Curve curve;
    CurveTrace::trace(curve, history, frame, quantity);
    QVERIFY(curve.points.size() > 575); // all but the first tenth of the window
    for (const QPointF &point : curve.points) {
        const qint64 time = qRound64(point.x() * 1e9);
        const std::optional<double> rate = history.rate(time, window);
        QVERIFY(rate);
        QVERIFY2(qAbs(point.y() - *rate) < 0.01 * (*rate + 1), qPrintable(QString::number(point.x())));
    }
}

void TestCurve::peaksSurvive_data()
{
    QTest::addColumn<int>("columns");
    QTest::addColumn<bool>("bands");
    QTest::newRow("few samples a column") << 1000 << false;
    QTest::newRow("many") << 100 << true;
}

void TestCurve::peaksSurvive()
{
    QFETCH(int, columns);
    QFETCH(bool, bands);
    History history(8192);
    for (int i = 0; i < 6000; ++i) {
        const quint64 value = i == 3210 ? 1'000'000 : 10;
        history.append({.time = second + i * 50'000'000LL, .total = value, .value = value});
    }
    Curve curve;
    const TimeFrame frame = TimeFrame::endingAt(history.back().time, 5 * minute, columns);
    CurveTrace::trace(curve, history, frame, Quantity::Value);
    QCOMPARE(curve.high, 1'000'000.0);
    QCOMPARE(curve.low, 10.0);
    const double peakAt = frame.at(second + 3210 * 50'000'000LL);
    QCOMPARE(curve.bands.empty(), !bands);
    if (!bands) {
        QVERIFY(curve.heightAt(peakAt) > 900'000);
        return;
    }
    const auto band = std::find_if(curve.bands.begin(), curve.bands.end(),
                                   [&](const Curve::Band &that) { return that.right >= peakAt; });
    QCOMPARE(band->high, 1'000'000.0);
    QVERIFY(curve.heightAt(peakAt) < 100'000); // the line is the mean
}

void TestCurve::fewPointsForManySamples()
{
    const History history = randomHistory(6000);
    Curve curve;
    CurveTrace::trace(curve, history, TimeFrame::endingAt(history.back().time, 5 * minute, 200), Quantity::Rate);
    QVERIFY(curve.points.size() <= 4 * 202);
    for (std::size_t i = 1; i < curve.points.size(); ++i)
        QVERIFY(curve.points[i - 1].x() < curve.points[i].x());
}

/// After samples have stopped, the rate falls within its window and doesn't slope across the pause.
void TestCurve::restIsFlat()
{
    History history(100);
    for (int i = 0; i <= 20; ++i)
        history.append({.time = second + i * 50'000'000LL, .total = 10U * static_cast<quint64>(i), .value = 0});
    history.append({.time = 30 * second, .total = 200, .value = 0});
    Curve curve;
    CurveTrace::trace(curve, history, TimeFrame::endingAt(30 * second, minute, 1000), Quantity::Rate);
    QCOMPARE(curve.high, 200.0);
    QCOMPARE(curve.heightAt(3.1), 0.0);
    QCOMPARE(curve.heightAt(20), 0.0);
}

void TestCurve::gapsAreBreaks_data()
{
    QTest::addColumn<int>("window"); // s
    QTest::newRow("samples") << 300;
    QTest::newRow("10 s") << 3000;
    QTest::newRow("60 s") << 20'000;
}

/// Three quarters of the window, with a gap in the middle.
void TestCurve::gapsAreBreaks()
{
    QFETCH(int, window);
    History history;
    const int samples = 8 * window / 2;
    quint64 total = 0;
    for (int i = 0; i < samples; ++i) {
        total += 100;
        const bool late = i >= samples / 2;
        const qint64 time = i * second / 8 + (late ? window / 4 * second : 0);
        history.append({.time = time, .total = total, .value = total, .afterGap = i == samples / 2});
    }
    const TimeFrame frame = TimeFrame::endingAt(history.back().time, 3 * window / 4 * second, 600);
    for (const Quantity quantity : {Quantity::Rate, Quantity::Value, Quantity::Average}) {
        Curve curve;
        CurveTrace::trace(curve, history, frame, quantity);
        QCOMPARE(curve.breaks.size(), std::size_t{1});
        const double end = frame.at(frame.end);
        QVERIFY(curve.isGapAt(end - 3 * window / 8));
        QVERIFY(!curve.isGapAt(end - window / 8));
        QVERIFY(!curve.isGapAt(end - 5 * window / 8));
        std::vector<QLineF> segments;
        curve.appendSegments(segments, [](const QPointF &point) { return point; });
        QCOMPARE(segments.size(), curve.points.size() - 2);
        for (const QLineF &segment : segments)
            QVERIFY(segment.dx() < 0.2 * window);
        if (quantity != Quantity::Value)
            QVERIFY2(curve.high < 801 && curve.low > 799, qPrintable(QString::number(curve.high)));
    }
}

void TestCurve::longWindowsAreOfBuckets_data()
{
    QTest::addColumn<int>("columns");
    QTest::addColumn<int>("points");
    QTest::newRow("a bucket a column and more") << 2000 << 1440;
    QTest::newRow("several buckets a column") << 480 << 480;
}

/// A day with a constant pattern: half of each minute 200/s, the other half 0.
void TestCurve::longWindowsAreOfBuckets()
{
    QFETCH(int, columns);
    QFETCH(int, points);
    History history;
    quint64 total = 0;
    for (int i = 0; i < 86'400; ++i) {
        total += i % 60 < 30 ? 200 : 0;
        history.append({.time = i * second, .total = total, .value = total});
    }
    Curve curve;
    CurveTrace::trace(curve, history, TimeFrame::endingAt(history.back().time, 24 * 60 * minute, columns),
                      Quantity::Rate);
    QVERIFY(qAbs(static_cast<int>(curve.points.size()) - points) <= 3);
    QCOMPARE(curve.bands.size(), curve.points.size());
    QCOMPARE(curve.low, 0.0);
    QCOMPARE(curve.high, 200.0);
    QVERIFY(qAbs(curve.heightAt(46'400) - 100) < 5);
    CurveTrace::trace(curve, history, TimeFrame::endingAt(history.back().time, 24 * 60 * minute, columns),
                      Quantity::Value);
    QCOMPARE(curve.high, static_cast<double>(total));
    for (std::size_t i = 1; i < curve.points.size(); ++i)
        QVERIFY(curve.points[i].y() >= curve.points[i - 1].y());
}

void TestCurve::longRestIsFlat()
{
    History history;
    for (int i = 0; i <= 20'000; ++i)
        history.append({.time = i * second / 10, .total = 10U * static_cast<quint64>(i), .value = 7});
    const quint64 total = history.back().total;
    history.append({.time = 20'000 * second - 1, .total = total, .value = 7});
    history.append({.time = 20'000 * second, .total = total + 1, .value = 8});
    const TimeFrame frame = TimeFrame::endingAt(20'000 * second, 20'000 * second, 500);
    Curve curve;
    CurveTrace::trace(curve, history, frame, Quantity::Rate);
    QCOMPARE(curve.heightAt(3'000), 0.0);
    QCOMPARE(curve.heightAt(19'800), 0.0);
    QVERIFY(curve.heightAt(1'000) > 99);
    QVERIFY(curve.breaks.empty());
    CurveTrace::trace(curve, history, frame, Quantity::Value);
    QCOMPARE(curve.heightAt(3'000), 7.0);
    QCOMPARE(curve.heightAt(19'800), 7.0);
}

/// A benchmark that can't fail: 16 lines of 3,600 samples, and of a day.
void TestCurve::frameIsCheap()
{
    const History samples = randomHistory(3600);
    Curve curve;
    QBENCHMARK {
        for (int line = 0; line < 16; ++line)
            CurveTrace::trace(curve, samples, TimeFrame::endingAt(samples.back().time, 3 * minute, 1200),
                              Quantity::Rate);
    }
    QVERIFY(!curve.isEmpty());
}

void TestCurve::pictureScrollsByWholeColumns()
{
    const TimeFrame first = TimeFrame::endingAt(100 * second, minute, 600);
    QCOMPARE(first.column, second / 10);
    for (const qint64 later : {1, 70'000'000, 250'000'000}) {
        const TimeFrame frame = TimeFrame::endingAt(100 * second + later, minute, 600);
        QCOMPARE((frame.end - first.end) % first.column, 0);
        QVERIFY(frame.end >= 100 * second + later);
        QVERIFY(frame.end - (100 * second + later) < frame.column);
    }
}

void TestCurve::grownIsAsTracedAtOnce_data()
{
    QTest::addColumn<Quantity>("quantity");
    QTest::addColumn<int>("columns");
    for (const auto &[name, quantity] : {std::pair("rate", Quantity::Rate), std::pair("value", Quantity::Value),
                                         std::pair("average", Quantity::Average)}) {
        QTest::addRow("%s, points", name) << quantity << 900;
        QTest::addRow("%s, bands", name) << quantity << 12;
    }
}

/// Frame by frame, while the history grows, pauses, has gaps, replaces its last sample, and is cleared.
void TestCurve::grownIsAsTracedAtOnce()
{
    QFETCH(Quantity, quantity);
    QFETCH(int, columns);
    QRandomGenerator random(5);
    History history(1500); // fewer than the samples, so that long frames use buckets
    CurveTrace trace;
    Curve grown;
    qint64 time = second;
    quint64 total = 0;
    std::size_t bands = 0;
    std::size_t breaks = 0;
    for (int i = 0; i < 6000; ++i) {
        const auto what = random.bounded(200);
        if (what == 0 && i % 10 == 0)
            history.clear();
        time += what == 1 ? 3 * second : what == 2 ? 0 : 1'000'000 + random.bounded(99'000'000);
        total += random.bounded(what < 100 ? 1000U : 10U);
        history.append({.time = time, .total = total, .value = total / 2, .afterGap = what == 3});
        if (what % 2 == 0)
            continue; // several samples between two frames
        const bool isLong = i / 500 % 4 == 3;
        const TimeFrame frame = TimeFrame::endingAt(time, isLong ? 5 * minute : minute / 2, columns);
        trace.update(grown, history, frame, quantity);
        Curve anew;
        CurveTrace::trace(anew, history, frame, quantity);
        QCOMPARE(grown.low, anew.low);
        QCOMPARE(grown.high, anew.high);
        // The rest of the frame may have more points.
        const auto before = static_cast<std::ptrdiff_t>(
            std::count_if(anew.points.begin(), anew.points.end(),
                          [&](const QPointF &point) { return point.x() >= frame.at(frame.begin); })
            + 1);
        const auto shown = std::min(before, static_cast<std::ptrdiff_t>(anew.points.size()));
        QVERIFY(static_cast<std::ptrdiff_t>(grown.points.size()) >= shown);
        QVERIFY(std::equal(
            grown.points.end() - shown, grown.points.end(), anew.points.end() - shown,
            [](const QPointF &one, const QPointF &other) { return one.x() == other.x() && one.y() == other.y(); }));
        const auto isKnown = [](const Curve &curve, double x) {
            return !curve.isEmpty() && x >= curve.points.front().x() && !curve.isGapAt(x);
        };
        for (double x = frame.at(frame.begin); x < frame.at(frame.end); x += 0.5)
            QCOMPARE(isKnown(grown, x), isKnown(anew, x));
        const auto seen = [&](const Curve &curve) {
            return std::count_if(curve.bands.begin(), curve.bands.end(),
                                 [&](const Curve::Band &band) { return band.right > frame.at(frame.begin); });
        };
        QCOMPARE(seen(grown), seen(anew));
        QVERIFY(std::equal(grown.bands.end() - seen(grown), grown.bands.end(), anew.bands.end() - seen(anew)));
        QVERIFY(grown.points.size() <= anew.points.size() + 4 * 600); // what left the frame is dropped
        bands += isLong ? 0 : grown.bands.size();
        breaks += grown.breaks.size();
    }
    QVERIFY(breaks > 0);
    QCOMPARE(bands > 0, columns < 100);
}

void TestCurve::axesAreRound_data()
{
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::addColumn<double>("step");
    QTest::newRow("nothing") << 0.0 << 0.0 << 0.1;
    QTest::newRow("small") << 0.0 << 4.2 << 1.0;
    QTest::newRow("thousands") << 0.0 << 17'000.0 << 5000.0;
    QTest::newRow("millions") << 0.0 << 3'900'000.0 << 1'000'000.0;
    QTest::newRow("far from zero") << 3'600'000.0 << 3'602'000.0 << 500.0;
}

void TestCurve::axesAreRound()
{
    QFETCH(double, low);
    QFETCH(double, high);
    QFETCH(double, step);
    const AxisScale scale = AxisScale::covering(low, high, 5);
    QCOMPARE(scale.step, step);
    QVERIFY(scale.low <= low && scale.high >= high && scale.high > scale.low);
    QVERIFY(scale.ticks() >= 2 && scale.ticks() <= 12);
}

void TestCurve::axisStaysWhileItSuits()
{
    const AxisScale scale = AxisScale().adapted(0, 10'000, 5);
    QVERIFY(scale.high >= 10'000);
    QCOMPARE(scale.adapted(0, 9'000, 5), scale);
    QCOMPARE(scale.adapted(0, 7'000, 5), scale);
    QVERIFY(scale.adapted(0, 2'000, 5).high <= 3'000);
    QVERIFY(scale.adapted(0, 50'000, 5).high >= 50'000);
}

QTEST_GUILESS_MAIN(TestCurve)
#include "tst_curve.moc"
