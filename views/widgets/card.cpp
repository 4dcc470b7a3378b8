// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/card.h"

#include "views/style/colours.h"

#include <QPainter>
#include <QVBoxLayout>

namespace Kerntally {

namespace {

constexpr double cardCorner = 8;

} // namespace

Card::Card(QWidget *parent)
    : QWidget(parent)
    , m_content(new QVBoxLayout(this))
{
    m_content->setContentsMargins(10, 8, 10, 8);
    m_content->setSpacing(6);
}

void Card::setTint(const QColor &tint)
{
    if (tint == m_tint)
        return;
    m_tint = tint;
    update();
}

void Card::paintEvent(QPaintEvent *)
{
    const QColor base = palette().color(QPalette::Base);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_tint.isValid() ? m_tint : borderColour(palette()), 1));
    painter.setBrush(m_tint.isValid() ? mixed(base, m_tint, 0.14) : base);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), cardCorner, cardCorner);
}

} // namespace Kerntally
