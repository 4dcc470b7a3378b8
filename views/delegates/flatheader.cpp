// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/delegates/flatheader.h"

#include "views/delegates/rowdelegate.h"
#include "views/style/colours.h"

#include <QPainter>

namespace Kerntally {

namespace {

constexpr QSizeF arrow(7, 4); ///< px, behind the title of the sort column
constexpr int arrowGap = 3;

} // namespace

FlatHeader::FlatHeader(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setHighlightSections(false);
    setSectionsClickable(true);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

QSize FlatHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), fontMetrics().height() + 14};
}

int FlatHeader::neededWidth(int section) const
{
    const int text = fontMetrics().horizontalAdvance(title(section));
    return text + 2 * RowDelegate::padding + static_cast<int>(arrow.width()) + arrowGap;
}

void FlatHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    const Qt::Alignment alignment = alignmentOf(section);
    const QRect cell = rect.adjusted(RowDelegate::padding, 0, -RowDelegate::padding, 0);
    const bool sorted = isSortIndicatorShown() && section == sortIndicatorSection();
    const QString text = fontMetrics().elidedText(title(section), Qt::ElideRight, cell.width());
    painter->setPen(sorted ? palette().color(QPalette::Text) : secondaryText(palette()));
    painter->setFont(font());
    painter->drawText(cell, static_cast<int>(alignment), text);
    if (!sorted)
        return;
    const int width = fontMetrics().horizontalAdvance(text);
    // In right-aligned columns the arrow is in the padding, so that the title stays aligned with the numbers.
    const double left =
        alignment.testFlag(Qt::AlignRight) ? cell.right() + 1 + arrowGap : cell.left() + width + arrowGap;
    paintArrow(painter, QRectF(QPointF(left, cell.center().y() + 1 - arrow.height() / 2), arrow),
               sortIndicatorOrder() == Qt::DescendingOrder);
}

void FlatHeader::paintEvent(QPaintEvent *event)
{
    paintGround(viewport()->rect());
    QHeaderView::paintEvent(event);
    // Paints over the bevel that the style painted after the last title.
    paintGround(viewport()->rect().adjusted(length() - offset(), 0, 0, 0));
}

void FlatHeader::paintGround(const QRect &rect)
{
    QPainter painter(viewport());
    painter.fillRect(rect, palette().base());
    painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, gridColour(palette()));
}

QSize FlatHeader::sectionSizeFromContents(int section) const
{
    return {neededWidth(section), sizeHint().height()};
}

/// Models return Qt::Alignment or an int.
Qt::Alignment FlatHeader::alignmentOf(int section) const
{
    const QVariant given = model()->headerData(section, orientation(), Qt::TextAlignmentRole);
    if (given.metaType() == QMetaType::fromType<Qt::Alignment>())
        return given.value<Qt::Alignment>();
    return given.isValid() ? Qt::Alignment(given.toInt()) : defaultAlignment();
}

QString FlatHeader::title(int section) const
{
    return model() ? model()->headerData(section, orientation(), Qt::DisplayRole).toString() : QString();
}

/// Points upwards if rows are in ascending order.
void FlatHeader::paintArrow(QPainter *painter, const QRectF &place, bool descending) const
{
    const double base = descending ? place.top() : place.bottom();
    const double tip = descending ? place.bottom() : place.top();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(palette().color(QPalette::Text));
    painter->drawPolygon(QPolygonF{{place.left(), base}, {place.center().x(), tip}, {place.right(), base}});
    painter->restore();
}

} // namespace Kerntally
