// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>
#include <QStringList>

/// Counts of a command by other programs, for comparison.
namespace OtherCounters {

using Counts = QMap<QString, quint64>;

struct Result
{
    int exitCode = -1;
    Counts counts; ///< by event or system call
    QByteArray err;
};

bool has(const QString &program);
/// Counts the events of the command and its descendants by perf stat.
Result perfStat(const QStringList &events, const QStringList &command);
/// Counts system calls by strace: without exit() and exit_group(), which never return, and without the execve() of the
/// command, which other counters exclude.
Result strace(const QStringList &command);

} // namespace OtherCounters
