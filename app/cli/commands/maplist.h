// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments/commandline.h"

namespace Kerntally::Cli {

/// Prints the BPF maps that this process may know of, or the numbers in one of them; returns the exit code. Throws
/// CounterError.
int runMapList(const CommandLine &line);

} // namespace Kerntally::Cli
