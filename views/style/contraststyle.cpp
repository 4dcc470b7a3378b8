// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/style/contraststyle.h"

#include <QPainter>
#include <QStyleOption>

namespace Kerntally {

namespace {

constexpr qreal thin = 1;
constexpr qreal thick = 3;

void outline(QPainter *painter, const QRectF &rect, const QColor &colour, qreal width)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(colour, width));
    const qreal inset = width / 2;
    painter->drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), 2, 2);
    painter->restore();
}

/// Paints the outline of a widget that can have the focus.
void outline(QPainter *painter, const QStyleOption *option, const QRectF &rect)
{
    const bool focused = option->state.testFlag(QStyle::State_HasFocus);
    const auto role = focused ? QPalette::Highlight : QPalette::WindowText;
    outline(painter, rect, option->palette.color(role), focused ? thick : thin);
}

bool isSwitchedOn(const QStyleOption *option)
{
    return option->state.testFlag(QStyle::State_On) || option->state.testFlag(QStyle::State_Sunken);
}

} // namespace

void ContrastStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                  const QWidget *widget) const
{
    switch (element) {
    case PE_FrameFocusRect:
        outline(painter, option->rect, option->palette.color(QPalette::Highlight), thick);
        return;
    case PE_PanelButtonCommand:
    case PE_PanelButtonTool:
    case PE_PanelLineEdit:
    case PE_IndicatorCheckBox:
    case PE_IndicatorRadioButton:
        FusionStyle::drawPrimitive(element, option, painter, widget);
        outline(painter, option, option->rect);
        if (element == PE_PanelButtonTool && isSwitchedOn(option))
            outline(painter, option->rect, option->palette.color(QPalette::Highlight), thick);
        return;
    case PE_FrameMenu:
    case PE_PanelTipLabel:
    case PE_FrameGroupBox:
        FusionStyle::drawPrimitive(element, option, painter, widget);
        outline(painter, option->rect, option->palette.color(QPalette::WindowText), thin);
        return;
    default:
        FusionStyle::drawPrimitive(element, option, painter, widget);
    }
}

void ContrastStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                                const QWidget *widget) const
{
    QProxyStyle::drawControl(element, option, painter, widget);
    if (element != CE_TabBarTabShape)
        return;
    outline(painter, option, option->rect);
    if (option->state.testFlag(QStyle::State_Selected))
        outline(painter, option->rect, option->palette.color(QPalette::Highlight), thick);
}

void ContrastStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                       const QWidget *widget) const
{
    FusionStyle::drawComplexControl(control, option, painter, widget);
    if (control == CC_ComboBox || control == CC_SpinBox)
        outline(painter, option, option->rect);
    if (control == CC_ScrollBar)
        outline(painter, subControlRect(control, option, SC_ScrollBarSlider, widget).adjusted(1, 1, -1, -1),
                option->palette.color(QPalette::WindowText), thin);
}

} // namespace Kerntally
