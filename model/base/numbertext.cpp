// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/numbertext.h"

#include <QLocale>
#include <QString>

namespace Kerntally {

QString rateText(double rate, const QLocale &locale)
{
    return locale.toString(rate, 'f', rate > 0 && rate < 10 ? 1 : 0);
}

} // namespace Kerntally
