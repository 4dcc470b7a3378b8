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

/// The past of some tracks as lines, live: rates, values or averages with the thresholds that are set on them.
///
/// What can be done to it is here; how the user does it is for others.
class CounterChart : public ChartFrame
{
    Q_OBJECT

public:
    explicit CounterChart(QWidget *parent = nullptr);
    ~CounterChart() override;

    /// The list is borrowed and may end before the chart.
    void setTracks(TrackList *tracks);
    TrackList *tracks() const;

    Quantity quantity() const { return m_quantity; }
    void setQuantity(Quantity quantity);
    ValueScale::Kind scaleKind() const { return m_scale.kind(); }
    void setScaleKind(ValueScale::Kind kind);
    const ValueScale &scale() const { return m_scale; }
    /// Drawn on top, the others dimmed; 0: none.
    int selected() const { return m_selected; }
    void setSelected(int counter);

    /// How far back, where the user didn't zoom.
    std::chrono::seconds window() const;
    void setWindow(std::chrono::seconds window);
    /// Where goHome() leads; else to the window that was set last.
    void setHome(std::chrono::seconds window) { m_home = std::chrono::nanoseconds(window).count(); }
    /// Which stretch of time is shown now.
    const TimeView &view() const { return m_view; }
    /// Shows so many times as much time; what is at `share` of the width stays there.
    void zoom(double factor, double share);
    /// Moves on by so many times what is shown; back where negative.
    void move(double share);
    void goHome();
    /// Moves to where this moment is in the picture, unless it is.
    void showTime(qint64 time);
    /// The picture stands; whatever comes meanwhile is shown afterwards.
    void setPaused(bool paused);

    /// As drawn last; x in the lines is TimeFrame::at().
    const ChartLines &lines() const { return *m_lines; }
    const TimeFrame &frame() const { return m_frame; }
    /// Drawn more clearly, for as long as the pointer is near; 0: none.
    void setHovered(int counter);

    /// Kept free above the plot area.
    void setRoomAbove(int height);

    /// Marks the moment on the counter's line.
    void mark(const Alert &alert);
    /// Rings the mark of an alert, until another one is shown; counter 0: of none.
    void setShownMark(int counter, qint64 time);
    /// The counter is no more: another one may get its number.
    void forgetMarks(int counter);

    /// How long a column of pixels stands for: drawing more often than this shows nothing new.
    std::chrono::milliseconds columnDuration() const;

    /// Of a threshold's line, in this widget's coordinates; none where no line is drawn.
    std::optional<double> thresholdHeight(int counter) const;

public slots:
    /// Draws the tracks as of this time (ns, their clock: CLOCK_MONOTONIC where they are live). Nothing while hidden,
    /// nor where no column of the picture changed.
    void draw(qint64 time);

signals:
    void columnDurationChanged();
    /// Another stretch of time is shown, or in another way: not as time goes on.
    void viewChanged();
    /// The lines were drawn anew: for whatever lies over them.
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
    std::vector<CurveTrace> m_traces; ///< one for each track

    ChartThresholds *m_thresholds;
    ChartLines *m_lines;
    ChartGestures *m_gestures;
    ChartPointer *m_pointer;
    ThresholdDrag *m_drag;
};

} // namespace Kerntally
