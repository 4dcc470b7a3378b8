// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSizeF>
#include <QStyledItemDelegate>

namespace Kerntally {

class Counter;

/// The base of all table cells: padding, a pale selection on which the counters' colours are visible, and red for
/// alerts.
class RowDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    static constexpr int padding = 10; // px, left and right of a cell's content
    static int height(const QFontMetrics &metrics);

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

    /// Paints the row's background only.
    void paintBackground(QPainter *painter, const QStyleOptionViewItem &option) const;
    /// Paints the chip in the colour of a counter's line at the left of `place`. Returns the text's offset in px.
    static double paintChip(QPainter *painter, const QRectF &place, const QColor &colour);
    static constexpr QSizeF chipSize = {14, 5};
    static constexpr int chipGap = 9;
    static const Counter &counterAt(const QModelIndex &index);
};

} // namespace Kerntally
