// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bpf/support/uniquefd.h"

#include <cstdint>

#include <sys/types.h>
#include <unistd.h>

/// Processes that do a job each, when told to. All of them come from one that was forked while this program had a
/// single thread, so that they may do anything, even start threads.
class Worker
{
public:
    /// In the job's process: says that all is prepared, and returns when the job is to be done.
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
    /// Prepares, calls start.wait() once, and does something so many times. Returns whether it could.
    using Job = bool (*)(const Start &start, std::uint64_t times);

    /// To be made before there is a second thread. Throws std::system_error.
    Worker();
    ~Worker();
    Worker(const Worker &) = delete;
    Worker &operator=(const Worker &) = delete;

    /// Starts a process for the job; returns when it is prepared.
    void prepare(Job job, std::uint64_t times);
    /// Lets it do the job. Returns when the process has ended: whether it could.
    bool run();

private:
    Kerntally::UniqueFd m_socket;
    pid_t m_pid = -1;
    bool m_prepared = false;
};

/// The exit status of a child process, once it has ended; 128 + signal where one ended it.
int waitForChild(pid_t pid);

/// Runs function in a child process and returns its exit status. It must be content with a copy of this thread alone.
template<typename Function>
int inChild(Function function)
{
    const pid_t pid = fork();
    if (pid == 0)
        _exit(function());
    return waitForChild(pid);
}
