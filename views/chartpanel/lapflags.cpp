// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/chartpanel/lapflags.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace Kerntally {

namespace {

constexpr double flagPadding = 5;
constexpr double widestFlag = 140;
constexpr double flagGap = 2;

} // namespace

LapFlags::LapFlags(QGraphicsItem *parent)
    : QGraphicsItem(parent)
{
    setAcceptedMouseButtons(Qt::NoButton);
}

void LapFlags::setArea(const QRectF &area)
{
    if (area == m_area)
        return;
    prepareGeometryChange();
    m_area = area;
}

void LapFlags::setLook(const QFont &font, const QColor &text, const QColor &line, const QColor &background)
{
    prepareGeometryChange();
    m_font = font;
    m_text = text;
    m_line = line;
    m_background = background;
    update();
}

void LapFlags::setFlags(const std::vector<Flag> &flags)
{
    if (flags == m_flags)
        return;
    m_flags = flags;
    update();
}

int LapFlags::flagHeight() const
{
    return static_cast<int>(std::ceil(QFontMetricsF(m_font).height())) + 4;
}

const LapFlags::Flag *LapFlags::at(const QPointF &point) const
{
    for (std::size_t i = 0; i < m_flags.size(); ++i) {
        if (rect(i).contains(point))
            return &m_flags[i];
    }
    return nullptr;
}

/// A flag ends before the next one. The last flag is to the left of its line if it has no room to the right.
QRectF LapFlags::rect(std::size_t index) const
{
    const Flag &flag = m_flags[index];
    const double next = index + 1 < m_flags.size() ? m_flags[index + 1].x - flagGap : m_area.right() + flagPadding;
    const double wanted = std::min(widestFlag, QFontMetricsF(m_font).horizontalAdvance(flag.text) + 2 * flagPadding);
    const double top = m_area.top() - flagHeight();
    const double height = flagHeight() - 2;
    const bool last = index + 1 == m_flags.size();
    if (last && flag.x + wanted > next && (index == 0 || rect(index - 1).right() + flagGap < flag.x - wanted))
        return {flag.x - wanted, top, wanted, height};
    return {flag.x, top, std::max(4.0, std::min(wanted, next - flag.x)), height};
}

QRectF LapFlags::boundingRect() const
{
    return m_area.adjusted(-1, -flagHeight() - 1, widestFlag, 0);
}

void LapFlags::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    const QFontMetricsF metrics(m_font);
    painter->setFont(m_font);
    for (std::size_t i = 0; i < m_flags.size(); ++i) {
        const QRectF flag = rect(i);
        painter->setPen(QPen(m_line, 1));
        painter->drawLine(QLineF(m_flags[i].x, flag.top(), m_flags[i].x, m_area.bottom()));
        painter->fillRect(flag, m_background);
        const double room = flag.width() - 2 * flagPadding;
        if (room < metrics.averageCharWidth())
            continue;
        painter->setPen(m_text);
        painter->drawText(flag.adjusted(flagPadding, 0, -flagPadding + 1, 0), Qt::AlignVCenter | Qt::AlignLeft,
                          metrics.elidedText(m_flags[i].text, Qt::ElideRight, room + 1));
    }
}

} // namespace Kerntally
