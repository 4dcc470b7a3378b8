// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/sparklinedelegate.h"

#include "model/counter.h"
#include "views/colours.h"

#include <QPainter>

#include <algorithm>

namespace Kerntally {

namespace {

/// Wide enough for so small a picture.
constexpr int pixelsPerPoint = 2;

/// The part of a picture that lines with hardly any swing are given: what is even should look even.
constexpr double leastSwing = 0.4;

int points(double width)
{
    return std::max(1, static_cast<int>(width) / pixelsPerPoint);
}

} // namespace

qint64 SparklineDelegate::columnDuration(int width)
{
    return window / points(width - 2 * padding);
}

void SparklineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    paintBackground(painter, cell);

    const Counter &counter = counterAt(index);
    if (counter.history().isEmpty())
        return;
    const QRectF rect = QRectF(cell.rect).adjusted(padding, 6, -padding, -6);
    const TimeFrame frame = TimeFrame::endingAt(counter.history().back().time, window, points(rect.width()));
    m_curve.trace(counter.history(), frame, Quantity::Rate);
    const double swing = std::max({m_curve.high - m_curve.low, leastSwing * m_curve.high, 1.0});
    const double bottom = std::max(0.0, (m_curve.high + m_curve.low - swing) / 2);
    const double seconds = static_cast<double>(window) / 1e9;
    const auto position = [&](const QPointF &point) {
        return QPointF(rect.right() + point.x() / seconds * rect.width(),
                       rect.bottom() - (point.y() - bottom) / swing * rect.height());
    };
    m_segments.clear();
    m_curve.appendSegments(m_segments, position);

    painter->save();
    painter->setClipRect(rect.adjusted(0, -2, 0, 2));
    painter->setRenderHint(QPainter::Antialiasing);
    QPen pen(counterColour(counter.number(), cell.palette),
             strokeWidth(1.25, cell.palette) * painter->device()->devicePixelRatioF());
    pen.setCosmetic(true);
    painter->setPen(pen);
    painter->drawLines(m_segments.data(), static_cast<int>(m_segments.size()));
    painter->restore();
}

QSize SparklineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {120 + 2 * padding, RowDelegate::sizeHint(option, index).height()};
}

} // namespace Kerntally
