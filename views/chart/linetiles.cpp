// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/chart/linetiles.h"

#include <QPainter>

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

namespace Kerntally {

namespace {

/// Device-independent px around a point that wide lines, caps and markers may cover.
constexpr double paintMargin = 10;

/// Floor division, which also holds for negative columns.
qint64 tileAt(qint64 column)
{
    return (column < 0 ? column - LineTiles::width + 1 : column) / LineTiles::width;
}

/// Compares exactly; QPointF's operator compares fuzzily.
bool areSame(const std::vector<QPointF> &some, const std::vector<QPointF> &others)
{
    return std::equal(
        some.begin(), some.end(), others.begin(), others.end(),
        [](const QPointF &one, const QPointF &other) { return one.x() == other.x() && one.y() == other.y(); });
}

bool areSame(const std::optional<QPointF> &one, const std::optional<QPointF> &other)
{
    return one.has_value() == other.has_value() && (!one || (one->x() == other->x() && one->y() == other->y()));
}

/// Compares all that affects the painting of a line.
bool areSame(const ChartLine &one, const ChartLine &other)
{
    return one.colour == other.colour && one.width == other.width && one.dashed == other.dashed
        && one.curve.high == other.curve.high && areSame(one.curve.points, other.curve.points)
        && one.curve.breaks == other.curve.breaks && one.curve.bands == other.curve.bands
        && areSame(one.markers, other.markers) && areSame(one.shownMarker, other.shownMarker);
}

/// Sets `part` to the part of the line between two x, including the neighbouring points that segments lead to.
void cutOut(ChartLine &part, const ChartLine &line, double from, double to)
{
    const auto isLeftOf = [](const QPointF &point, double x) { return point.x() < x; };
    const auto &points = line.curve.points;
    auto first = std::lower_bound(points.begin(), points.end(), from, isLeftOf);
    auto last = std::lower_bound(first, points.end(), to, isLeftOf);
    first -= first == points.begin() ? 0 : 1;
    last += last == points.end() ? 0 : 1;
    part.curve.points.assign(first, last);

    const auto begin = static_cast<std::size_t>(first - points.begin());
    const auto end = static_cast<std::size_t>(last - points.begin());
    const auto &breaks = line.curve.breaks;
    part.curve.breaks.assign(std::upper_bound(breaks.begin(), breaks.end(), begin),
                             std::lower_bound(breaks.begin(), breaks.end(), end));
    for (std::size_t &each : part.curve.breaks)
        each -= begin;

    const auto &bands = line.curve.bands;
    const auto firstBand = std::lower_bound(bands.begin(), bands.end(), from,
                                            [](const Curve::Band &band, double x) { return band.right < x; });
    const auto lastBand =
        std::lower_bound(firstBand, bands.end(), to, [](const Curve::Band &band, double x) { return band.left < x; });
    part.curve.bands.assign(firstBand, lastBand);

    const auto isWithin = [=](const QPointF &marker) { return marker.x() >= from && marker.x() <= to; };
    part.markers.clear();
    std::copy_if(line.markers.begin(), line.markers.end(), std::back_inserter(part.markers), isWithin);
    part.shownMarker = line.shownMarker && isWithin(*line.shownMarker) ? line.shownMarker : std::nullopt;
}

} // namespace

void LineTiles::setMarkerColours(const QColor &fill, const QColor &border)
{
    m_painter.setMarkerColours(fill, border);
    m_tiles.clear();
}

void LineTiles::paint(QPainter &painter, const QRectF &area, const QRectF &exposed,
                      const std::vector<const ChartLine *> &lines, const TimeFrame &frame, const ValueScale &scale)
{
    const QTransform toDevice = painter.deviceTransform();
    const QRectF precise = toDevice.mapRect(area);
    const QRect target(QPoint(qRound(precise.left()), qRound(precise.top())),
                       QPoint(qRound(precise.right()) - 1, qRound(precise.bottom()) - 1));
    if (target.isEmpty())
        return;
    const Look look = {.column = frame.column,
                       .pixel = toDevice.m11(),
                       .height = target.height(),
                       .bottom = precise.bottom() - target.top(),
                       .scaleHeight = precise.height(),
                       .scale = scale};
    const auto tiles = static_cast<std::size_t>(target.width() / width + 2);
    if (look != m_look || m_tiles.size() != tiles) {
        m_look = look;
        m_tiles.assign(tiles, {});
    }

    const QRect needed = toDevice.mapRect(exposed).toAlignedRect() & target;
    const qint64 left = frame.end / frame.column - target.width(); // the column at the left edge
    const auto at = [&](int x) { return left + x - target.left(); };
    painter.save();
    painter.setWorldTransform(toDevice.inverted() * painter.worldTransform()); // to device pixels
    painter.setClipRect(target, Qt::IntersectClip);
    for (qint64 index = tileAt(at(needed.left())); index <= tileAt(at(needed.right())); ++index) {
        Tile &tile = m_tiles[static_cast<std::size_t>(index) % tiles];
        cut(lines, index);
        if (tile.picture.isNull() || tile.index != index
            || !std::equal(m_cut.begin(), m_cut.end(), tile.lines.begin(), tile.lines.end(),
                           [](const auto &one, const auto &other) { return areSame(one, other); }))
            draw(tile, index);
        painter.drawImage(QPointF(static_cast<double>(target.left() + index * width - left), target.top()),
                          tile.picture);
    }
    painter.restore();
}

/// Sets m_cut to the lines' parts within a tile.
void LineTiles::cut(const std::vector<const ChartLine *> &lines, qint64 index)
{
    const double perColumn = static_cast<double>(m_look.column) / 1e9;
    const double margin = paintMargin * m_look.pixel * perColumn;
    const double left = static_cast<double>(index * width * m_look.column) / 1e9;
    m_cut.resize(lines.size());
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const ChartLine &line = *lines[i];
        m_cut[i].colour = line.colour;
        m_cut[i].width = line.width;
        m_cut[i].dashed = line.dashed;
        m_cut[i].curve.high = m_look.scale.kind() == ValueScale::Kind::Normalised ? line.curve.high : 0;
        cutOut(m_cut[i], line, left - margin, left + width * perColumn + margin);
    }
}

void LineTiles::draw(Tile &tile, qint64 index)
{
    tile.index = index;
    std::swap(tile.lines, m_cut);
    if (tile.picture.isNull())
        tile.picture = QImage(width, m_look.height, QImage::Format_ARGB32_Premultiplied);
    tile.picture.fill(Qt::transparent);
    std::vector<const ChartLine *> lines;
    for (const ChartLine &line : tile.lines)
        lines.push_back(&line);
    const LineGeometry geometry = {.left = static_cast<double>(index * width * m_look.column) / 1e9,
                                   .perSecond = 1e9 / static_cast<double>(m_look.column) / m_look.pixel,
                                   .bottom = m_look.bottom / m_look.pixel,
                                   .height = m_look.scaleHeight / m_look.pixel,
                                   .scale = m_look.scale,
                                   .seen = QRectF(0, 0, width / m_look.pixel, m_look.height / m_look.pixel)};
    QPainter painter(&tile.picture);
    painter.scale(m_look.pixel, m_look.pixel);
    m_painter.paint(painter, lines, geometry, m_look.pixel);
}

} // namespace Kerntally
