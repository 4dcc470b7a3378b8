// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/style/fusionstyle.h"

#include "views/style/colours.h"

#include <QPainter>
#include <QStyleOption>
#include <QToolButton>

namespace Kerntally {

namespace {

constexpr double share = 0.5; ///< of the text's colour in outlines, for a contrast of 3:1 with their surroundings
constexpr qreal corner = 2;

bool needsOutline(const QStyleOption *option)
{
    return isDark(option->palette) && !option->state.testFlag(QStyle::State_HasFocus);
}

void paintOutline(QPainter *painter, const QStyleOption *option, bool isRound = false)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(mixed(option->palette.color(QPalette::Base), option->palette.color(QPalette::Text), share));
    const QRectF rect = QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5);
    if (isRound)
        painter->drawEllipse(rect);
    else
        painter->drawRoundedRect(rect, corner, corner);
    painter->restore();
}

/// Whether the button's arrow belongs to the button as a whole, rather than being a separate part.
bool isMenuButton(const QWidget *widget)
{
    const auto *button = qobject_cast<const QToolButton *>(widget);
    return button && button->popupMode() != QToolButton::MenuButtonPopup && button->arrowType() == Qt::NoArrow;
}

} // namespace

FusionStyle::FusionStyle()
    : DialogStyle(QStringLiteral("fusion"))
{
}

void FusionStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                const QWidget *widget) const
{
    if (element == PE_IndicatorArrowDown && isMenuButton(widget)) {
        QStyleOption centred = *option; // Qt puts the arrow into the lower corner
        centred.rect.moveCenter({option->rect.center().x(), widget->rect().center().y() + 1});
        DialogStyle::drawPrimitive(element, &centred, painter, widget);
        return;
    }
    DialogStyle::drawPrimitive(element, option, painter, widget);
    const bool isBox = element == PE_IndicatorCheckBox || element == PE_IndicatorRadioButton;
    const bool isFrame = element == PE_FrameLineEdit || element == PE_PanelButtonCommand;
    if ((isBox || isFrame) && needsOutline(option))
        paintOutline(painter, option, element == PE_IndicatorRadioButton);
}

void FusionStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                     const QWidget *widget) const
{
    DialogStyle::drawComplexControl(control, option, painter, widget);
    if ((control == CC_ComboBox || control == CC_SpinBox) && needsOutline(option))
        paintOutline(painter, option);
}

} // namespace Kerntally
