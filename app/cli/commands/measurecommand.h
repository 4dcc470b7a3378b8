// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/commands/command.h"
#include "model/processes/measurement.h"

namespace Kerntally::Cli {

/// Runs a command and prints what it and its descendants caused.
class MeasureCommand : public Command
{
    Q_OBJECT

public:
    explicit MeasureCommand(const Context &context);
    ~MeasureCommand() override;

    void start() override;
    void end() override;

private:
    void print();

    bool m_wasAsked = false; ///< to end
    Measurement m_measurement;
};

} // namespace Kerntally::Cli
