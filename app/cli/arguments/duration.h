// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>

namespace Kerntally::Cli {

/// "500ms", "2s", "1.5s", "1m", "1h"; a plain number is seconds. More than 0, at most 596h. Throws UsageError.
std::chrono::milliseconds parseDuration(const QString &text);

/// The reverse, in the largest unit that needs no fraction: "1500ms", "2s", "1m".
QString formatDuration(std::chrono::milliseconds duration);

} // namespace Kerntally::Cli
