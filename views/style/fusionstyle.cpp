// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/style/fusionstyle.h"

#include "views/style/colours.h"

#include <QPainter>
#include <QStyleOption>

namespace Kerntally {

namespace {

constexpr double share = 0.5; ///< of the text's colour: three to one against what is around it
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

} // namespace

FusionStyle::FusionStyle()
    : QProxyStyle(QStringLiteral("fusion"))
{
}

void FusionStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                const QWidget *widget) const
{
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    const bool isBox = element == PE_IndicatorCheckBox || element == PE_IndicatorRadioButton;
    const bool isFrame = element == PE_FrameLineEdit || element == PE_PanelButtonCommand;
    if ((isBox || isFrame) && needsOutline(option))
        paintOutline(painter, option, element == PE_IndicatorRadioButton);
}

void FusionStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                     const QWidget *widget) const
{
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    if ((control == CC_ComboBox || control == CC_SpinBox) && needsOutline(option))
        paintOutline(painter, option);
}

int FusionStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                           QStyleHintReturn *returned) const
{
    if (hint == SH_DialogButtonBox_ButtonsHaveIcons)
        return 0;
    return QProxyStyle::styleHint(hint, option, widget, returned);
}

} // namespace Kerntally
