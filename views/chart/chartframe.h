// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/plot/axistick.h"

#include <QWidget>

#include <vector>

QT_BEGIN_NAMESPACE
class QCategoryAxis;
class QChart;
class QChartView;
class QGraphicsItem;
class QPainter;
QT_END_NAMESPACE

namespace Kerntally {

/// What surrounds a chart's lines: axes, grid and margins. The only class that knows Qt Charts.
///
/// An axis is laid out anew only where its ticks change, since that costs more than all the lines.
class ChartFrame : public QWidget
{
    Q_OBJECT

public:
    explicit ChartFrame(QWidget *parent = nullptr);

    /// For whatever is drawn: its coordinates are the chart's.
    QGraphicsItem *item() const;
    /// Which gets the mouse.
    QWidget *viewport() const;
    /// From the viewport's coordinates to the chart's, and back.
    QPointF toChart(const QPointF &position) const;
    QPointF fromChart(const QPointF &position) const;

    /// Where the lines are; the chart's coordinates.
    QRectF plotArea() const { return m_plotArea; }

    void setTimeTicks(const std::vector<AxisTick> &ticks);
    /// The room that their labels take grows, but doesn't shrink before forgetLabels(): lines that shift can't be read.
    void setValueTicks(const std::vector<AxisTick> &ticks);
    void forgetLabels();
    const std::vector<AxisTick> &timeTicks() const { return m_timeTicks; }
    const std::vector<AxisTick> &valueTicks() const { return m_valueTicks; }

    /// Beside and above the plot area, for tags and flags.
    void setRoom(int right, int top);

    QFont labelFont() const;

    /// Axes, lines and whatever lies over them, in full sharpness.
    void renderTo(QPainter &painter, const QRectF &target) const;

signals:
    void plotAreaChanged();

protected:
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void applyPalette();
    void arrange();
    static void fill(QCategoryAxis *axis, const std::vector<AxisTick> &ticks);
    int widest(const std::vector<AxisTick> &ticks) const;

    QChart *m_chart;
    QChartView *m_view;
    QCategoryAxis *m_timeAxis;
    QCategoryAxis *m_valueAxis;
    std::vector<AxisTick> m_timeTicks;
    std::vector<AxisTick> m_valueTicks;
    int m_labelWidth = 0;
    int m_right = 0;
    int m_top = 0;
    QRectF m_plotArea;
    bool m_isRinged = false; ///< the keyboard is here, and came by itself
};

} // namespace Kerntally
