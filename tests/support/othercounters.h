// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>
#include <QStringList>

/// What other programs count of a command, to compare with.
namespace OtherCounters {

using Counts = QMap<QString, quint64>;

struct Result
{
    int exitCode = -1;
    Counts counts; ///< by event, or by the call's name
    QByteArray err;
};

bool has(const QString &program);
/// Of the command and its descendants.
Result perfStat(const QStringList &events, const QStringList &command);
/// Call by call. Without exit() and exit_group(), which strace doesn't count since they never return, and without the
/// execve() that becomes the command, which for everybody else is before it.
Result strace(const QStringList &command);

} // namespace OtherCounters
