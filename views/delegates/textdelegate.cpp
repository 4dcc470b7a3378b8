// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/delegates/textdelegate.h"

#include <QApplication>
#include <QPainter>

namespace Kerntally {

namespace {

constexpr int boxGap = 6;

const QStyle &styleOf(const QStyleOptionViewItem &cell)
{
    return cell.widget ? *cell.widget->style() : *QApplication::style();
}

} // namespace

/// The check box, moved to the left edge of the column's title.
QRect TextDelegate::boxRect(const QStyleOptionViewItem &cell)
{
    QRect box = styleOf(cell).subElementRect(QStyle::SE_ItemViewItemCheckIndicator, &cell, cell.widget);
    box.moveLeft(cell.rect.left() + padding);
    return box;
}

/// Moves the cell, because the base class expects the click where the style would paint the check box.
bool TextDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                               const QModelIndex &index)
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QRect box = styleOf(cell).subElementRect(QStyle::SE_ItemViewItemCheckIndicator, &cell, cell.widget);
    QStyleOptionViewItem moved = option;
    moved.rect.translate(boxRect(cell).left() - box.left(), 0);
    return RowDelegate::editorEvent(event, model, moved, index);
}

void TextDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    paintBackground(painter, cell);
    QRect room = cell.rect.adjusted(padding, 0, -padding, 0);
    painter->save();
    if (cell.features & QStyleOptionViewItem::HasCheckIndicator) {
        QStyleOptionViewItem box = cell;
        box.rect = boxRect(cell);
        box.state |= cell.checkState == Qt::Checked ? QStyle::State_On : QStyle::State_Off;
        styleOf(cell).drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &box, painter, cell.widget);
        room.setLeft(box.rect.right() + 1 + boxGap);
    }
    if (const auto colour = index.data(Qt::DecorationRole).value<QColor>(); colour.isValid())
        room.setLeft(room.left() + static_cast<int>(paintChip(painter, room, colour)));
    painter->setFont(cell.font);
    painter->setPen(cell.palette.color(QPalette::Text));
    painter->drawText(room, static_cast<int>(cell.displayAlignment),
                      cell.fontMetrics.elidedText(cell.text, Qt::ElideMiddle, room.width()));
    painter->restore();
}

} // namespace Kerntally
