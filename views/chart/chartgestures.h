// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointF>

QT_BEGIN_NAMESPACE
class QGestureEvent;
class QKeyEvent;
class QMouseEvent;
class QWheelEvent;
QT_END_NAMESPACE

namespace Kerntally {

class CounterChart;

/// Handles wheel, mouse, touch and keys of a chart. Wheel and pinch zoom around the pointer; dragging and horizontal
/// scrolling move the view; a double click returns to the present. The keys +, -, arrows, Home and Esc do the same.
class ChartGestures : public QObject
{
    Q_OBJECT

public:
    /// Filters events of the chart, which is the parent.
    explicit ChartGestures(CounterChart *chart);

    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    /// The pointer is at this position in the plot area (the chart's coordinates).
    void hovered(const QPointF &position);
    /// The pointer has left the plot area.
    void left();
    void clicked(const QPointF &position);

private:
    bool onWheel(const QWheelEvent &event);
    bool onPressed(const QMouseEvent &event);
    bool onMoved(const QMouseEvent &event);
    bool onReleased(const QMouseEvent &event);
    bool onKey(const QKeyEvent &event);
    bool onGesture(const QGestureEvent &event);
    /// Horizontal position as a share (0 to 1) of the plot area's width.
    double share(const QPointF &inViewport) const;

    CounterChart *m_chart;
    bool m_pressed = false;
    bool m_dragging = false;
    QPointF m_from;
};

} // namespace Kerntally
