// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments/commandline.h"

namespace Kerntally::Cli {

// Both count nothing, need no permission, and return the program's exit code.

/// Prints the events of a kind that can be counted here, as the line asks. Throws UnknownName where they can't be listed.
int runNameList(const CommandLine &line);
/// Prints the kinds of events.
int runKindList(const CommandLine &line);

} // namespace Kerntally::Cli
