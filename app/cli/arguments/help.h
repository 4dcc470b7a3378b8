// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments/verb.h"

#include <QString>

#include <optional>

namespace Kerntally::Cli {

/// What --help prints: on one command, or on the program.
QString helpText(std::optional<Verb> verb);

/// What the typed command help answers.
QString instructionHelpText();

} // namespace Kerntally::Cli
