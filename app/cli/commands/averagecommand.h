// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/commands/command.h"
#include "model/history/rollingaverage.h"

namespace Kerntally::Cli {

/// Prints the rolling average of one counter's last increments.
class AverageCommand : public Command
{
    Q_OBJECT

public:
    explicit AverageCommand(const Context &context);

    void start() override;
    void end() override;

private:
    void onTick();
    /// increment: the newest; none where the value is all that is new.
    void print(quint64 value, std::optional<quint64> increment);

    RollingAverage m_average;
    QTimer m_tick;
    quint64 m_lastTotal = 0;
    qint64 m_start = 0; ///< ns, CLOCK_MONOTONIC
    qint64 m_ticks = 0;
};

} // namespace Kerntally::Cli
