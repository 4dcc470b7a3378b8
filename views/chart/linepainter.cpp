// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/chart/linepainter.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <optional>

namespace Kerntally {

namespace {

/// The part of a line inside the area; none if it is outside.
std::optional<QLineF> clipped(const QLineF &line, const QRectF &area)
{
    double from = 0;
    double to = 1;
    const auto limit = [&](double start, double length, double low, double high) {
        if (length == 0) {
            to = start < low || start > high ? -1 : to;
            return;
        }
        const auto [first, last] = std::minmax({(low - start) / length, (high - start) / length});
        from = std::max(from, first);
        to = std::min(to, last);
    };
    limit(line.x1(), line.dx(), area.left(), area.right());
    limit(line.y1(), line.dy(), area.top(), area.bottom());
    return from < to ? std::optional(QLineF(line.pointAt(from), line.pointAt(to))) : std::nullopt;
}

/// Cuts segments into dashes whose phase depends on x + y (or x - y) modulo the period, not on the line's begin. A
/// dashed pen would restart at each segment, most of which are shorter than a dash, and dashes that start at the line's
/// begin would move as it scrolls out.
std::vector<QLineF> dashed(const std::vector<QLineF> &segments, const LineGeometry &geometry)
{
    constexpr double period = 9;
    constexpr double dash = 5.5;
    const double offset = std::fmod(geometry.left * geometry.perSecond, period);
    const QRectF area = geometry.seen.adjusted(-period, -period, period, period);
    std::vector<QLineF> dashes;
    for (const QLineF &whole : segments) {
        const std::optional<QLineF> part = clipped(whole, area); // a segment may be far longer than the area
        if (!part)
            continue;
        const QLineF &segment = *part;
        const double length = std::abs(segment.dx()) + std::abs(segment.dy());
        const double begin = offset + segment.x1() + (segment.dy() < 0 ? -segment.y1() : segment.y1());
        const double first = std::floor(begin / period) * period - begin;
        const int count = static_cast<int>(std::ceil((length - first) / period));
        for (int i = 0; i < count; ++i) {
            const double from = first + i * period;
            const double to = std::min(from + dash, length);
            if (to > 0)
                dashes.emplace_back(segment.pointAt(std::max(from, 0.0) / length), segment.pointAt(to / length));
        }
    }
    return dashes;
}

} // namespace

QPointF LineGeometry::position(const ChartLine &line, const QPointF &point) const
{
    return {xOf(point.x()), bottom - scale.position(point.y(), line.curve.high) * height};
}

void LinePainter::setMarkerColours(const QColor &fill, const QColor &border)
{
    m_markerFill = fill;
    m_markerBorder = border;
}

void LinePainter::paint(QPainter &painter, const std::vector<const ChartLine *> &lines, const LineGeometry &geometry,
                        double pixel)
{
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (const ChartLine *line : lines)
        paintBands(painter, *line, geometry);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const ChartLine *line : lines)
        paintLine(painter, *line, geometry, pixel);
    for (const ChartLine *line : lines)
        paintMarkers(painter, *line, geometry);
}

/// Draws bands as rectangles aligned to whole pixels: cheaper than a polygon, and without seams between neighbours.
void LinePainter::paintBands(QPainter &painter, const ChartLine &line, const LineGeometry &geometry)
{
    constexpr float opacity = 0.3F;
    m_rects.clear();
    for (const Curve::Band &band : line.curve.bands) {
        const QRectF rect(geometry.position(line, {band.left, band.high}),
                          geometry.position(line, {band.right, band.low}));
        if (rect.height() > line.width)
            m_rects.push_back(rect);
    }
    QColor colour = line.colour;
    colour.setAlphaF(opacity);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawRects(m_rects.data(), static_cast<int>(m_rects.size()));
}

/// Draws single segments: the raster engine takes fifty times as long to join wide ones into a polyline.
void LinePainter::paintLine(QPainter &painter, const ChartLine &line, const LineGeometry &geometry, double pixel)
{
    m_segments.clear();
    line.curve.appendSegments(m_segments, [&](const QPointF &point) { return geometry.position(line, point); });
    // A cosmetic pen's width is in device pixels.
    QPen pen(line.colour, line.width * pixel);
    pen.setCosmetic(true);
    pen.setCapStyle(Qt::SquareCap); // flat caps leave gaps between segments that are shorter than the pen is wide
    if (line.dashed) {
        pen.setCapStyle(Qt::FlatCap);
        m_segments = dashed(m_segments, geometry);
    }
    painter.setPen(pen);
    painter.drawLines(m_segments.data(), static_cast<int>(m_segments.size()));
}

void LinePainter::paintMarkers(QPainter &painter, const ChartLine &line, const LineGeometry &geometry) const
{
    constexpr double radius = 4.5;
    painter.setPen(QPen(m_markerBorder, 1.5));
    painter.setBrush(m_markerFill);
    for (const QPointF &marker : line.markers)
        painter.drawEllipse(geometry.position(line, marker), radius, radius);
    if (!line.shownMarker)
        return;
    constexpr double ring = 8;
    painter.setPen(QPen(m_markerFill, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(geometry.position(line, *line.shownMarker), ring, ring);
}

} // namespace Kerntally
