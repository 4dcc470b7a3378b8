// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/curve.h"

#include "model/counter.h"
#include "views/axisscale.h"

#include <QTest>

#include <random>

using namespace Kerntally;

/// Lines and axes of charts, without any chart.
class TestCurve : public QObject
{
    Q_OBJECT

private slots:
    void ratesAreThoseOfTheHistory_data();
    void ratesAreThoseOfTheHistory();
    void peaksSurvive();
    void fewPointsForManySamples();
    void restIsFlat();
    void pictureScrollsByWholeColumns();
    void axesAreRound_data();
    void axesAreRound();
    void axisStaysWhileItSuits();
};

namespace {

constexpr qint64 second = 1'000'000'000;
constexpr qint64 minute = 60 * second;

/// Samples each 50 ms with random increments.
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
    curve.trace(history, frame, quantity);
    QVERIFY(curve.points.size() > 575); // less a tenth of the window at the beginning
    for (const QPointF &point : curve.points) {
        const qint64 time = frame.end + qRound64(point.x() * 1e9);
        const std::optional<double> rate = history.rate(time, window);
        QVERIFY(rate);
        QVERIFY2(qAbs(point.y() - *rate) < 0.01 * (*rate + 1), qPrintable(QString::number(point.x())));
    }
}

void TestCurve::peaksSurvive()
{
    History history(8192);
    for (int i = 0; i < 6000; ++i) {
        const quint64 value = i == 3210 ? 1'000'000 : 10;
        history.append({.time = second + i * 50'000'000LL, .total = value, .value = value});
    }
    Curve curve;
    const TimeFrame frame = TimeFrame::endingAt(history.back().time, 5 * minute, 100);
    curve.trace(history, frame, Quantity::Value);
    QCOMPARE(curve.high, 1'000'000.0);
    QCOMPARE(curve.low, 10.0);
    const double peakAt = static_cast<double>(second + 3210 * 50'000'000LL - frame.end) / 1e9;
    QVERIFY(curve.heightAt(peakAt) > 900'000);
}

void TestCurve::fewPointsForManySamples()
{
    const History history = randomHistory(6000);
    Curve curve;
    curve.trace(history, TimeFrame::endingAt(history.back().time, 5 * minute, 200), Quantity::Rate);
    QVERIFY(curve.points.size() <= 4 * 202);
    for (std::size_t i = 1; i < curve.points.size(); ++i)
        QVERIFY(curve.points[i - 1].x() < curve.points[i].x());
}

/// Where samples stopped for a while, the rate drops within its window and doesn't slope across the gap.
void TestCurve::restIsFlat()
{
    History history(100);
    for (int i = 0; i <= 20; ++i)
        history.append({.time = second + i * 50'000'000LL, .total = 10U * static_cast<quint64>(i), .value = 0});
    history.append({.time = 30 * second, .total = 200, .value = 0});
    Curve curve;
    curve.trace(history, TimeFrame::endingAt(30 * second, minute, 1000), Quantity::Rate);
    QCOMPARE(curve.high, 200.0);
    QCOMPARE(curve.heightAt(-26.9), 0.0);
    QCOMPARE(curve.heightAt(-10), 0.0);
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
