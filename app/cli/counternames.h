// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/countersource.h"

#include <QString>

namespace Kerntally::Cli {

/// The built-in counter that has this id. Throws UsageError, which names those that there are.
CounterDefinition findCounter(const QString &id);

} // namespace Kerntally::Cli
