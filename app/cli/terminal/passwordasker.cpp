// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/terminal/passwordasker.h"

#include "bpf/support/uniquefd.h"

#include <array>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <unistd.h>

namespace Kerntally::Cli {

namespace {

constexpr int patience = 5000; // ms

bool hasTerminal()
{
    return isatty(STDIN_FILENO) != 0 && isatty(STDERR_FILENO) != 0;
}

} // namespace

PasswordAsker::~PasswordAsker()
{
    m_agent.terminate();
    m_agent.waitForFinished(patience);
}

bool PasswordAsker::start()
{
    std::array<int, 2> ends = {};
    if (m_wasStarted || !hasTerminal() || pipe2(ends.data(), O_CLOEXEC) != 0)
        return false;
    m_wasStarted = true;
    const UniqueFd read(ends[0]);
    UniqueFd write(ends[1]);
    m_agent.setInputChannelMode(QProcess::ForwardedInputChannel);
    m_agent.setProcessChannelMode(QProcess::ForwardedChannels);
    m_agent.setChildProcessModifier([fd = write.get()] {
        fcntl(fd, F_SETFD, 0);
        prctl(PR_SET_PDEATHSIG, SIGTERM);
    });
    m_agent.start(QStringLiteral("pkttyagent"),
                  {QStringLiteral("--notify-fd"), QString::number(write.get()), QStringLiteral("--process"),
                   QString::number(getpid())});
    if (!m_agent.waitForStarted(patience))
        return false;
    write.reset();
    pollfd registered = {read.get(), POLLIN, 0}; // when its end is closed
    return poll(&registered, 1, patience) > 0 && !m_agent.waitForFinished(0);
}

} // namespace Kerntally::Cli
