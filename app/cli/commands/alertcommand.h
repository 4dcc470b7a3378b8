// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/commands/command.h"

namespace Kerntally::Cli {

/// Waits until one counter is above a threshold.
class AlertCommand : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void prepare() override;
    void start() override;
    void end() override;

private:
    void onCrossed(const Crossing &crossing);
};

} // namespace Kerntally::Cli
