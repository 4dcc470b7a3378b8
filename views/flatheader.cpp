// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/flatheader.h"

#include "views/colours.h"
#include "views/rowdelegate.h"

#include <QPainter>

namespace Kerntally {

FlatHeader::FlatHeader(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setHighlightSections(false);
    setSectionsClickable(false);
}

void FlatHeader::setInset(int section, int inset)
{
    m_insets.insert(section, inset);
}

QSize FlatHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), fontMetrics().height() + 14};
}

void FlatHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    const auto alignment = model()->headerData(section, orientation(), Qt::TextAlignmentRole).value<Qt::Alignment>();
    const QRect text = rect.adjusted(RowDelegate::padding, 0, -RowDelegate::padding - m_insets.value(section), 0);
    painter->setPen(secondaryText(palette()));
    painter->setFont(font());
    painter->drawText(text, static_cast<int>(alignment), title(section));
}

void FlatHeader::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), palette().base());
    painter.fillRect(0, viewport()->height() - 1, viewport()->width(), 1, gridColour(palette()));
    painter.end();
    QHeaderView::paintEvent(event);
}

QSize FlatHeader::sectionSizeFromContents(int section) const
{
    const int text = fontMetrics().horizontalAdvance(title(section));
    return {text + 2 * RowDelegate::padding + m_insets.value(section), sizeHint().height()};
}

QString FlatHeader::title(int section) const
{
    return model() ? model()->headerData(section, orientation(), Qt::DisplayRole).toString() : QString();
}

} // namespace Kerntally
