// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace Kerntally {

class Counter;

/// What all cells of the table of counters have in common: room around the text, a pale selection on which the
/// counters' colours stand out, and red where a counter alerts.
class RowDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    static constexpr int padding = 10; // left and right of a cell's content

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

    /// Of the row, without any text.
    void paintBackground(QPainter *painter, const QStyleOptionViewItem &option) const;
    static const Counter &counterAt(const QModelIndex &index);
};

} // namespace Kerntally
