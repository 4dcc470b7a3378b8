// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/commands/command.h"
#include "model/store/changewatcher.h"

namespace Kerntally::Cli {

/// Prints each change of one counter, and at the end how many there were.
class WatchCommand : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void start() override;
    void end() override;

private:
    void onChanged(quint64 value, qint64 time);

    std::unique_ptr<ChangeWatcher> m_watcher;
    quint64 m_last = 0;
    quint64 m_changes = 0;
};

} // namespace Kerntally::Cli
