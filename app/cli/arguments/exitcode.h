// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Kerntally::Cli {

/// Exit codes of the program.
enum ExitCode {
    Success = 0,
    No = 1,         ///< not crossed, not reached in time, a check failed, or the output can't be written
    WrongUse = 2,   ///< the command line
    NotPossible = 3 ///< events can't be counted here
};

} // namespace Kerntally::Cli
