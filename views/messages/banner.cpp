// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/messages/banner.h"

#include "views/style/icons.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace Kerntally {

namespace {

constexpr QSize bannerIconSize(24, 24);

} // namespace

Banner::Banner(const QString &name, Colour colour, const QString &icon, QWidget *parent)
    : Card(parent)
    , m_colour(colour)
    , m_iconName(icon)
    , m_icon(new QLabel(this))
    , m_texts(new QVBoxLayout)
    , m_row(new QHBoxLayout)
{
    setObjectName(name);
    m_icon->setVisible(!icon.isEmpty());
    m_texts->setSpacing(2);
    m_row->setSpacing(12);
    m_row->addWidget(m_icon);
    m_row->addLayout(m_texts, 1);
    content()->addLayout(m_row);
    Banner::applyPalette();
    hide();
}

QLabel *Banner::addText(const QString &name, bool isStrong)
{
    auto *label = new QLabel(this);
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setMinimumWidth(1); // px; otherwise a long word would set the window's minimum width
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    if (isStrong) {
        QFont strong = label->font();
        strong.setWeight(QFont::DemiBold);
        label->setFont(strong);
    }
    m_texts->addWidget(label);
    return label;
}

QPushButton *Banner::addButton(const QString &name, const QString &text, const QString &toolTip)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(name);
    button->setToolTip(toolTip);
    addWidget(button);
    return button;
}

void Banner::addWidget(QWidget *widget)
{
    m_row->addWidget(widget);
}

void Banner::setLook(Colour colour, const QString &icon)
{
    m_colour = colour;
    m_iconName = icon;
    m_icon->setVisible(!icon.isEmpty());
    applyPalette();
}

void Banner::announce(const QString &text, const QString &description)
{
    setAccessibleName(text);
    setAccessibleDescription(description);
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void Banner::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyPalette();
}

void Banner::applyPalette()
{
    const QColor colour = m_colour(palette());
    setTint(colour);
    if (!m_iconName.isEmpty())
        m_icon->setPixmap(tintedIcon(m_iconName, colour).pixmap(bannerIconSize, devicePixelRatioF()));
}

} // namespace Kerntally
