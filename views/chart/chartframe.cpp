// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/chart/chartframe.h"

#include "views/style/colours.h"

#include <QCategoryAxis>
#include <QChart>
#include <QChartView>
#include <QEvent>
#include <QFocusEvent>
#include <QFontMetrics>
#include <QGraphicsLayout>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace Kerntally {

namespace {

constexpr QMargins least(12, 8, 18, 4);
constexpr int labelGap = 6; // px, between an axis and its labels
constexpr int ring = 2;     // px, width of the focus ring
constexpr double ringCorner = 4;
constexpr int leastHeight = 84; ///< px; about half of it is the plot area

} // namespace

ChartFrame::ChartFrame(QWidget *parent)
    : QWidget(parent)
    , m_chart(new QChart)
    , m_view(new QChartView(m_chart, this))
    , m_timeAxis(new QCategoryAxis(m_chart))
    , m_valueAxis(new QCategoryAxis(m_chart))
{
    m_chart->setAnimationOptions(QChart::NoAnimation);
    m_chart->legend()->hide();
    m_chart->setBackgroundVisible(false); // the view has painted the background already
    m_chart->layout()->setContentsMargins(0, 0, 0, 0);
    m_chart->setMargins({});
    m_chart->addAxis(m_timeAxis, Qt::AlignBottom);
    m_chart->addAxis(m_valueAxis, Qt::AlignLeft);
    for (QCategoryAxis *axis : {m_timeAxis, m_valueAxis}) {
        axis->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
        axis->setTruncateLabels(false);
        axis->setRange(0, 1);
    }

    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setBackgroundRole(QPalette::Base);
    m_view->viewport()->setBackgroundRole(QPalette::Base);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setFocusPolicy(Qt::NoFocus);
    m_view->setMinimumSize(280, leastHeight);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(ring, ring, ring, ring);
    layout->addWidget(m_view);
    applyPalette();
}

QGraphicsItem *ChartFrame::item() const
{
    return m_chart;
}

QWidget *ChartFrame::viewport() const
{
    return m_view->viewport();
}

void ChartFrame::renderTo(QPainter &painter, const QRectF &target) const
{
    m_view->render(&painter, target, m_view->viewport()->rect());
}

QPointF ChartFrame::toChart(const QPointF &position) const
{
    return m_chart->mapFromScene(m_view->viewportTransform().inverted().map(position));
}

QPointF ChartFrame::fromChart(const QPointF &position) const
{
    return m_view->viewportTransform().map(m_chart->mapToScene(position));
}

void ChartFrame::setTimeTicks(const std::vector<AxisTick> &ticks)
{
    if (ticks == m_timeTicks)
        return;
    m_timeTicks = ticks;
    fill(m_timeAxis, ticks);
}

void ChartFrame::setValueTicks(const std::vector<AxisTick> &ticks)
{
    if (ticks == m_valueTicks)
        return;
    m_valueTicks = ticks;
    fill(m_valueAxis, ticks);
    const int width = widest(ticks);
    if (width <= m_labelWidth)
        return;
    m_labelWidth = width;
    arrange();
}

void ChartFrame::forgetLabels()
{
    m_labelWidth = 0;
    m_valueTicks.clear();
}

void ChartFrame::setRoom(int right, int top)
{
    if (right == m_right && top == m_top)
        return;
    m_right = right;
    m_top = top;
    arrange();
}

QFont ChartFrame::labelFont() const
{
    QFont small = font();
    small.setPointSizeF(std::max(7.0, small.pointSizeF() * 0.92));
    return small;
}

void ChartFrame::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        applyPalette();
}

void ChartFrame::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    m_isRinged = event->reason() != Qt::MouseFocusReason;
    update();
}

void ChartFrame::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    m_isRinged = false;
    update();
}

void ChartFrame::paintEvent(QPaintEvent *)
{
    if (!m_isRinged)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(palette().color(QPalette::Highlight), ring));
    constexpr double inset = ring / 2.0;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), ringCorner, ringCorner);
}

void ChartFrame::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void ChartFrame::applyPalette()
{
    for (QCategoryAxis *axis : {m_timeAxis, m_valueAxis}) {
        axis->setLabelsFont(labelFont());
        axis->setLabelsColor(secondaryText(palette()));
        axis->setGridLinePen(QPen(gridColour(palette()), 1));
        axis->setLinePen(QPen(borderColour(palette()), 1));
    }
    m_timeAxis->setGridLineVisible(false);
    m_valueAxis->setLineVisible(false);
    m_labelWidth = widest(m_valueTicks);
    arrange();
}

/// Sets the plot area explicitly, because Qt Charts would move it with every label's width.
void ChartFrame::arrange()
{
    const int lineHeight = QFontMetrics(labelFont()).height();
    const QMargins margins(m_labelWidth + labelGap + least.left(), std::max(least.top(), m_top),
                           std::max(least.right(), m_right), lineHeight + 2 * labelGap + least.bottom());
    const QRectF area = QRectF(m_view->rect().marginsRemoved(margins));
    if (area == m_plotArea || area.isEmpty())
        return;
    m_plotArea = area;
    m_chart->setPlotArea(area);
    m_chart->layout()->invalidate(); // otherwise the grid keeps its old geometry
    m_chart->layout()->activate();
    emit plotAreaChanged();
}

void ChartFrame::fill(QCategoryAxis *axis, const std::vector<AxisTick> &ticks)
{
    for (const QString &label : axis->categoriesLabels())
        axis->remove(label);
    axis->setStartValue(-1);
    for (const AxisTick &tick : ticks)
        axis->append(tick.label, tick.position);
}

int ChartFrame::widest(const std::vector<AxisTick> &ticks) const
{
    const QFontMetrics metrics(labelFont());
    int width = 0;
    for (const AxisTick &tick : ticks)
        width = std::max(width, metrics.horizontalAdvance(tick.label));
    return width;
}

} // namespace Kerntally
