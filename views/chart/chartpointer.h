// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointF>

#include <optional>

QT_BEGIN_NAMESPACE
class QKeyEvent;
QT_END_NAMESPACE

namespace Kerntally {

class ChartGestures;
class Crosshair;
class CounterChart;

/// Tracks the time and the line under the mouse or, by Left, Right and Esc, under the keyboard's cursor. Shows a
/// crosshair at the time; highlights the line and reports clicks on it.
class ChartPointer : public QObject
{
    Q_OBJECT

public:
    /// Filters events of the chart, which is the parent.
    ChartPointer(CounterChart *chart, ChartGestures *gestures);
    ~ChartPointer() override;

    const Crosshair &crosshair() const { return *m_crosshair; }

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void point(const QPointF &position);
    void leave();
    void click(const QPointF &position);
    bool onKey(const QKeyEvent &event);
    void show();
    void applyPalette();

    CounterChart *m_chart;
    Crosshair *m_crosshair;        ///< owned by the chart's item
    std::optional<double> m_share; ///< of the crosshair; share of the plot area's width; none: hidden
};

} // namespace Kerntally
