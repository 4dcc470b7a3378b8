// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/usererror.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <functional>
#include <thread>

#include <sys/types.h>

namespace Kerntally {

/// A command that runs as a member of a session's scope: counted from its first instruction on, with all its
/// descendants.
class MeasuredProcess
{
public:
    struct Command
    {
        QList<QByteArray> words; ///< at least one; arguments are bytes, in no particular encoding
        QString folder = {};     ///< that it runs in; empty: ours
        /// Where both its outputs go, a descriptor that it gets a copy of: it has no terminal and nothing to read then, and
        /// is the leader of a group, so that send() reaches its children, too. -1: it has what we have.
        int output = -1;
        bool waitForAll = false; ///< it ends when all that it left behind has ended, too; for who has no other children
    };

    /// The command can't be run.
    class Failure : public UserError
    {
    public:
        explicit Failure(const QString &reason, bool isMissing = false)
            : UserError(reason)
            , m_isMissing(isMissing)
        {
        }
        bool isMissing() const { return m_isMissing; } ///< there is no such command

    private:
        bool m_isMissing;
    };

    MeasuredProcess() = default;
    /// Waits until it has ended.
    ~MeasuredProcess() = default;
    MeasuredProcess(const MeasuredProcess &) = delete;
    MeasuredProcess &operator=(const MeasuredProcess &) = delete;

    /// Starts it; once. joinProgram: as joinScope() takes it. Throws Failure where it doesn't run. ended is called once
    /// it has ended, from another thread, with its exit status: 128 + n where signal n ended it.
    void start(const Command &command, int joinProgram, std::function<void(int status)> ended);

    void send(int signalNumber) const;

private:
    pid_t m_pid = -1;
    bool m_isLeader = false;
    std::jthread m_waiting;
};

} // namespace Kerntally
