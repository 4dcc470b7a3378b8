// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/commands/command.h"
#include "model/processes/measuredprocess.h"

#include <vector>

namespace Kerntally::Cli {

/// Runs a command and prints what it and its descendants caused.
class MeasureCommand : public Command
{
    Q_OBJECT

public:
    using Command::Command;
    ~MeasureCommand() override;

    void start() override;
    void end() override;

private:
    struct Result
    {
        int status = 0;
        qint64 end = 0;              ///< ns, CLOCK_MONOTONIC
        std::vector<quint64> events; ///< as in line().counters
    };
    Result take(int status) const;
    void print(const Result &result);

    bool m_wasAsked = false; ///< to end
    MeasuredProcess m_process;
};

} // namespace Kerntally::Cli
