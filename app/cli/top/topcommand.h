// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/commands/command.h"
#include "app/cli/top/instructionrunner.h"
#include "app/cli/top/topview.h"

#include <vector>

namespace Kerntally::Cli {

/// The table of all counters, again and again, and what is typed meanwhile.
class TopCommand : public Command
{
    Q_OBJECT

public:
    explicit TopCommand(const Context &context);

    void start() override;
    void end() override;

private:
    std::unique_ptr<TopView> makeView() const;
    TopFrame frame();
    void onTick();
    void onReply(const Reply &reply);

    std::vector<CounterStatistics> m_counters;
    InstructionRunner m_runner;
    std::unique_ptr<TopView> m_view;
    QTimer m_tick;
    qint64 m_start = 0; ///< ns, CLOCK_MONOTONIC
};

} // namespace Kerntally::Cli
