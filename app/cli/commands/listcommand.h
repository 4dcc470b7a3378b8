// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/commands/command.h"

#include <QString>

namespace Kerntally::Cli {

/// Prints what there is to count, and where it comes from.
class ListCommand : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void start() override;
    void end() override;

    /// The list alone, also where nothing counts: then source is empty.
    static void print(Output &output, bool json, const QString &source, quint64 missed);
};

} // namespace Kerntally::Cli
