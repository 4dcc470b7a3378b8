// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/chart/chartlines.h"

#include <QPainter>
#include <QStyleOptionGraphicsItem>

#include <algorithm>
#include <cmath>

namespace Kerntally {

ChartLines::ChartLines(QGraphicsItem *parent)
    : QGraphicsItem(parent)
{
    setAcceptedMouseButtons(Qt::NoButton);
    setFlag(ItemUsesExtendedStyleOption); // for the exposed rectangle
}

void ChartLines::setArea(const QRectF &area)
{
    if (area == m_area)
        return;
    prepareGeometryChange();
    m_area = area;
    arrange();
}

void ChartLines::setFrame(const TimeFrame &frame)
{
    m_frame = frame;
    arrange();
}

void ChartLines::setMarkerColours(const QColor &fill, const QColor &border)
{
    m_painter.setMarkerColours(fill, border);
    m_tiles.setMarkerColours(fill, border);
}

void ChartLines::arrange()
{
    m_geometry.perSecond = m_area.width() * 1e9 / static_cast<double>(std::max<qint64>(1, m_frame.end - m_frame.begin));
    m_geometry.left = m_frame.at(m_frame.end) - m_area.right() / m_geometry.perSecond;
    m_geometry.bottom = m_area.bottom();
    m_geometry.height = m_area.height();
    m_geometry.seen = m_area;
}

std::vector<const ChartLine *> ChartLines::fromTheLowest() const
{
    std::vector<const ChartLine *> lines;
    for (const ChartLine &line : m_lines)
        lines.push_back(&line);
    std::stable_partition(lines.begin(), lines.end(), [](const ChartLine *line) { return !line->raised; });
    return lines;
}

const ChartLine *ChartLines::lineAt(const QPointF &point) const
{
    constexpr double reach = 6;
    const ChartLine *nearest = nullptr;
    double least = reach;
    for (const ChartLine *line : fromTheLowest()) {
        if (line->curve.isEmpty())
            continue;
        // Also searches to both sides: a steep line's height changes by much within a pixel.
        for (const double aside : {-4.0, -2.0, 0.0, 2.0, 4.0}) {
            const double seconds = secondsAt(point.x() + aside);
            const double away = std::abs(position(*line, {seconds, line->curve.heightAt(seconds)}).y() - point.y());
            if (line->isKnownAt(seconds) && away <= least) {
                least = away;
                nearest = line;
            }
        }
    }
    return nearest;
}

void ChartLines::paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget)
{
    if (widget) {
        m_tiles.paint(*painter, m_area, option->exposedRect, fromTheLowest(), m_frame, m_geometry.scale);
        return;
    }
    painter->setClipRect(m_area, Qt::IntersectClip);
    m_painter.paint(*painter, fromTheLowest(), m_geometry, painter->device()->devicePixelRatioF());
}

} // namespace Kerntally
