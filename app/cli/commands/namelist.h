// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments/commandline.h"

namespace Kerntally::Cli {

/// Prints the tracepoints or the system calls that can be counted here, as the line asks, and returns the program's exit
/// code. Counts nothing and needs no permission.
int runNameList(const CommandLine &line);

} // namespace Kerntally::Cli
