// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/events/counterdefinition.h"

#include <QString>

namespace Kerntally::Cli {

/// The counter that has this id, of those that are known. Throws UsageError, which names them. What has a colon in its name and isn't among them ("syscall:futex",
/// "sched:sched_switch") comes back without a number: the source knows it, if anybody.
CounterDefinition findCounter(const QString &id, const QList<CounterDefinition> &known = builtinCounters());

} // namespace Kerntally::Cli
