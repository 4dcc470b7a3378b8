// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/style/dialogstyle.h"

namespace Kerntally {

/// Fusion, with outlines that are seen on dark palettes, too: it takes its own from a darker shade of the window, so there
/// check boxes and fields hardly stand out. And the arrow of a button with a menu stands beside its text.
class FusionStyle : public DialogStyle
{
    Q_OBJECT

public:
    FusionStyle();

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
};

} // namespace Kerntally
