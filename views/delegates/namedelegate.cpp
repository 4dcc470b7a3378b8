// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/delegates/namedelegate.h"

#include "model/counters/counter.h"
#include "views/delegates/nameeditor.h"
#include "views/style/colours.h"

#include <QPainter>

namespace Kerntally {

void NameDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    paintBackground(painter, cell);

    painter->save();
    const QRectF rect = QRectF(cell.rect).adjusted(padding, 0, -padding, 0);
    const double chip = paintChip(painter, rect, counterColour(counterAt(index).number(), cell.palette));
    const QRectF textRect = rect.adjusted(chip, 0, 0, 0);
    painter->setFont(cell.font);
    painter->setPen(cell.palette.color(QPalette::Text));
    const QString text = cell.fontMetrics.elidedText(cell.text, Qt::ElideMiddle, static_cast<int>(textRect.width()));
    painter->drawText(textRect, Qt::AlignLeft | Qt::AlignVCenter, text);
    painter->restore();
}

QSize NameDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return RowDelegate::sizeHint(option, index) + QSize(static_cast<int>(chipSize.width()) + chipGap, 0);
}

QWidget *NameDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    return new NameEditor(counterAt(index), parent);
}

void NameDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    static_cast<NameEditor *>(editor)->offer(index.data(Qt::EditRole).toString());
}

void NameDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &) const
{
    editor->setGeometry(option.rect.adjusted(padding + static_cast<int>(chipSize.width()) + 3, 1, 0, -1));
}

} // namespace Kerntally
