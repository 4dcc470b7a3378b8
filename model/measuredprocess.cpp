// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/measuredprocess.h"

#include "bpf/loader.h"
#include "bpf/uniquefd.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <utility>
#include <vector>

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace Kerntally {

namespace {

/// Why the child could not become the command; it says so through a pipe that exec() closes.
struct Report
{
    bool isJoining = false;
    int error = 0;
};

/// In the child. As the shell would have started it: our signal handlers end with exec(), what is ignored doesn't.
[[noreturn]] void become(const std::vector<char *> &command, int joinProgram, int pipe)
{
    std::signal(SIGPIPE, SIG_DFL);
    Report report = {.isJoining = true, .error = joinScope(joinProgram)};
    if (report.error == 0) {
        execvp(command[0], command.data());
        report = {.isJoining = false, .error = errno};
    }
    [[maybe_unused]] const ssize_t written = write(pipe, &report, sizeof(report));
    _exit(1);
}

int statusOf(pid_t pid)
{
    int status = 0;
    while (waitpid(pid, &status, 0) < 0) {
        if (errno != EINTR)
            return 1;
    }
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

void waitForOrphans()
{
    while (waitpid(-1, nullptr, 0) > 0 || errno == EINTR) {}
}

MeasuredProcess::Failure failure(int error)
{
    return {.isMissing = error == ENOENT || error == ENOTDIR, .reason = QString::fromLocal8Bit(std::strerror(error))};
}

} // namespace

void MeasuredProcess::start(const QStringList &command, int joinProgram, bool waitForAll,
                            std::function<void(int)> ended)
{
    std::vector<QByteArray> words;
    words.reserve(static_cast<std::size_t>(command.size()));
    for (const QString &word : command)
        words.push_back(word.toLocal8Bit());
    std::vector<char *> arguments;
    arguments.reserve(words.size() + 1);
    for (QByteArray &word : words)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);

    std::array<int, 2> ends = {};
    if (pipe2(ends.data(), O_CLOEXEC) != 0)
        throw failure(errno);
    const UniqueFd read(ends[0]);
    UniqueFd write(ends[1]);
    // Those that the command leaves behind become our children.
    if (waitForAll && prctl(PR_SET_CHILD_SUBREAPER, 1) != 0)
        throw failure(errno);
    m_pid = fork();
    if (m_pid < 0)
        throw failure(errno);
    if (m_pid == 0)
        become(arguments, joinProgram, write.get());
    write.reset();

    Report report;
    if (::read(read.get(), &report, sizeof(report)) == sizeof(report)) {
        statusOf(m_pid);
        m_pid = -1;
        throw failure(report.isJoining ? EPERM : report.error);
    }
    m_waiting = std::jthread([pid = m_pid, waitForAll, ended = std::move(ended)] {
        const int status = statusOf(pid);
        if (waitForAll)
            waitForOrphans();
        ended(status);
    });
}

void MeasuredProcess::send(int signalNumber) const
{
    if (m_pid > 0)
        kill(m_pid, signalNumber);
}

} // namespace Kerntally
