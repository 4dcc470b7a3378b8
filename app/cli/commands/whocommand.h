// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/commands/command.h"
#include "app/cli/terminal/terminal.h"
#include "model/causes/causewatch.h"

#include <memory>

namespace Kerntally::Cli {

/// Prints the causes of one counter's events, repeatedly or once after a while.
class WhoCommand : public Command
{
    Q_OBJECT

public:
    using Command::Command;
    ~WhoCommand() override;

    void prepare() override;
    void start() override;
    void end() override;

private:
    QStringList text(const CauseWatch::Reading &reading, int width, int height) const;
    void show();
    void draw();
    void printJson(const CauseWatch::Reading &reading) const;

    std::unique_ptr<CauseWatch> m_watch;
    std::unique_ptr<Terminal> m_terminal; ///< while it is live
    CauseWatch::Reading m_reading;        ///< the latest
    QTimer m_tick;
};

} // namespace Kerntally::Cli
