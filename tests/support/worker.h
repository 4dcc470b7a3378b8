// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bpf/support/uniquefd.h"

#include <cstdint>

#include <sys/types.h>
#include <unistd.h>

/// Runs jobs in processes. These are forked from a process that was forked while this program had a single thread, so
/// that they may do anything, including starting threads.
class Worker
{
public:
    /// In the job's process: reports that the job is prepared, and waits for run().
    class Start
    {
    public:
        explicit Start(int socket)
            : m_socket(socket)
        {
        }
        void wait() const;

    private:
        int m_socket;
    };
    /// Prepares, calls start.wait() once, and repeats the action `times` times. Returns whether it succeeded.
    using Job = bool (*)(const Start &start, std::uint64_t times);

    /// Construct it before a second thread exists. Throws std::system_error.
    Worker();
    ~Worker();
    Worker(const Worker &) = delete;
    Worker &operator=(const Worker &) = delete;

    /// Starts a process with the job and returns once it is prepared.
    void prepare(Job job, std::uint64_t times);
    /// Lets the job continue. Returns whether it succeeded, once the process has ended.
    bool run();

private:
    Kerntally::UniqueFd m_socket;
    pid_t m_pid = -1;
    bool m_prepared = false;
};

/// Waits for a child process and returns its exit status; 128 + signal if a signal ended it.
int waitForChild(pid_t pid);

/// Runs a function in a child process and returns its exit status. The child has a copy of the calling thread only.
template<typename Function>
int inChild(Function function)
{
    const pid_t pid = fork();
    if (pid == 0)
        _exit(function());
    return waitForChild(pid);
}
