// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/causes/sharedelegate.h"

#include "model/causes/causemodel.h"
#include "views/style/colours.h"

#include <QPainter>

#include <algorithm>

namespace Kerntally {

namespace {

constexpr int thickness = 8;
constexpr double barCorner = 2;

} // namespace

ShareDelegate::ShareDelegate(QObject *parent)
    : NumberDelegate(Kind::Whole, false, parent)
{
}

void ShareDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool hasNumber = option.rect.width() >= neededWidth(option.font, 1);
    if (hasNumber) {
        NumberDelegate::paint(painter, option, index);
    } else {
        QStyleOptionViewItem cell = option;
        initStyleOption(&cell, index);
        paintBackground(painter, cell);
    }
    const QRect room = option.rect.adjusted(padding, 0, hasNumber ? -neededWidth(option.font, 0) : -padding, 0);
    const QRectF whole(room.left(), room.center().y() + 1 - thickness / 2.0, room.width(), thickness);
    QRectF bar = whole;
    bar.setWidth(std::max(1.0, whole.width() * index.data(CauseModel::ShareRole).toDouble()));
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(gridColour(option.palette));
    painter->drawRoundedRect(whole, barCorner, barCorner);
    painter->setBrush(index.data(CauseModel::OthersRole).toBool() ? secondaryText(option.palette) : m_colour);
    painter->drawRoundedRect(bar, barCorner, barCorner);
    painter->restore();
}

int ShareDelegate::neededWidth(const QFont &font, int bar) const
{
    return widthOf(QStringLiteral("100.0%"), font) + (bar > 0 ? bar + padding : 0);
}

} // namespace Kerntally
