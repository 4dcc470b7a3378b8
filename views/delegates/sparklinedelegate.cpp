// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/delegates/sparklinedelegate.h"

#include "model/counters/counter.h"
#include "views/style/colours.h"

#include <QPainter>

namespace Kerntally {

qint64 SparklineDelegate::columnDuration(int width)
{
    return Sparkline::columnDuration(width - 2 * padding);
}

void SparklineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    paintBackground(painter, cell);

    const Counter &counter = counterAt(index);
    m_sparkline.paint(painter, QRectF(cell.rect).adjusted(padding, 6, -padding, -6), counter.history(),
                      counterColour(counter.number(), cell.palette), strokeWidth(1.25, cell.palette), false);
}

QSize SparklineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {120 + 2 * padding, RowDelegate::sizeHint(option, index).height()};
}

} // namespace Kerntally
