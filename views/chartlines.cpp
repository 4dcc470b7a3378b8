// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/chartlines.h"

#include <QPainter>

#include <cmath>

namespace Kerntally {

ChartLines::ChartLines(QGraphicsItem *parent)
    : QGraphicsItem(parent)
{
    setAcceptedMouseButtons(Qt::NoButton);
}

void ChartLines::setArea(const QRectF &area)
{
    if (area == m_area)
        return;
    prepareGeometryChange();
    m_area = area;
}

void ChartLines::setMarkerColours(const QColor &fill, const QColor &border)
{
    m_markerFill = fill;
    m_markerBorder = border;
}

QPointF ChartLines::position(const Line &line, const QPointF &point) const
{
    const double y = m_scale.position(point.y(), line.curve.high);
    return {xOf(point.x()), m_area.bottom() - y * m_area.height()};
}

const ChartLines::Line *ChartLines::lineAt(const QPointF &point) const
{
    constexpr double reach = 6;
    const Line *nearest = nullptr;
    double least = reach;
    for (auto line = m_lines.rbegin(); line != m_lines.rend(); ++line) {
        if (line->curve.isEmpty())
            continue;
        // To the sides, too: lines are steep.
        for (double aside = -4; aside <= 4; aside += 2) {
            const double seconds = secondsAt(point.x() + aside);
            const double away = std::abs(position(*line, {seconds, line->curve.heightAt(seconds)}).y() - point.y());
            if (seconds >= line->curve.points.front().x() && away < least) {
                least = away;
                nearest = &*line;
            }
        }
    }
    return nearest;
}

void ChartLines::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    painter->setClipRect(m_area, Qt::IntersectClip);
    painter->setRenderHint(QPainter::Antialiasing);
    for (const Line &line : m_lines)
        paintLine(painter, line);
    for (const Line &line : m_lines)
        paintMarkers(painter, line);
}

/// As single segments: joining wide ones into a polyline takes the raster engine fifty times as long.
void ChartLines::paintLine(QPainter *painter, const Line &line)
{
    m_segments.clear();
    QPointF before;
    bool first = true;
    for (const QPointF &point : line.curve.points) {
        const QPointF here = position(line, point);
        if (!first)
            m_segments.emplace_back(before, here);
        before = here;
        first = false;
    }
    // A cosmetic pen's width is in pixels of the device.
    QPen pen(line.colour, line.width * painter->device()->devicePixelRatioF());
    pen.setCosmetic(true);
    pen.setCapStyle(Qt::SquareCap); // flat ones leave gaps between segments that are shorter than wide
    painter->setPen(pen);
    painter->drawLines(m_segments.data(), static_cast<int>(m_segments.size()));
}

void ChartLines::paintMarkers(QPainter *painter, const Line &line)
{
    constexpr double radius = 4.5;
    painter->setPen(QPen(m_markerBorder, 1.5));
    painter->setBrush(m_markerFill);
    for (const QPointF &marker : line.markers)
        painter->drawEllipse(position(line, marker), radius, radius);
}

} // namespace Kerntally
