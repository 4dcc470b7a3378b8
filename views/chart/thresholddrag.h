// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/alerts/alertrule.h"

#include <QObject>
#include <QPointF>

#include <optional>

namespace Kerntally {

class ChartThresholds;
class CounterChart;

/// Drags a threshold's line or tag. Releasing the button sets the new limit; Esc restores the old one.
class ThresholdDrag : public QObject
{
    Q_OBJECT

public:
    /// Filters events of the chart, which is the parent. Create it after the chart's other event filters, so that it is
    /// called before them.
    ThresholdDrag(CounterChart *chart, ChartThresholds *thresholds);

    /// The counter whose threshold is being dragged; 0: none.
    int counter() const { return m_counter; }
    quint64 limit() const { return m_limit; }

    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    /// The limit that is shown, but not yet set, has changed.
    void moved();

private:
    bool begin(const QPointF &inViewport);
    void move(const QPointF &inViewport);
    void end(bool set);
    void showCursor(const QPointF &inViewport);
    quint64 limitAt(double y) const;

    CounterChart *m_chart;
    ChartThresholds *m_thresholds; ///< owned by the chart
    int m_counter = 0;
    quint64 m_limit = 0;
    bool m_over = false; ///< the cursor shows that dragging is possible
};

} // namespace Kerntally
