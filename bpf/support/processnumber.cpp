// SPDX-License-Identifier: GPL-3.0-or-later
#include "bpf/support/processnumber.h"

#include "bpf/support/translatable.h"
#include "bpf/support/uniquefd.h"

#include <array>
#include <cerrno>
#include <charconv>
#include <fcntl.h>
#include <poll.h>
#include <string>
#include <string_view>
#include <sys/wait.h>
#include <unistd.h>

namespace Kerntally {

namespace {

/// Checked first: the descriptor comes from a client and may be of any type.
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
    // System calls only, and few: the seccomp filter of receivers allows no others.
    const UniqueFd file(open(("/proc/self/fdinfo/" + std::to_string(pidfd)).c_str(), O_RDONLY | O_CLOEXEC));
    std::array<char, 4096> text = {};
    const ssize_t size = file ? read(file.get(), text.data(), text.size()) : -1;
    if (size <= 0)
        return 0;
    constexpr std::string_view title = "\nPid:\t";
    const std::string_view lines(text.data(), static_cast<std::size_t>(size));
    const std::size_t found = lines.find(title);
    long number = 0;
    if (found != std::string_view::npos)
        std::from_chars(lines.data() + found + title.size(), lines.data() + lines.size(), number);
    return number > 0 ? static_cast<unsigned>(number) : 0;
}

LoadError processGone()
{
    return {LoadError::Reason::NoProcess, KT_TR_NOOP("LoadError", "The process to count has ended."),
            KT_TR_NOOP("LoadError", "Choose one that runs.")};
}

} // namespace Kerntally
