// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/processes/measuredprocess.h"

#include "bpf/programs/loader.h"
#include "bpf/support/openfiles.h"
#include "bpf/support/uniquefd.h"

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
    enum class Step {
        Outputs,
        Folder,
        Joining,
        Command,
    };
    Step step = Step::Outputs;
    int error = 0;
};

/// What the child needs, where nothing can be allocated any more.
struct Child
{
    std::vector<char *> command;
    const char *folder = nullptr;
    int output = -1;
    int joinProgram = -1;
};

bool separate(int output)
{
    const int nothing = open("/dev/null", O_RDONLY); // NOLINT(cppcoreguidelines-pro-type-vararg)
    return nothing >= 0 && setsid() >= 0 && dup2(nothing, STDIN_FILENO) >= 0 && dup2(output, STDOUT_FILENO) >= 0
        && dup2(output, STDERR_FILENO) >= 0;
}

/// In the child. As the shell would have started it: our signal handlers end with exec(), what is ignored doesn't.
[[noreturn]] void become(const Child &child, int pipe)
{
    std::signal(SIGPIPE, SIG_DFL);
    Report report;
    if (child.output >= 0 && !separate(child.output)) {
        report = {.step = Report::Step::Outputs, .error = errno};
    } else if (child.folder && chdir(child.folder) != 0) {
        report = {.step = Report::Step::Folder, .error = errno};
    } else if (const int error = joinScope(child.joinProgram)) {
        report = {.step = Report::Step::Joining, .error = error};
    } else {
        restoreOpenFiles();
        execvp(child.command[0], child.command.data());
        report = {.step = Report::Step::Command, .error = errno};
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

QString textOf(int error)
{
    return QString::fromLocal8Bit(std::strerror(error));
}

MeasuredProcess::Failure failureOf(const Report &report, const MeasuredProcess::Command &command)
{
    if (report.step == Report::Step::Folder)
        return MeasuredProcess::Failure(command.folder + QLatin1String(": ") + textOf(report.error));
    const bool isCommands = report.step == Report::Step::Command;
    return MeasuredProcess::Failure(textOf(report.error),
                                    isCommands && (report.error == ENOENT || report.error == ENOTDIR));
}

} // namespace

void MeasuredProcess::start(const Command &command, int joinProgram, std::function<void(int)> ended)
{
    QList<QByteArray> words = command.words;
    const QByteArray folder = command.folder.toLocal8Bit();
    Child child = {.command = {},
                   .folder = folder.isEmpty() ? nullptr : folder.constData(),
                   .output = command.output,
                   .joinProgram = joinProgram};
    child.command.reserve(static_cast<std::size_t>(words.size()) + 1);
    for (QByteArray &word : words)
        child.command.push_back(word.data());
    child.command.push_back(nullptr);

    std::array<int, 2> ends = {};
    if (pipe2(ends.data(), O_CLOEXEC) != 0)
        throw Failure(textOf(errno));
    const UniqueFd read(ends[0]);
    UniqueFd write(ends[1]);
    // Those that the command leaves behind become our children.
    if (command.waitForAll && prctl(PR_SET_CHILD_SUBREAPER, 1) != 0)
        throw Failure(textOf(errno));
    m_pid = fork();
    if (m_pid < 0)
        throw Failure(textOf(errno));
    if (m_pid == 0)
        become(child, write.get());
    write.reset();

    Report report;
    if (::read(read.get(), &report, sizeof(report)) == sizeof(report)) {
        statusOf(m_pid);
        m_pid = -1;
        throw failureOf(report, command);
    }
    m_isLeader = command.output >= 0;
    m_waiting = std::jthread([pid = m_pid, waitForAll = command.waitForAll, ended = std::move(ended)] {
        const int status = statusOf(pid);
        if (waitForAll)
            waitForOrphans();
        ended(status);
    });
}

void MeasuredProcess::send(int signalNumber) const
{
    if (m_pid > 0)
        kill(m_isLeader ? -m_pid : m_pid, signalNumber);
}

} // namespace Kerntally
