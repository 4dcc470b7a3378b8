// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/events/counterdefinition.h"

#include <QString>

namespace Kerntally::Cli {

/// The counter with this id among the known ones. An unknown id with a colon ("syscall:futex", "sched:sched_switch") is returned
/// without a number: only the source can tell whether there is such an event. Throws UsageError for other unknown ids.
CounterDefinition findCounter(const QString &id, const QList<CounterDefinition> &known = builtinCounters());

} // namespace Kerntally::Cli
