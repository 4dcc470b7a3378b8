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

/// Wheel, mouse, touch and keys of a chart: the wheel and pinching zoom around the pointer, dragging and sideways
/// scrolling move, a double click leads back to what happens now. + and -, arrows, Home and Esc do the same.
class ChartGestures : public QObject
{
    Q_OBJECT

public:
    /// Of the chart, which is its parent.
    explicit ChartGestures(CounterChart *chart);

    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    /// The pointer is at a place of the plot area (the chart's coordinates), or has left it.
    void hovered(const QPointF &position);
    void left();
    void clicked(const QPointF &position);

private:
    bool onWheel(const QWheelEvent &event);
    bool onPressed(const QMouseEvent &event);
    bool onMoved(const QMouseEvent &event);
    bool onReleased(const QMouseEvent &event);
    bool onKey(const QKeyEvent &event);
    bool onGesture(const QGestureEvent &event);
    /// Of the plot area's width.
    double share(const QPointF &inViewport) const;

    CounterChart *m_chart;
    bool m_pressed = false;
    bool m_dragging = false;
    QPointF m_from;
};

} // namespace Kerntally
