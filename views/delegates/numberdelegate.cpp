// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/delegates/numberdelegate.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>

#include <cmath>

namespace Kerntally {

namespace {

double widthOfFraction(const TabularText &text)
{
    return text.width(QLocale().decimalPoint() + QLatin1Char('0'));
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
    const TabularText &text = tabular(option.font);
    const QFontMetricsF metrics(cell.font);
    const double baseline =
        std::round(cell.rect.top() + (cell.rect.height() + metrics.ascent() - metrics.descent()) / 2);
    double right = cell.rect.right() + 1 - padding;
    QString whole = cell.text;
    if (m_kind == Kind::Fraction) {
        const auto point = whole.indexOf(QLocale().decimalPoint());
        if (point >= 0) {
            text.draw(painter, right, baseline, whole.mid(point));
            whole.truncate(point);
        }
        right -= widthOfFraction(text);
    }
    text.draw(painter, right, baseline, whole);
    painter->restore();
}

QSize NumberDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize size = RowDelegate::sizeHint(option, index);
    return {widthOf(index.data().toString(), option.font), size.height()};
}

int NumberDelegate::widthOf(const QString &text, const QFont &font) const
{
    double width = tabular(font).width(text);
    if (m_kind == Kind::Fraction && !text.contains(QLocale().decimalPoint()))
        width += widthOfFraction(tabular(font));
    return static_cast<int>(std::ceil(width)) + 2 * padding;
}

void NumberDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    RowDelegate::initStyleOption(option, index);
    option->font = tabular(option->font).font();
}

/// The view's font with this delegate's weight.
const TabularText &NumberDelegate::tabular(const QFont &viewFont) const
{
    QFont font = viewFont;
    if (m_strong)
        font.setWeight(QFont::DemiBold);
    if (!m_text || m_text->font() != font)
        m_text.emplace(font);
    return *m_text;
}

} // namespace Kerntally
