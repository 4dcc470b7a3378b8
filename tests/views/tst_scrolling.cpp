// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/alerts/alert.h"
#include "tests/support/charttestwindow.h"
#include "views/chart/chartlines.h"
#include "views/chart/linetiles.h"

#include <QPainter>
#include <QRandomGenerator>

#include <cmath>

using namespace Kerntally;

namespace {

constexpr qint64 second = 1'000'000'000;

/// Renders a chart's lines with a device pixel ratio.
QImage pictureOf(LineTiles &tiles, const CounterChart &chart, double ratio)
{
    QImage image((QSizeF(chart.size()) * ratio).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    image.fill(chart.palette().color(QPalette::Base));
    QPainter painter(&image);
    std::vector<const ChartLine *> lines;
    for (const ChartLine &line : chart.lines().lines())
        lines.push_back(&line);
    const TimeFrame frame = TimeFrame::endingAt(chart.view().end(), chart.view().span(),
                                                static_cast<int>(chart.plotArea().width() * ratio));
    tiles.paint(painter, chart.plotArea(), chart.plotArea(), lines, frame, chart.scale());
    return image;
}

/// Resets the axis, which otherwise stays while it suits, to that of a new chart.
void forgetScale(CounterChart &chart)
{
    const ValueScale::Kind kind = chart.scaleKind();
    chart.setScaleKind(kind == ValueScale::Kind::Linear ? ValueScale::Kind::Logarithmic : ValueScale::Kind::Linear);
    chart.setScaleKind(kind);
}

/// Three random live counters; one is compared with its values of the day before.
class LivelyTracks : public TestTracks
{
public:
    LivelyTracks()
    {
        for (int number = 1; number <= 3; ++number)
            add(number, QString::number(number), 0, 1000, 1000);
        std::vector<Track> list = tracks();
        list.push_back({.number = 1,
                        .name = QStringLiteral("before"),
                        .history = &histories[1],
                        .rule = {},
                        .dashed = true,
                        .shift = second / 3});
        setTracks(list);
    }
    void goOn(qint64 time, bool afterGap = false)
    {
        for (std::size_t i = 0; i < histories.size(); ++i) {
            m_totals[i] += m_random.bounded(quint64(i + 1) * (m_random.bounded(8) == 0 ? 500U : 20U));
            histories[i].append(
                {.time = time, .total = m_totals[i], .value = m_totals[i] - m_reset, .afterGap = afterGap});
        }
    }
    void reset() { m_reset = *std::min_element(std::begin(m_totals), std::end(m_totals)); }
    void hideFirst()
    {
        std::vector<Track> list = tracks();
        list.erase(list.begin());
        setTracks(list);
    }
    void clear()
    {
        for (History &history : histories)
            history.clear();
    }

private:
    QRandomGenerator m_random{3};
    quint64 m_totals[3] = {};
    quint64 m_reset = 0;
};

} // namespace

/// A scrolled picture equals one that is painted anew.
class TestScrolling : public QObject
{
    Q_OBJECT

private slots:
    void scrolledIsAsDrawnAnew_data();
    void scrolledIsAsDrawnAnew();
    void movesByWholePixels_data();
    void movesByWholePixels();
    void changesAreDrawn_data();
    void changesAreDrawn();
    void dashesAreEvenlyLong();
};

void TestScrolling::scrolledIsAsDrawnAnew_data()
{
    QTest::addColumn<double>("ratio");
    QTest::addColumn<ValueScale::Kind>("scale");
    QTest::addColumn<Quantity>("quantity");
    for (const double ratio : {1.0, 1.5, 2.0}) {
        for (const auto &[scale, kind] :
             {std::pair("linear", ValueScale::Kind::Linear), std::pair("logarithmic", ValueScale::Kind::Logarithmic),
              std::pair("normalised", ValueScale::Kind::Normalised)}) {
            QTest::addRow("%g, %s, rate", ratio, scale) << ratio << kind << Quantity::Rate;
            QTest::addRow("%g, %s, value", ratio, scale) << ratio << kind << Quantity::Value;
        }
    }
}

/// Across gaps, pauses, resets, alerts, selections, clearing and other windows. Compared exactly, because a different
/// pixel is a stale one.
void TestScrolling::scrolledIsAsDrawnAnew()
{
    QFETCH(double, ratio);
    QFETCH(ValueScale::Kind, scale);
    QFETCH(Quantity, quantity);
    LivelyTracks tracks;
    CounterChart chart;
    chart.resize(507, 233);
    chart.setQuantity(quantity);
    chart.setScaleKind(scale);
    chart.setTracks(&tracks);
    chart.show();
    LineTiles scrolled;
    qint64 time = 1000 * second;
    for (int i = 0; i < 260; ++i) {
        time += i % 90 == 60 ? 2 * second : i % 7 * 30'000'000 + 10'000'000;
        if (i == 190)
            tracks.clear();
        if (i % 100 == 40)
            tracks.reset();
        tracks.goOn(time, i % 60 == 50);
        if (i % 25 == 15)
            chart.setSelected(i / 25 % 4);
        if (i % 40 == 25)
            chart.mark({.counter = 2, .rule = {}, .time = time - second / 20, .process = {}});
        if (i == 120)
            chart.setWindow(std::chrono::seconds(30));
        chart.draw(time);
        const QImage here = pictureOf(scrolled, chart, ratio);
        LineTiles others;
        const QImage anew = pictureOf(others, chart, ratio);
        QVERIFY2(here == anew, qPrintable(QStringLiteral("after %1 frames").arg(i)));
    }
    // A chart that starts now shows the same.
    CounterChart late;
    late.resize(chart.size());
    late.setQuantity(quantity);
    late.setTracks(&tracks);
    late.setScaleKind(scale);
    late.setWindow(chart.window());
    late.setSelected(chart.selected());
    late.show();
    late.draw(time);
    chart.forgetMarks(2);
    forgetScale(chart);
    QCOMPARE(chart.scale(), late.scale());
    LineTiles others;
    QCOMPARE(pictureOf(scrolled, chart, ratio), pictureOf(others, late, ratio));
}

void TestScrolling::movesByWholePixels_data()
{
    QTest::addColumn<double>("ratio");
    for (const double ratio : {1.0, 1.5, 2.0})
        QTest::addRow("%g", ratio) << ratio;
}

/// What was painted moves by whole pixels, without smoothing or another decimation.
void TestScrolling::movesByWholePixels()
{
    QFETCH(double, ratio);
    LivelyTracks tracks;
    CounterChart chart;
    chart.resize(507, 233);
    chart.setScaleKind(ValueScale::Kind::Logarithmic);
    chart.setTracks(&tracks);
    chart.show();
    qint64 time = 1000 * second;
    for (int i = 0; i < 3000; ++i)
        tracks.goOn(time += second / 40);
    chart.draw(time); // sets the labels' width
    const auto columns = static_cast<int>(chart.plotArea().width() * ratio);
    const TimeFrame frame = TimeFrame::endingAt(time, 60 * second, columns);
    LineTiles tiles;
    const ValueScale scale = chart.scale();
    const QImage before = pictureOf(tiles, chart, ratio);
    for (int moved = 1; moved < 200; moved += 9) {
        chart.draw(frame.end + moved * frame.column);
        QCOMPARE(chart.scale(), scale);
        const QImage after = pictureOf(tiles, chart, ratio);
        const QRect area = QRectF(chart.plotArea().topLeft() * ratio, chart.plotArea().size() * ratio).toRect();
        const QRect stays = area.adjusted(moved + 2, 0, -10, 0); // without the edges
        QCOMPARE(after.copy(stays.translated(-moved, 0)), before.copy(stays));
    }
}

void TestScrolling::changesAreDrawn_data()
{
    QTest::addColumn<QString>("what");
    for (const char *what :
         {"colours", "hidden", "selected", "hovered", "scale", "quantity", "zoomed", "size", "rewritten"})
        QTest::newRow(what) << QString::fromLatin1(what);
}

/// The chart's window, compared with a new one.
void TestScrolling::changesAreDrawn()
{
    QFETCH(QString, what);
    const auto setUp = [](CounterChart &chart, LivelyTracks &tracks) {
        chart.resize(507, 233);
        chart.setTracks(&tracks);
        chart.show();
    };
    LivelyTracks tracks;
    CounterChart chart;
    setUp(chart, tracks);
    qint64 time = 1000 * second;
    for (int i = 0; i < 400; ++i) {
        tracks.goOn(time += second / 10);
        chart.draw(time);
        if (i % 40 == 0)
            chart.grab();
    }
    const QImage before = chart.grab().toImage();
    const auto change = [&](CounterChart &which) {
        if (what == QLatin1String("colours")) {
            QPalette dark;
            dark.setColor(QPalette::Base, QColor(20, 20, 20));
            dark.setColor(QPalette::Text, Qt::white);
            which.setPalette(dark);
        } else if (what == QLatin1String("selected")) {
            which.setSelected(2);
        } else if (what == QLatin1String("hovered")) {
            which.setHovered(2);
        } else if (what == QLatin1String("scale")) {
            which.setScaleKind(ValueScale::Kind::Normalised);
        } else if (what == QLatin1String("quantity")) {
            which.setQuantity(Quantity::Value);
        } else if (what == QLatin1String("zoomed")) {
            which.zoom(0.5, 0.3);
        } else if (what == QLatin1String("size")) {
            which.resize(480, 260);
        }
    };
    if (what == QLatin1String("hidden")) {
        tracks.hideFirst();
    } else if (what == QLatin1String("rewritten")) {
        tracks.clear();
        tracks.goOn(time);
        tracks.goOn(time += second);
    }
    change(chart);
    chart.draw(time);
    CounterChart anew;
    setUp(anew, tracks);
    anew.draw(time);
    change(anew);
    forgetScale(chart);
    forgetScale(anew);
    QCOMPARE(chart.scale(), anew.scale());
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest); // performs the labels' layout
    const QImage after = chart.grab().toImage();
    QVERIFY(after != before);
    QCOMPARE(after, anew.grab().toImage());
}

/// With any slope.
void TestScrolling::dashesAreEvenlyLong()
{
    ChartLine line;
    line.colour = Qt::black;
    line.dashed = true;
    line.width = 2;
    const auto longest = [&](double dx, double dy) {
        line.curve.points = {{0, 0}, {dx, dy}};
        QImage image(340, 340, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        const LineGeometry geometry = {
            .left = 0, .perSecond = 1, .bottom = 320, .height = 10, .scale = ValueScale(), .seen = image.rect()};
        LinePainter().paint(painter, {&line}, geometry, 1);
        painter.end();
        const double length = std::hypot(dx, dy * 2);
        int run = 0;
        int most = 0;
        for (int i = 10; i < static_cast<int>(length) - 10; ++i) {
            const QPointF there = geometry.position(line, {dx * i / length, dy * i / length});
            run = qGray(image.pixel(there.toPoint())) < 128 ? run + 1 : 0;
            most = std::max(most, run);
        }
        return most;
    };
    line.curve.points = {{-1e12, 0}, {1e12, 1e15}}; // only the visible part is cut into dashes
    QImage image(10, 10, QImage::Format_RGB32);
    QPainter painter(&image);
    LinePainter().paint(
        painter, {&line},
        {.left = 0, .perSecond = 1, .bottom = 10, .height = 10, .scale = ValueScale(), .seen = image.rect()}, 1);
    painter.end();
    const int flat = longest(300, 0);
    QVERIFY2(flat >= 5 && flat <= 7, qPrintable(QString::number(flat)));
    for (const auto &[dx, dy] :
         {std::pair(200.0, 100.0), std::pair(100.0, 100.0), std::pair(20.0, 140.0), std::pair(2.0, 150.0)}) {
        const int most = longest(dx, dy);
        QVERIFY2(most >= 3 && most <= flat + 1, qPrintable(QString::number(most)));
    }
}

QTEST_MAIN(TestScrolling)
#include "tst_scrolling.moc"
