// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/translatedtext.h"

#include <QCoreApplication>

namespace Kerntally {

QString translatedText(const char *text)
{
    return QCoreApplication::translate("Kerntally", text);
}

} // namespace Kerntally
