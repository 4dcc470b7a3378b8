// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

#include <memory>

/// Somebody else's program that counts.
struct OtherProgram
{
    QString name;
    QStringList arguments;
    QByteArray ready; ///< what it says when it counts; empty: nothing, and it is given a second
};

/// Where it is; empty, and printed, where it isn't installed.
QString findProgram(const QString &name);
/// From when it counts until the object is gone. Throws std::runtime_error.
std::shared_ptr<void> running(const OtherProgram &program);

/// perf-event tracepoints need tracefs: where it isn't mounted, it is for this process and what it starts.
void mountTracefs();

/// perf stat of one event, on all CPUs.
OtherProgram perfStat(const QString &event);
/// bpftrace with a program; it says so when all of it is attached.
OtherProgram bpftrace(const QString &program);
