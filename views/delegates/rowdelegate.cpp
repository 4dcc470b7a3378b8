// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/delegates/rowdelegate.h"

#include "model/counters/countermodel.h"
#include "views/style/colours.h"

#include <QApplication>
#include <QPainter>

namespace Kerntally {

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize size = QStyledItemDelegate::sizeHint(option, index);
    return {size.width() + 2 * padding, option.fontMetrics.height() + 14};
}

void RowDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const bool focused = option->state & QStyle::State_Active && option->widget && option->widget->hasFocus();
    const bool alerting = index.data(CounterModel::AlertingRole).toBool();
    const QColor text = alerting ? alertColour(option->palette) : option->palette.color(QPalette::Text);
    option->palette.setColor(QPalette::Highlight, selectionColour(option->palette, focused));
    option->palette.setColor(QPalette::HighlightedText, text);
    option->palette.setColor(QPalette::Text, text);
    // The whole row is selected; a frame around one cell would say otherwise.
    option->state &= ~QStyle::State_HasFocus;
}

void RowDelegate::paintBackground(QPainter *painter, const QStyleOptionViewItem &option) const
{
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
}

const Counter &RowDelegate::counterAt(const QModelIndex &index)
{
    return *index.data(CounterModel::CounterRole).value<Counter *>();
}

} // namespace Kerntally
