// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/sandbox.h"

#include <QFile>

namespace Kerntally {

bool isInFlatpak()
{
    return QFile::exists(QStringLiteral("/.flatpak-info"));
}

} // namespace Kerntally
