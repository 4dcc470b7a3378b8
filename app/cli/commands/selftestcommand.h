// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/commands/command.h"
#include "model/store/counterref.h"

#include <functional>

namespace Kerntally::Cli {

/// The lab's test script, and whether known events are counted exactly.
class SelfTestCommand : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void prepare() override;
    void start() override;
    void end() override;

private:
    /// A counter that nobody else moves, and what causes events on it.
    struct Subject
    {
        int counter = 0;
        std::function<void(quint64 events)> cause;
        QString events; ///< what those are, in words
    };

    void check(const QString &what, const QString &expected, const QString &found);
    void check(const QString &what, quint64 expected, quint64 found);

    Subject m_subject;
    int m_failures = 0;
};

} // namespace Kerntally::Cli
