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

/// What the mouse points at in a chart, or keys in its place (Shift with arrows, Esc): a moment, for the crosshair,
/// and a line, which stands out and can be clicked.
class ChartPointer : public QObject
{
    Q_OBJECT

public:
    /// Of the chart, which is its parent.
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
    Crosshair *m_crosshair;        ///< the chart's
    std::optional<double> m_share; ///< of the plot area's width
};

} // namespace Kerntally
