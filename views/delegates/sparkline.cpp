// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/delegates/sparkline.h"

#include "model/history/history.h"
#include "views/plot/curvetrace.h"

#include <QLinearGradient>
#include <QPainter>
#include <QPolygonF>

#include <algorithm>

namespace Kerntally {

namespace {

/// px per point of the curve.
constexpr int pixelsPerPoint = 2;

/// Minimum share of the height for the range of values, so that an even rate looks even.
constexpr double leastSwing = 0.4;

constexpr float strongest = 0.34F; // alpha of the filled area at the line

int points(double width)
{
    return std::max(1, static_cast<int>(width) / pixelsPerPoint);
}

} // namespace

qint64 Sparkline::columnDuration(double width)
{
    return window / points(width);
}

void Sparkline::paint(QPainter *painter, const QRectF &rect, const History &history, const QColor &colour,
                      double stroke, bool filled)
{
    if (history.isEmpty())
        return;
    const TimeFrame frame = TimeFrame::endingAt(history.back().time, window, points(rect.width()));
    CurveTrace::trace(m_curve, history, frame, Quantity::Rate);
    const double swing = std::max({m_curve.high - m_curve.low, leastSwing * m_curve.high, 1.0});
    const double bottom = std::max(0.0, (m_curve.high + m_curve.low - swing) / 2);
    const double seconds = static_cast<double>(window) / 1e9;
    const double end = frame.at(frame.end);
    const auto position = [&](const QPointF &point) {
        return QPointF(rect.right() + (point.x() - end) / seconds * rect.width(),
                       rect.bottom() - (point.y() - bottom) / swing * rect.height());
    };
    m_segments.clear();
    m_curve.appendSegments(m_segments, position);

    painter->save();
    painter->setClipRect(rect.adjusted(0, -2, 0, 2), Qt::IntersectClip);
    painter->setRenderHint(QPainter::Antialiasing);
    if (filled)
        fill(painter, rect, colour);
    QPen pen(colour, stroke * painter->device()->devicePixelRatioF());
    pen.setCosmetic(true);
    painter->setPen(pen);
    painter->drawLines(m_segments.data(), static_cast<int>(m_segments.size()));
    painter->restore();
}

void Sparkline::fill(QPainter *painter, const QRectF &rect, const QColor &colour) const
{
    QColor top = colour;
    QColor foot = colour;
    top.setAlphaF(strongest);
    foot.setAlphaF(0);
    QLinearGradient gradient(rect.topLeft(), rect.bottomLeft());
    gradient.setColorAt(0, top);
    gradient.setColorAt(1, foot);
    painter->setPen(Qt::NoPen);
    painter->setBrush(gradient);
    // One polygon per stretch without a gap.
    for (std::size_t begin = 0; begin < m_segments.size();) {
        QPolygonF area{QPointF(m_segments[begin].x1(), rect.bottom()), m_segments[begin].p1()};
        std::size_t end = begin;
        do {
            area.append(m_segments[end].p2());
            ++end;
        } while (end < m_segments.size() && m_segments[end].p1() == m_segments[end - 1].p2());
        area.append(QPointF(m_segments[end - 1].x2(), rect.bottom()));
        painter->drawPolygon(area);
        begin = end;
    }
}

} // namespace Kerntally
