// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

namespace Kerntally::Cli {

class Command;
struct Context;

/// The command that the line asks for.
std::unique_ptr<Command> makeCommand(const Context &context);

} // namespace Kerntally::Cli
