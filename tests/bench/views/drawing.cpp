// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/history/history.h"
#include "tests/bench/support/statistics.h"
#include "tests/bench/views/benchviews.h"
#include "tests/bench/views/drawingway.h"
#include "views/chart/counterchart.h"
#include "views/plot/tracks.h"

#include <QApplication>
#include <QChartView>
#include <QLineSeries>
#include <QValueAxis>

#include <cstdio>
#include <sys/resource.h>

using namespace Kerntally;

namespace {

constexpr qint64 second = 1'000'000'000;
constexpr qint64 step = second / 12; // 5 minutes in all
constexpr int stepsPerFrame = 3;     // one column of pixels
constexpr int frames = 20;

double cpuMilliseconds()
{
    rusage usage = {};
    getrusage(RUSAGE_SELF, &usage);
    const auto ms = [](const timeval &time) {
        return static_cast<double>(time.tv_sec) * 1000 + static_cast<double>(time.tv_usec) / 1000;
    };
    return ms(usage.ru_utime) + ms(usage.ru_stime);
}

class FixedTracks : public TrackList
{
public:
    FixedTracks()
        : m_histories(drawnSeries)
    {
        std::vector<Track> tracks;
        for (int line = 0; line < drawnSeries; ++line)
            tracks.push_back({.number = line + 1,
                              .name = QString::number(line),
                              .history = &m_histories[static_cast<std::size_t>(line)],
                              .rule = {}});
        setTracks(std::move(tracks));
    }
    qint64 wallClock(qint64 time) const override { return time / 1'000'000; }
    bool isLive() const override { return true; }
    void append(qint64 index)
    {
        for (int line = 0; line < drawnSeries; ++line) {
            m_totals[line] += rateAt(line, index) / 12;
            const auto total = static_cast<quint64>(m_totals[line]);
            m_histories[static_cast<std::size_t>(line)].append(
                {.time = second + index * step, .total = total, .value = total});
        }
    }

private:
    std::vector<History> m_histories;
    double m_totals[drawnSeries] = {};
};

/// As it scrolls, or as it was before it did: with all lines drawn in each frame.
class OwnWay : public DrawingWay
{
public:
    explicit OwnWay(bool scrolls)
        : m_scrolls(scrolls)
    {
        m_chart.setTracks(&m_tracks);
        m_chart.setWindow(std::chrono::minutes(5));
        m_chart.resize(drawnSize);
        m_chart.show();
    }
    const char *name() const override { return m_scrolls ? "Kerntally's chart" : "  all of it in each frame"; }
    void draw(qint64 index) override
    {
        for (; m_next <= index; ++m_next)
            m_tracks.append(m_next);
        m_chart.draw(second + index * step);
        if (!m_scrolls)
            m_chart.setHovered(static_cast<int>(index % 2) + 1); // wider
        QApplication::processEvents();
    }

private:
    FixedTracks m_tracks;
    CounterChart m_chart;
    qint64 m_next = 0;
    bool m_scrolls;
};

class SeriesWay : public DrawingWay
{
public:
    SeriesWay()
    {
        auto *chart = new QChart;
        m_view.setChart(chart);
        m_view.setRenderHint(QPainter::Antialiasing);
        chart->legend()->hide();
        for (int line = 0; line < drawnSeries; ++line) {
            m_lines[line] = new QLineSeries(chart);
            chart->addSeries(m_lines[line]);
        }
        chart->createDefaultAxes();
        chart->axes(Qt::Vertical).first()->setRange(0, 1000.0 * drawnSeries * 2.5);
        m_view.resize(drawnSize);
        m_view.show();
    }
    const char *name() const override { return "QXYSeries::replace"; }
    void draw(qint64 index) override
    {
        for (int line = 0; line < drawnSeries; ++line) {
            QList<QPointF> list;
            list.reserve(drawnPoints);
            for (qint64 i = index - drawnPoints + 1; i <= index; ++i)
                list.append({static_cast<double>(i), rateAt(line, i)});
            m_lines[line]->replace(list);
        }
        m_view.chart()
            ->axes(Qt::Horizontal)
            .first()
            ->setRange(static_cast<double>(index - drawnPoints), static_cast<double>(index));
        QApplication::processEvents();
    }

private:
    QChartView m_view;
    QLineSeries *m_lines[drawnSeries] = {};
};

double perFrame(DrawingWay &way, qint64 &index)
{
    const double before = cpuMilliseconds();
    for (int frame = 0; frame < frames; ++frame)
        way.draw(index += stepsPerFrame);
    return (cpuMilliseconds() - before) / frames;
}

} // namespace

int measureDrawing(int rounds)
{
    std::vector<std::unique_ptr<DrawingWay>> ways;
    ways.push_back(std::make_unique<OwnWay>(true));
    ways.push_back(std::make_unique<OwnWay>(false));
    ways.push_back(std::make_unique<SeriesWay>());
#ifdef KERNTALLY_HAS_QCUSTOMPLOT
    ways.push_back(customPlotWay());
#endif
    std::vector<std::vector<double>> times(ways.size());
    qint64 index = drawnPoints;
    for (const auto &way : ways)
        way->draw(index);
    for (int round = 0; round < rounds; ++round) {
        for (std::size_t i = 0; i < ways.size(); ++i)
            times[i].push_back(perFrame(*ways[i], index));
    }
    std::printf("\nDrawing %d lines of %d points, %d × %d pixels (medians of %d interleaved rounds)\n", drawnSeries,
                drawnPoints, drawnSize.width(), drawnSize.height(), rounds);
    for (std::size_t i = 0; i < ways.size(); ++i)
        std::printf("  %-34s %11.1f ms of CPU a frame\n", ways[i]->name(), median(times[i]));
#ifndef KERNTALLY_HAS_QCUSTOMPLOT
    std::puts("  QCustomPlot for Qt 6 was not there when this was built: left out.");
#endif
    return 0;
}
