// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/delegates/tabulartext.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace Kerntally {

TabularText::TabularText(const QFont &font)
    : m_font(font)
{
    const QFontMetricsF metrics(font);
    for (char digit = '0'; digit <= '9'; ++digit)
        m_digit = std::max(m_digit, metrics.horizontalAdvance(QLatin1Char(digit)));
    for (char digit = '0'; digit <= '9'; ++digit)
        m_even = m_even && std::abs(metrics.horizontalAdvance(QLatin1Char(digit)) - m_digit) < 0.01;
}

double TabularText::width(const QString &text) const
{
    double width = 0;
    for (const QChar character : text)
        width += character.isDigit() ? m_digit : advance(character);
    return width;
}

void TabularText::draw(QPainter *painter, double right, double baseline, const QString &text) const
{
    double x = right - width(text);
    if (m_even) {
        painter->drawText(QPointF(x, baseline), text);
        return;
    }
    for (const QChar character : text) {
        const double cell = character.isDigit() ? m_digit : advance(character);
        painter->drawText(QPointF(x + (cell - advance(character)) / 2, baseline), character);
        x += cell;
    }
}

double TabularText::advance(QChar character) const
{
    const auto known = m_advances.constFind(character);
    if (known != m_advances.cend())
        return *known;
    return *m_advances.insert(character, QFontMetricsF(m_font).horizontalAdvance(character));
}

} // namespace Kerntally
