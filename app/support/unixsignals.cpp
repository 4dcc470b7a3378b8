// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/support/unixsignals.h"

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <system_error>
#include <unistd.h>

namespace Kerntally {

namespace {

/// All that a signal handler can reach. Not a signalfd: processes started from here would inherit the blocked signals.
std::atomic<int> pipeEnd = -1;

void onSignal(int number)
{
    const int error = errno;
    const auto byte = static_cast<char>(number);
    [[maybe_unused]] const ssize_t written = write(pipeEnd, &byte, 1);
    errno = error;
}

} // namespace

UnixSignals::UnixSignals(QObject *parent)
    : QObject(parent)
{
    std::array<int, 2> ends = {};
    if (pipe2(ends.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        throw std::system_error(errno, std::generic_category(), "Making a pipe for signals");
    m_read = UniqueFd(ends[0]);
    m_write = UniqueFd(ends[1]);
    m_notifier = std::make_unique<QSocketNotifier>(m_read.get(), QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &UnixSignals::receive);

    pipeEnd = m_write.get();
    for (const int number : {SIGINT, SIGTERM, SIGHUP, SIGWINCH, SIGTSTP}) {
        // nohup and shells' background jobs ignore some.
        struct sigaction action = {};
        sigaction(number, nullptr, &action);
        if (action.sa_handler == SIG_IGN)
            continue;
        action.sa_handler = onSignal;
        action.sa_flags = SA_RESTART;
        sigaction(number, &action, nullptr);
        m_handled.push_back(number);
    }
}

UnixSignals::~UnixSignals()
{
    for (const int number : m_handled)
        std::signal(number, SIG_DFL);
    pipeEnd = -1;
}

void UnixSignals::receive()
{
    char number = 0;
    while (read(m_read.get(), &number, 1) == 1) {
        if (number == SIGWINCH) {
            emit resized();
        } else if (number == SIGTSTP) {
            emit suspending();
            raise(SIGSTOP);
            emit resumed();
        } else {
            emit endRequested();
        }
    }
}

} // namespace Kerntally
