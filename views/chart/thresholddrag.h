// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/alerts/alertrule.h"

#include <QObject>
#include <QPointF>

#include <optional>

namespace Kerntally {

class ChartThresholds;
class CounterChart;

/// Drags a threshold's line or tag to another limit, which is set when it is let go; Esc leaves it as it was.
class ThresholdDrag : public QObject
{
    Q_OBJECT

public:
    /// Of the chart, which is its parent. To be made after whoever else filters its events.
    ThresholdDrag(CounterChart *chart, ChartThresholds *thresholds);

    /// The counter whose threshold is being dragged; 0: none.
    int counter() const { return m_counter; }
    quint64 limit() const { return m_limit; }

    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    /// Another limit is shown, though not set.
    void moved();

private:
    bool begin(const QPointF &inViewport);
    void move(const QPointF &inViewport);
    void end(bool set);
    void showCursor(const QPointF &inViewport);
    quint64 limitAt(double y) const;

    CounterChart *m_chart;
    ChartThresholds *m_thresholds; ///< the chart's
    int m_counter = 0;
    quint64 m_limit = 0;
    bool m_over = false; ///< the cursor says so
};

} // namespace Kerntally
