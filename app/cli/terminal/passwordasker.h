// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>

namespace Kerntally::Cli {

/// Asks for passwords on this process's terminal, for polkit: its own agent for terminals, pkttyagent, as long as this
/// lives. To be started where no other agent serves this process.
class PasswordAsker
{
public:
    PasswordAsker() = default;
    ~PasswordAsker();
    PasswordAsker(const PasswordAsker &) = delete;
    PasswordAsker &operator=(const PasswordAsker &) = delete;

    /// Waits until it is registered. False where there is no terminal or no such program, or it was started before.
    bool start();
    bool wasStarted() const { return m_wasStarted; }

private:
    QProcess m_agent;
    bool m_wasStarted = false;
};

} // namespace Kerntally::Cli
