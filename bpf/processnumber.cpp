// SPDX-License-Identifier: GPL-3.0-or-later
#include "bpf/processnumber.h"

#include "bpf/translatable.h"

#include <cerrno>
#include <fstream>
#include <poll.h>
#include <string>
#include <sys/wait.h>

namespace Kerntally {

namespace {

/// The kernel says so before anything else is asked of the descriptor, which may be one of anything.
bool isProcess(int descriptor)
{
    siginfo_t state = {};
    return waitid(P_PIDFD, static_cast<id_t>(descriptor), &state, WEXITED | WNOHANG | WNOWAIT) == 0 || errno == ECHILD;
}

} // namespace

unsigned processNumber(int pidfd)
{
    if (!isProcess(pidfd))
        return 0;
    pollfd ending = {pidfd, POLLIN, 0};
    if (poll(&ending, 1, 0) != 0)
        return 0;
    std::ifstream file("/proc/self/fdinfo/" + std::to_string(pidfd));
    const std::string title = "Pid:";
    for (std::string word; file >> word;) {
        long number = 0;
        if (word == title && file >> number)
            return number > 0 ? static_cast<unsigned>(number) : 0;
    }
    return 0;
}

LoadError processGone()
{
    return {LoadError::Reason::NoProcess, QT_TRANSLATE_NOOP("LoadError", "The process to count has ended."),
            QT_TRANSLATE_NOOP("LoadError", "Choose one that runs.")};
}

} // namespace Kerntally
