// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Kerntally {

/// "0:01:05" for a duration in ns.
inline QString durationText(qint64 duration)
{
    const qint64 seconds = duration / 1'000'000'000;
    return QStringLiteral("%1:%2:%3")
        .arg(seconds / 3600)
        .arg(seconds / 60 % 60, 2, 10, QLatin1Char('0'))
        .arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

} // namespace Kerntally
