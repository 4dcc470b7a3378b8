// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/chart/chartlines.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace Kerntally {

namespace {

/// Cuts dashes along x. A dashed pen would begin anew with each segment, most of which are shorter than a dash.
std::vector<QLineF> dashed(const std::vector<QLineF> &segments)
{
    constexpr double period = 9;
    constexpr double dash = 5.5;
    std::vector<QLineF> dashes;
    for (const QLineF &segment : segments) {
        double from = segment.x1();
        const double length = segment.dx();
        do {
            const double begin = std::floor(from / period) * period;
            const bool on = from < begin + dash;
            const double to = std::min(segment.x2(), on ? begin + dash : begin + period);
            if (on && length > 0)
                dashes.emplace_back(segment.pointAt((from - segment.x1()) / length),
                                    segment.pointAt((to - segment.x1()) / length));
            else if (on)
                dashes.push_back(segment);
            from = to;
        } while (from < segment.x2());
    }
    return dashes;
}

} // namespace

ChartLines::ChartLines(QGraphicsItem *parent)
    : QGraphicsItem(parent)
{
    setAcceptedMouseButtons(Qt::NoButton);
}

bool ChartLines::Line::isKnownAt(double seconds) const
{
    return !curve.isEmpty() && seconds >= curve.points.front().x() && seconds <= until && !curve.isGapAt(seconds);
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
    for (std::size_t i = m_lines.size(); i > 0; --i) { // from the topmost
        const Line &line = m_lines[i - 1];
        if (line.curve.isEmpty())
            continue;
        // To the sides, too: lines are steep.
        for (const double aside : {-4.0, -2.0, 0.0, 2.0, 4.0}) {
            const double seconds = secondsAt(point.x() + aside);
            const double away = std::abs(position(line, {seconds, line.curve.heightAt(seconds)}).y() - point.y());
            if (line.isKnownAt(seconds) && away < least) {
                least = away;
                nearest = &line;
            }
        }
    }
    return nearest;
}

void ChartLines::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    painter->setClipRect(m_area, Qt::IntersectClip);
    painter->setRenderHint(QPainter::Antialiasing, false);
    for (const Line &line : m_lines)
        paintBands(painter, line);
    painter->setRenderHint(QPainter::Antialiasing);
    for (const Line &line : m_lines)
        paintLine(painter, line);
    for (const Line &line : m_lines)
        paintMarkers(painter, line);
}

/// As upright strips on whole pixels: cheaper than an area, and nothing shows where two meet.
void ChartLines::paintBands(QPainter *painter, const Line &line)
{
    constexpr float opacity = 0.3F;
    m_rects.clear();
    for (const Curve::Band &band : line.curve.bands) {
        const QRectF rect(position(line, {band.left, band.high}), position(line, {band.right, band.low}));
        if (rect.height() > line.width)
            m_rects.push_back(rect);
    }
    QColor colour = line.colour;
    colour.setAlphaF(opacity);
    painter->setPen(Qt::NoPen);
    painter->setBrush(colour);
    painter->drawRects(m_rects.data(), static_cast<int>(m_rects.size()));
}

/// As single segments: joining wide ones into a polyline takes the raster engine fifty times as long.
void ChartLines::paintLine(QPainter *painter, const Line &line)
{
    m_segments.clear();
    line.curve.appendSegments(m_segments, [&](const QPointF &point) { return position(line, point); });
    // A cosmetic pen's width is in pixels of the device.
    QPen pen(line.colour, line.width * painter->device()->devicePixelRatioF());
    pen.setCosmetic(true);
    pen.setCapStyle(Qt::SquareCap); // flat ones leave gaps between segments that are shorter than wide
    if (line.dashed) {
        pen.setCapStyle(Qt::FlatCap);
        m_segments = dashed(m_segments);
    }
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
