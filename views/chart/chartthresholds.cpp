// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/chart/chartthresholds.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace Kerntally {

namespace {

constexpr double tagPadding = 6;
constexpr double pointer = 6; // px, from the plot area to the tag's body
constexpr double tagGap = 2;

QPainterPath tagShape(const QRectF &rect, double tipY)
{
    QPainterPath body;
    body.addRoundedRect(rect, 3, 3);
    QPainterPath tip;
    tip.moveTo(rect.left() - pointer, tipY);
    tip.lineTo(rect.left() + 1, std::max(rect.top() + 3, tipY - pointer));
    tip.lineTo(rect.left() + 1, std::min(rect.bottom() - 3, tipY + pointer));
    tip.closeSubpath();
    return body.united(tip);
}

} // namespace

ChartThresholds::ChartThresholds(QGraphicsItem *parent)
    : QGraphicsItem(parent)
{
    setAcceptedMouseButtons(Qt::NoButton);
}

void ChartThresholds::setArea(const QRectF &area)
{
    if (area == m_area)
        return;
    prepareGeometryChange();
    m_area = area;
}

void ChartThresholds::setFont(const QFont &font)
{
    prepareGeometryChange();
    m_font = font;
}

void ChartThresholds::setThresholds(const std::vector<Threshold> &thresholds)
{
    if (thresholds == m_thresholds)
        return;
    prepareGeometryChange();
    m_thresholds = thresholds;
    update();
}

const ChartThresholds::Threshold *ChartThresholds::at(const QPointF &point) const
{
    constexpr double reach = 4;
    const std::vector<QRectF> tags = tagRects();
    for (std::size_t i = 0; i < m_thresholds.size(); ++i) {
        const Threshold &threshold = m_thresholds[i];
        const bool onLine = !threshold.outside && std::abs(point.y() - threshold.y) <= reach
            && point.x() >= m_area.left() && point.x() <= m_area.right() + pointer;
        if (onLine || tags[i].contains(point))
            return &threshold;
    }
    return nullptr;
}

QString ChartThresholds::above(const QString &text)
{
    return QCoreApplication::translate("ChartThresholds", "▲ %1").arg(text);
}

int ChartThresholds::tagWidth() const
{
    const QFontMetricsF metrics(m_font);
    double widest = 0;
    for (const Threshold &threshold : m_thresholds)
        widest = std::max(widest, metrics.horizontalAdvance(threshold.text) + 2 * tagPadding + pointer + 2);
    return static_cast<int>(std::ceil(widest));
}

QRectF ChartThresholds::boundingRect() const
{
    const double height = QFontMetricsF(m_font).height() + 4;
    return m_area.adjusted(0, -height, tagWidth(), height);
}

void ChartThresholds::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    const std::vector<QRectF> rects = tagRects();
    for (std::size_t i = 0; i < m_thresholds.size(); ++i) {
        const Threshold &threshold = m_thresholds[i];
        if (!threshold.outside) {
            painter->setRenderHint(QPainter::Antialiasing, false);
            QPen pen(threshold.colour, 1);
            pen.setDashPattern({5, 4});
            painter->setPen(pen);
            painter->drawLine(QLineF(m_area.left(), threshold.y, m_area.right(), threshold.y));
        }
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(threshold.colour);
        painter->drawPath(tagShape(rects[i], threshold.outside ? rects[i].center().y() : threshold.y));
        painter->setFont(m_font);
        painter->setPen(threshold.textColour);
        painter->drawText(rects[i], Qt::AlignCenter, threshold.text);
    }
}

/// Each tag is at its line's height, or lower where it would overlap the tag above it.
std::vector<QRectF> ChartThresholds::tagRects() const
{
    const QFontMetricsF metrics(m_font);
    const double height = metrics.height() + 2;
    std::vector<std::size_t> order(m_thresholds.size());
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(),
                     [this](std::size_t a, std::size_t b) { return m_thresholds[a].y < m_thresholds[b].y; });

    std::vector<QRectF> rects(m_thresholds.size());
    double free = m_area.top() - height / 2;
    for (const std::size_t i : order) {
        const double width = metrics.horizontalAdvance(m_thresholds[i].text) + 2 * tagPadding;
        const double top = std::max(free, m_thresholds[i].y - height / 2);
        rects[i] = QRectF(m_area.right() + pointer, top, width, height);
        free = top + height + tagGap;
    }
    return rects;
}

} // namespace Kerntally
