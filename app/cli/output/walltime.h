// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Kerntally::Cli {

/// The wall clock's time at a time of CLOCK_MONOTONIC (ns): ISO 8601, UTC, milliseconds.
QString isoTime(qint64 monotonic);
/// The same for people: local, to the millisecond.
QString localTime(qint64 monotonic);

} // namespace Kerntally::Cli
