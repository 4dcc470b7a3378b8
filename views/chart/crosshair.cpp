// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/chart/crosshair.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace Kerntally {

namespace {

constexpr double boxPadding = 8;
constexpr double swatch = 16; // with the gap beside it
constexpr double columnGap = 16;
constexpr double distance = 12; // from the crosshair's line
constexpr double pointRadius = 3.5;

QFont bold(QFont font)
{
    font.setBold(true);
    return font;
}

} // namespace

Crosshair::Crosshair(QGraphicsItem *parent)
    : QGraphicsItem(parent)
    , m_text(QFont())
    , m_strongText(bold(QFont()))
{
    setAcceptedMouseButtons(Qt::NoButton);
    hide();
}

void Crosshair::setArea(const QRectF &area)
{
    if (area == m_area)
        return;
    prepareGeometryChange();
    m_area = area;
    arrange();
}

void Crosshair::setFont(const QFont &font)
{
    prepareGeometryChange();
    m_text = TabularText(font);
    m_strongText = TabularText(bold(font));
    arrange();
}

void Crosshair::setColours(const QColor &text, const QColor &label, const QColor &background, const QColor &frame)
{
    m_colour = text;
    m_label = label;
    m_background = background;
    m_frame = frame;
    update();
}

void Crosshair::setReading(const Reading &reading)
{
    if (reading == m_reading)
        return;
    prepareGeometryChange();
    m_reading = reading;
    arrange();
    update();
}

int Crosshair::capacity() const
{
    const double free = m_area.height() - 2 * boxPadding - 2 * rowHeight(); // one row is the time, one the rest
    return std::max(1, static_cast<int>(free / rowHeight()));
}

double Crosshair::rowHeight() const
{
    return QFontMetricsF(m_strongText.font()).height() + 2;
}

/// Places the box beside the line, on the side that has room.
void Crosshair::arrange()
{
    const QFontMetricsF metrics(m_strongText.font());
    double names = 0;
    double numbers = 0;
    for (const Row &row : m_reading.rows) {
        names = std::max(names, metrics.horizontalAdvance(row.name));
        numbers = std::max(numbers, m_strongText.width(row.number));
    }
    const double least =
        std::max(metrics.horizontalAdvance(m_reading.moment), metrics.horizontalAdvance(m_reading.rest));
    const double width = std::ceil(std::max(swatch + names + columnGap + numbers, least) + 2 * boxPadding);
    const auto rows = static_cast<double>(m_reading.rows.size() + (m_reading.rest.isEmpty() ? 1 : 2));
    const bool right = m_reading.x + distance + width <= m_area.right();
    const double left = right ? m_reading.x + distance : std::max(m_area.left(), m_reading.x - distance - width);
    m_box = QRectF(std::round(left), m_area.top() + 4, width, rows * rowHeight() + 2 * boxPadding - 4);
}

QRectF Crosshair::boundingRect() const
{
    const QRectF line(m_reading.x - pointRadius - 1, m_area.top() - 1, 2 * pointRadius + 2, m_area.height() + 2);
    return line.united(m_box.adjusted(-1, -1, 1, 1));
}

void Crosshair::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    painter->setPen(QPen(m_label, 1));
    painter->drawLine(QLineF(m_reading.x, m_area.top(), m_reading.x, m_area.bottom()));
    painter->setRenderHint(QPainter::Antialiasing);
    for (const Row &row : m_reading.rows) {
        painter->setPen(QPen(m_background, 1));
        painter->setBrush(row.colour);
        painter->drawEllipse(QPointF(m_reading.x, row.y), pointRadius, pointRadius);
    }
    painter->setPen(QPen(m_frame, 1));
    painter->setBrush(m_background);
    painter->drawRoundedRect(m_box.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);

    const QFontMetricsF metrics(m_strongText.font());
    double baseline = m_box.top() + boxPadding - 2 + metrics.ascent();
    const double left = m_box.left() + boxPadding;
    const double right = m_box.right() - boxPadding;
    painter->setPen(m_label);
    painter->setFont(m_text.font());
    painter->drawText(QPointF(left, baseline), m_reading.moment);
    for (const Row &row : m_reading.rows) {
        baseline += rowHeight();
        painter->fillRect(QRectF(left, baseline - metrics.xHeight() / 2 - 1.5, 10, 3), row.colour);
        const TabularText &text = row.strong ? m_strongText : m_text;
        painter->setPen(m_colour);
        painter->setFont(text.font());
        painter->drawText(QPointF(left + swatch, baseline), row.name);
        text.draw(painter, right, baseline, row.number);
    }
    painter->setPen(m_label);
    painter->setFont(m_text.font());
    painter->drawText(QPointF(left, baseline + rowHeight()), m_reading.rest);
}

} // namespace Kerntally
