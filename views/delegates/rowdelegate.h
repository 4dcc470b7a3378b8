// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSizeF>
#include <QStyledItemDelegate>

namespace Kerntally {

class Counter;

/// What all cells of tables have in common: room around the text, a pale selection on which the
/// counters' colours stand out, and red where a counter alerts.
class RowDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    static constexpr int padding = 10; // left and right of a cell's content
    static int height(const QFontMetrics &metrics);

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

    /// Of the row, without any text.
    void paintBackground(QPainter *painter, const QStyleOptionViewItem &option) const;
    /// The sign of a counter's line, at the left edge of a place. Returns how far the text stands behind that.
    static double paintChip(QPainter *painter, const QRectF &place, const QColor &colour);
    static constexpr QSizeF chipSize = {14, 5};
    static constexpr int chipGap = 9;
    static const Counter &counterAt(const QModelIndex &index);
};

} // namespace Kerntally
