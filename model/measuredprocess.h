// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <functional>
#include <thread>

#include <sys/types.h>

namespace Kerntally {

/// A command that runs as a member of a session's scope: counted from its first instruction on, with all its
/// descendants.
class MeasuredProcess
{
public:
    struct Failure
    {
        bool isMissing = false; ///< there is no such command
        QString reason;
    };

    MeasuredProcess() = default;
    /// Waits until it has ended.
    ~MeasuredProcess() = default;
    MeasuredProcess(const MeasuredProcess &) = delete;
    MeasuredProcess &operator=(const MeasuredProcess &) = delete;

    /// Starts it; once. joinProgram: as joinScope() takes it. Throws Failure where it doesn't run. ended is called once
    /// it has ended, and all that it left behind too where waitForAll, from another thread, with its exit status:
    /// 128 + n where signal n ended it.
    void start(const QStringList &command, int joinProgram, bool waitForAll, std::function<void(int status)> ended);

    void send(int signalNumber) const;

private:
    pid_t m_pid = -1;
    std::jthread m_waiting;
};

} // namespace Kerntally
