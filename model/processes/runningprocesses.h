// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QList>
#include <QString>

namespace Kerntally {

/// A process as /proc has it.
struct RunningProcess
{
    qint64 pid = 0;
    QString command;   ///< its name: what the kernel keeps of it, 15 bytes
    QString arguments; ///< as it was started; empty where that can't be read, or it is the kernel's
    QString user;      ///< name, or number where there is none
    QString group;     ///< its control group of version 2, as /proc/PID/cgroup has it; empty: none
};

/// The running processes that this user may see, sorted by number. Reads /proc, which takes some milliseconds per
/// hundred processes. Not thread-safe, because it uses getpwuid().
QList<RunningProcess> runningProcesses();

/// Whether a task that runs now and may be seen by this user has that name, of which the kernel keeps 15 bytes.
bool isAnyCalled(QByteArrayView command);

/// What a control group is for, in words, by the names that desktops give them: "firefox" for
/// "…/app.slice/app-gnome-firefox-1234.scope".
QString groupTitle(const QString &group);

} // namespace Kerntally
