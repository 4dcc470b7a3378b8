// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/style/dialogstyle.h"

namespace Kerntally {

/// Fusion with visible outlines on dark palettes. Fusion derives them from a darker shade of the window, so that check
/// boxes and fields are hard to see. Also centres the arrow of buttons with a menu.
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
