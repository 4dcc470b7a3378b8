// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/events/eventdelegate.h"

#include "views/delegates/rowdelegate.h"
#include "views/events/eventroles.h"
#include "views/style/colours.h"

#include <QApplication>
#include <QPainter>

namespace Kerntally {

namespace {

constexpr int rowPadding = 8; // px, above and below the text together

} // namespace

/// Aligns descriptions with their column's title.
void EventDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    if (index.column() == 0) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &cell, painter, option.widget);
    const QRect text = cell.rect.adjusted(RowDelegate::padding, 0, -RowDelegate::padding, 0);
    const QString shown = cell.fontMetrics.elidedText(cell.text, Qt::ElideRight, text.width());
    painter->save();
    painter->setPen(cell.palette.color(QPalette::Text));
    painter->setFont(cell.font);
    painter->drawText(text, Qt::AlignLeft | Qt::AlignVCenter, shown);
    painter->restore();
}

QSize EventDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {QStyledItemDelegate::sizeHint(option, index).width(), option.fontMetrics.height() + rowPadding};
}

void EventDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const QPalette &palette = option->palette;
    const bool isDim = index.column() > 0 || index.data(EventRoles::DimRole).toBool();
    const QColor text = isDim ? secondaryText(palette) : palette.color(QPalette::Text);
    option->palette.setColor(QPalette::HighlightedText, text);
    option->palette.setColor(QPalette::Text, text);
    option->state &= ~QStyle::State_HasFocus; // the whole row is selected, not one cell
}

} // namespace Kerntally
