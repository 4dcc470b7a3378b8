// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/chart/chartframe.h"
#include "views/plot/curve.h"
#include "views/plot/curvetrace.h"
#include "views/plot/timeview.h"
#include "views/plot/valuescale.h"

#include <QPointer>

#include <chrono>
#include <deque>
#include <optional>
#include <vector>

namespace Kerntally {

struct Alert;
class ChartGestures;
class ChartLines;
class ChartPointer;
class ChartThresholds;
class ThresholdDrag;
class TrackList;

/// Draws the histories of tracks as lines, live: rates, values or averages, with their thresholds.
///
/// Provides the operations; ChartGestures, ChartPointer and ThresholdDrag map user input to them.
class CounterChart : public ChartFrame
{
    Q_OBJECT

public:
    explicit CounterChart(QWidget *parent = nullptr);
    ~CounterChart() override;

    /// The list is borrowed; it may be deleted before the chart.
    void setTracks(TrackList *tracks);
    TrackList *tracks() const;

    Quantity quantity() const { return m_quantity; }
    void setQuantity(Quantity quantity);
    ValueScale::Kind scaleKind() const { return m_scale.kind(); }
    void setScaleKind(ValueScale::Kind kind);
    const ValueScale &scale() const { return m_scale; }
    /// The line that is drawn on top while others are dimmed; 0: none.
    int selected() const { return m_selected; }
    void setSelected(int counter);

    /// The visible duration without zoom.
    std::chrono::seconds window() const;
    void setWindow(std::chrono::seconds window);
    /// The window that goHome() restores; by default the last one of setWindow().
    void setHome(std::chrono::seconds window) { m_home = std::chrono::nanoseconds(window).count(); }
    /// The visible stretch of time.
    const TimeView &view() const { return m_view; }
    /// Multiplies the visible duration by the factor; the time at `share` of the width keeps its position.
    void zoom(double factor, double share);
    /// Moves the view by `share` of the visible duration; backwards if negative.
    void move(double share);
    void goHome();
    /// Moves the view to this time (ns, the tracks' clock), unless it is visible.
    void showTime(qint64 time);
    /// Freezes the view. Tracks keep growing and are drawn again after the pause.
    void setPaused(bool paused);

    /// As of the last draw(); the lines' x is TimeFrame::at().
    const ChartLines &lines() const { return *m_lines; }
    const TimeFrame &frame() const { return m_frame; }
    /// Highlights a line while the pointer is near; 0: none.
    void setHovered(int counter);

    /// Reserves px above the plot area.
    void setRoomAbove(int height);

    /// Marks the alert's time on the counter's line.
    void mark(const Alert &alert);
    /// Rings the mark of an alert (time: ns, the tracks' clock), instead of the previous one; counter 0: of none.
    void setShownMark(int counter, qint64 time);
    /// Removes the marks of a deleted counter, because its number may be reused.
    void forgetMarks(int counter);

    /// The duration of a pixel column: drawing more often changes nothing.
    std::chrono::milliseconds columnDuration() const;

    /// Height of a threshold's line in this widget's coordinates; none if the line is not drawn.
    std::optional<double> thresholdHeight(int counter) const;

public slots:
    /// Draws the tracks as of this time (ns, the tracks' clock: CLOCK_MONOTONIC for live ones). Does nothing while
    /// hidden, or if no pixel column has changed.
    void draw(qint64 time);

signals:
    void columnDurationChanged();
    /// The view was zoomed, moved, paused or otherwise changed; not emitted as time passes.
    void viewChanged();
    /// The lines were drawn again; overlays have to follow.
    void drawn();
    void trackClicked(int counter);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    struct Crossing
    {
        int counter = 0;
        qint64 time = 0;
    };

    int columns() const;
    void onTracksChanged();
    void onPlotAreaChanged();
    void changeView();
    void redraw();
    void paintFrame(const TimeFrame &frame);
    void applyPalette();
    void trace();
    void rescale();
    void placeTimeTicks();
    void placeThresholds();
    QColor lineColour(int counter) const;
    double lineWidth(int counter) const;

    QPointer<TrackList> m_tracks;
    Quantity m_quantity = Quantity::Rate;
    int m_selected = 0;
    int m_hovered = 0;
    int m_roomAbove = 0;
    TimeView m_view;
    std::optional<qint64> m_home; ///< ns
    TimeFrame m_frame;
    ValueScale m_scale;
    std::deque<Crossing> m_crossings;
    Crossing m_shownMark;
    std::vector<CurveTrace> m_traces; ///< one per track

    ChartThresholds *m_thresholds;
    ChartLines *m_lines;
    ChartGestures *m_gestures;
    ChartPointer *m_pointer;
    ThresholdDrag *m_drag;
};

} // namespace Kerntally
