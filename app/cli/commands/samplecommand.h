// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/commands/command.h"

#include <vector>

namespace Kerntally::Cli {

/// Counts for a moment, then prints values (get) or events per second (rate).
class SampleCommand : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void start() override;
    void end() override;

private:
    void printValues() const;
    void printRates(qint64 time) const;

    std::vector<quint64> m_totals; ///< at the start, as in line().counters
    qint64 m_start = 0;            ///< ns, CLOCK_MONOTONIC
};

} // namespace Kerntally::Cli
