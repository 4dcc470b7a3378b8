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

/// Axes, grid and margins of a chart. The only class that uses Qt Charts.
///
/// Sets an axis only where its ticks change, because its layout takes longer than painting all lines.
class ChartFrame : public QWidget
{
    Q_OBJECT

public:
    explicit ChartFrame(QWidget *parent = nullptr);

    /// Parent for the items that are drawn; its coordinates are the chart's.
    QGraphicsItem *item() const;
    /// The widget that receives mouse events. Owned by this.
    QWidget *viewport() const;
    /// Converts from the viewport's coordinates to the chart's, and back.
    QPointF toChart(const QPointF &position) const;
    QPointF fromChart(const QPointF &position) const;

    /// The rectangle of the lines, in the chart's coordinates.
    QRectF plotArea() const { return m_plotArea; }

    void setTimeTicks(const std::vector<AxisTick> &ticks);
    /// The labels' column grows with its ticks and shrinks only in forgetLabels(): a plot area that moves is hard to
    /// read.
    void setValueTicks(const std::vector<AxisTick> &ticks);
    void forgetLabels();
    const std::vector<AxisTick> &timeTicks() const { return m_timeTicks; }
    const std::vector<AxisTick> &valueTicks() const { return m_valueTicks; }

    /// Reserves px beside and above the plot area, for tags and flags.
    void setRoom(int right, int top);

    QFont labelFont() const;

    /// Draws axes, lines and all items above them as vectors.
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
    bool m_isRinged = false; ///< has the focus, but not by a click
};

} // namespace Kerntally
