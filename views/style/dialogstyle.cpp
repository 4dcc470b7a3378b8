// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/style/dialogstyle.h"

namespace Kerntally {

int DialogStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                           QStyleHintReturn *returned) const
{
    if (hint == SH_DialogButtonBox_ButtonsHaveIcons)
        return 0;
    return QProxyStyle::styleHint(hint, option, widget, returned);
}

} // namespace Kerntally
