// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/delegates/alertdelegate.h"

#include "model/counters/countermodel.h"
#include "views/style/colours.h"
#include "views/style/icons.h"

#include <QIcon>
#include <QPainter>

namespace Kerntally {

namespace {

constexpr int iconGap = 6;

int iconSizeOf(const QStyleOptionViewItem &option)
{
    return option.fontMetrics.height();
}

} // namespace

AlertDelegate::AlertDelegate(QObject *parent)
    : NumberDelegate(Kind::Whole, false, parent)
{
}

void AlertDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    NumberDelegate::paint(painter, option, index);
    if (!index.data(CounterModel::MarkedRole).toBool())
        return;
    const int size = iconSizeOf(option);
    const int right = option.rect.right() + 1 - widthOf(index.data().toString(), option.font) + padding - iconGap;
    const QRect place(right - size, option.rect.top() + (option.rect.height() - size) / 2, size, size);
    tintedIcon(QStringLiteral("alert"), alertColour(option.palette)).paint(painter, place);
}

QSize AlertDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize size = NumberDelegate::sizeHint(option, index);
    // Constant, so that the column's width stays as icons come and go.
    return {size.width() + iconSizeOf(option) + iconGap, size.height()};
}

void AlertDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    const QColor red =
        // From the view's palette, on whose contrast the colour depends; the base class changes option->palette.
        alertColour(option->palette);
    NumberDelegate::initStyleOption(option, index);
    if (index.data(CounterModel::MarkedRole).toBool())
        option->palette.setColor(QPalette::Text, red);
}

} // namespace Kerntally
