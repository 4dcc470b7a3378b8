// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/numberdelegate.h"

#include "views/colours.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace Kerntally {

namespace {

double digitWidth(const QFontMetricsF &metrics)
{
    double widest = 0;
    for (char digit = '0'; digit <= '9'; ++digit)
        widest = std::max(widest, metrics.horizontalAdvance(QLatin1Char(digit)));
    return widest;
}

bool digitsAreAlike(const QFontMetricsF &metrics)
{
    const double width = metrics.horizontalAdvance(QLatin1Char('0'));
    for (char digit = '1'; digit <= '9'; ++digit) {
        if (std::abs(metrics.horizontalAdvance(QLatin1Char(digit)) - width) > 0.01)
            return false;
    }
    return true;
}

double tabularWidth(const QFontMetricsF &metrics, const QString &text)
{
    if (digitsAreAlike(metrics))
        return metrics.horizontalAdvance(text);
    double width = 0;
    for (const QChar character : text)
        width += character.isDigit() ? digitWidth(metrics) : metrics.horizontalAdvance(character);
    return width;
}

/// Draws text so that it ends at `right`.
void drawTabular(QPainter *painter, double right, double baseline, const QString &text)
{
    const QFontMetricsF metrics(painter->font());
    double x = right - tabularWidth(metrics, text);
    if (digitsAreAlike(metrics)) {
        painter->drawText(QPointF(x, baseline), text);
        return;
    }
    const double width = digitWidth(metrics);
    for (const QChar character : text) {
        const double advance = metrics.horizontalAdvance(character);
        const double cell = character.isDigit() ? width : advance;
        painter->drawText(QPointF(x + (cell - advance) / 2, baseline), character);
        x += cell;
    }
}

double fractionWidth(const QFontMetricsF &metrics)
{
    return tabularWidth(metrics, QLocale().decimalPoint() + QLatin1Char('0'));
}

} // namespace

NumberDelegate::NumberDelegate(Kind kind, bool strong, QObject *parent)
    : RowDelegate(parent)
    , m_kind(kind)
    , m_strong(strong)
{
}

void NumberDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    paintBackground(painter, cell);

    painter->save();
    painter->setFont(cell.font);
    painter->setPen(cell.palette.color(QPalette::Text));
    const QFontMetricsF metrics(cell.font);
    const double baseline =
        std::round(cell.rect.top() + (cell.rect.height() + metrics.ascent() - metrics.descent()) / 2);
    double right = cell.rect.right() + 1 - padding;
    QString whole = cell.text;
    if (m_kind == Kind::Fraction) {
        const auto point = whole.indexOf(QLocale().decimalPoint());
        if (point >= 0) {
            drawTabular(painter, right, baseline, whole.mid(point));
            whole.truncate(point);
        }
        right -= fractionWidth(metrics);
    }
    drawTabular(painter, right, baseline, whole);
    painter->restore();
}

QSize NumberDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize size = RowDelegate::sizeHint(option, index);
    return {widthOf(index.data().toString(), option.font), size.height()};
}

int NumberDelegate::widthOf(const QString &text, const QFont &font) const
{
    const QFontMetricsF metrics(cellFont(font));
    double width = tabularWidth(metrics, text);
    if (m_kind == Kind::Fraction && !text.contains(QLocale().decimalPoint()))
        width += fractionWidth(metrics);
    return static_cast<int>(std::ceil(width)) + 2 * padding;
}

void NumberDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    RowDelegate::initStyleOption(option, index);
    option->font = cellFont(option->font);
}

QFont NumberDelegate::cellFont(const QFont &font) const
{
    QFont own = font;
    if (m_strong)
        own.setWeight(QFont::DemiBold);
    return own;
}

} // namespace Kerntally
