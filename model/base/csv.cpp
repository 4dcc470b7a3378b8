// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/csv.h"

namespace Kerntally {

QString quotedField(QString text)
{
    return QLatin1Char('"') + text.replace(QLatin1Char('"'), QLatin1String("\"\"")) + QLatin1Char('"');
}

} // namespace Kerntally
