// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/delegates/rowdelegate.h"

#include "model/counters/countermodel.h"
#include "views/style/colours.h"

#include <QApplication>
#include <QFontMetrics>
#include <QPainter>

namespace Kerntally {

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize size = QStyledItemDelegate::sizeHint(option, index);
    return {size.width() + 2 * padding, height(option.fontMetrics)};
}

int RowDelegate::height(const QFontMetrics &metrics)
{
    return metrics.height() + 14;
}

void RowDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const bool focused = option->state & QStyle::State_Active && option->widget && option->widget->hasFocus();
    const auto *counter = index.data(CounterModel::CounterRole).value<Counter *>();
    const QColor text =
        counter && counter->isAlertFiring() ? alertColour(option->palette) : option->palette.color(QPalette::Text);
    option->palette.setColor(QPalette::Highlight, selectionColour(option->palette, focused));
    option->palette.setColor(QPalette::HighlightedText, text);
    option->palette.setColor(QPalette::Text, text);
    // The whole row is selected; a focus frame would mark one cell.
    option->state &= ~QStyle::State_HasFocus;
}

void RowDelegate::paintBackground(QPainter *painter, const QStyleOptionViewItem &option) const
{
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
}

double RowDelegate::paintChip(QPainter *painter, const QRectF &place, const QColor &colour)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(colour);
    const QRectF chip(QPointF(place.left(), place.center().y() - chipSize.height() / 2), chipSize);
    painter->drawRoundedRect(chip, chipSize.height() / 2, chipSize.height() / 2);
    painter->restore();
    return chipSize.width() + chipGap;
}

const Counter &RowDelegate::counterAt(const QModelIndex &index)
{
    return *index.data(CounterModel::CounterRole).value<Counter *>();
}

} // namespace Kerntally
