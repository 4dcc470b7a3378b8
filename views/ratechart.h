// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/axisscale.h"
#include "views/curve.h"

#include <QPointer>
#include <QWidget>

#include <chrono>
#include <deque>
#include <optional>

QT_BEGIN_NAMESPACE
class QChart;
class QChartView;
class QValueAxis;
QT_END_NAMESPACE

namespace Kerntally {

struct Alert;
class ChartLines;
class ChartThresholds;
class TrackList;

/// The recent past of some tracks as lines, live. The only class that knows Qt Charts, which draws axes and grid.
///
/// Shows rates, all on one scale from zero, or values with the thresholds; there the scale fits the selected counter.
class RateChart : public QWidget
{
    Q_OBJECT

public:
    explicit RateChart(QWidget *parent = nullptr);
    ~RateChart() override;

    /// The list is borrowed and may end before the chart.
    void setTracks(TrackList *tracks);

    Quantity quantity() const { return m_quantity; }
    void setQuantity(Quantity quantity);
    std::chrono::seconds window() const { return m_window; }
    void setWindow(std::chrono::seconds window);
    /// Drawn on top, the others dimmed; 0: none.
    int selected() const { return m_selected; }
    void setSelected(int counter);

    /// Marks the moment on the counter's line.
    void mark(const Alert &alert);

    /// How long a column of pixels stands for: drawing more often than this shows nothing new.
    std::chrono::milliseconds columnDuration() const;

    /// Of a threshold's line, in this widget's coordinates; none where no line is drawn.
    std::optional<double> thresholdHeight(int counter) const;
    const AxisScale &scale() const { return m_scale; }

public slots:
    /// Draws the tracks as of this time (ns, their clock: CLOCK_MONOTONIC where they are live). Nothing while hidden.
    void draw(qint64 time);

signals:
    void columnDurationChanged();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    struct Crossing
    {
        int counter = 0;
        qint64 time = 0;
    };

    void onTracksChanged();
    void redraw();
    void applyPalette();
    void applyTimeAxis();
    void onPlotAreaChanged(const QRectF &area);
    void trace();
    void rescale();
    void applyScale();
    void placeThresholds();
    QColor lineColour(int counter) const;

    QPointer<TrackList> m_tracks;
    Quantity m_quantity = Quantity::Rate;
    std::chrono::seconds m_window{60};
    int m_selected = 0;
    qint64 m_time = 0;
    TimeFrame m_frame;
    AxisScale m_scale;
    std::deque<Crossing> m_crossings;

    QChart *m_chart;
    QChartView *m_view;
    QValueAxis *m_timeAxis;
    QValueAxis *m_valueAxis;
    ChartThresholds *m_thresholds;
    ChartLines *m_lines;
};

} // namespace Kerntally
