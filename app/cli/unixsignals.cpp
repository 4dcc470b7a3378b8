// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/unixsignals.h"

#include <cerrno>
#include <csignal>
#include <sys/signalfd.h>
#include <system_error>
#include <unistd.h>

namespace Kerntally::Cli {

UnixSignals::UnixSignals(QObject *parent)
    : QObject(parent)
{
    sigset_t set = {};
    sigemptyset(&set);
    for (const int number : {SIGINT, SIGTERM, SIGHUP, SIGWINCH, SIGTSTP}) {
        // nohup and shells' background jobs ignore some: a signal that is blocked would come all the same.
        struct sigaction action = {};
        sigaction(number, nullptr, &action);
        if (action.sa_handler != SIG_IGN)
            sigaddset(&set, number);
    }
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
    m_descriptor = UniqueFd(signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK));
    if (!m_descriptor)
        throw std::system_error(errno, std::generic_category(), "Making a signal descriptor");
    m_notifier = std::make_unique<QSocketNotifier>(m_descriptor.get(), QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &UnixSignals::receive);
}

void UnixSignals::receive()
{
    signalfd_siginfo info = {};
    while (read(m_descriptor.get(), &info, sizeof(info)) == sizeof(info)) {
        if (info.ssi_signo == SIGWINCH) {
            emit resized();
        } else if (info.ssi_signo == SIGTSTP) {
            emit suspending();
            raise(SIGSTOP);
            emit resumed();
        } else {
            emit endRequested();
        }
    }
}

} // namespace Kerntally::Cli
