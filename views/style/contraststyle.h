// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/style/fusionstyle.h"

namespace Kerntally {

/// Fusion for black and white palettes. Fusion derives outlines from the window's colour, so that they are invisible on
/// black; this style paints them, and thick ones around the focus.
class ContrastStyle : public FusionStyle
{
    Q_OBJECT

public:
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
};

} // namespace Kerntally
