// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/delegates/textdelegate.h"

#include <QPainter>

namespace Kerntally {

void TextDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    paintBackground(painter, cell);
    const QRect room = cell.rect.adjusted(padding, 0, -padding, 0);
    painter->save();
    painter->setFont(cell.font);
    painter->setPen(cell.palette.color(QPalette::Text));
    painter->drawText(room, static_cast<int>(cell.displayAlignment),
                      cell.fontMetrics.elidedText(cell.text, Qt::ElideMiddle, room.width()));
    painter->restore();
}

} // namespace Kerntally
