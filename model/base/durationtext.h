// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

class QString;

namespace Kerntally {

/// Formats a duration in ns as "0:01:05". From any thread.
QString durationText(qint64 duration);

/// Formats a duration in ns, rounded to whole seconds, minutes or hours: "45 s", "2 min", "3 h". From any thread.
QString roughDurationText(qint64 duration);

} // namespace Kerntally
