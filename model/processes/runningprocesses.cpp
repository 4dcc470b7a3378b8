// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/processes/runningprocesses.h"

#include "model/base/bytetext.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <pwd.h>

#include <sys/stat.h>

namespace Kerntally {

namespace {

/// What the kernel keeps of a name: bytes.
constexpr qsizetype longestCommand = 15;

QByteArray content(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString userName(uid_t user)
{
    const passwd *known = getpwuid(user);
    return known ? QString::fromLocal8Bit(known->pw_name) : QString::number(user);
}

/// "0::/user.slice/…" in a line of its own.
QString unifiedGroup(const QByteArray &groups)
{
    for (const QByteArray &line : groups.split('\n')) {
        if (line.startsWith("0::"))
            return textOfArgument(line.mid(3));
    }
    return {};
}

/// systemd writes what unit names can't hold as "\x2d", a byte each.
QString unescaped(const QString &name)
{
    return textOfName(bytesOfName(name));
}

/// As the kernel knows it: to the names of its workers /proc adds what they are at, and shows names of its threads that
/// are longer than it keeps.
QByteArray commandOf(QByteArray name, bool isKernels)
{
    if (name.endsWith('\n'))
        name.chop(1);
    if (!isKernels)
        return name;
    static const QRegularExpression worker(QStringLiteral("^kworker/[^-+]*[0-9][A-Z]?(?=[-+])"));
    if (const QRegularExpressionMatch match = worker.match(QString::fromLatin1(name)); match.hasMatch())
        name.truncate(match.capturedLength());
    name.truncate(longestCommand);
    return name;
}

} // namespace

QList<RunningProcess> runningProcesses()
{
    QList<RunningProcess> processes;
    QHash<uid_t, QString> users;
    for (const QString &name : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs)) {
        bool isNumber = false;
        RunningProcess process;
        process.pid = name.toLongLong(&isNumber);
        const QString folder = QStringLiteral("/proc/") + name;
        struct stat owner = {};
        if (!isNumber || stat(qPrintable(folder), &owner) != 0)
            continue;
        const QByteArray command = content(folder + QStringLiteral("/comm"));
        if (command.isEmpty())
            continue; // it has just ended
        QByteArray arguments = content(folder + QStringLiteral("/cmdline"));
        process.command = textOfName(commandOf(command, arguments.isEmpty()));
        process.arguments = textOfName(arguments.replace('\0', ' ').trimmed());
        if (!users.contains(owner.st_uid))
            users[owner.st_uid] = userName(owner.st_uid);
        process.user = users[owner.st_uid];
        process.group = unifiedGroup(content(folder + QStringLiteral("/cgroup")));
        processes.append(process);
    }
    std::ranges::sort(processes, {}, &RunningProcess::pid);
    return processes;
}

bool isAnyCalled(QByteArrayView command)
{
    const auto isThis = [&](const QString &folder, bool isKernels) {
        const QByteArray name = commandOf(content(folder + QStringLiteral("/comm")), isKernels);
        return !name.isEmpty() && name == command.first(qMin(command.size(), longestCommand));
    };
    for (const QString &name : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs)) {
        if (!name.front().isDigit())
            continue;
        const QString folder = QStringLiteral("/proc/") + name;
        const bool isKernels = content(folder + QStringLiteral("/cmdline")).isEmpty();
        const QStringList tasks = QDir(folder + QStringLiteral("/task")).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        const bool isOne = std::any_of(tasks.begin(), tasks.end(), [&](const QString &task) {
            return isThis(folder + QStringLiteral("/task/") + task, isKernels);
        });
        if (isOne)
            return true;
    }
    return false;
}

// By the names that desktops agreed on: systemd.io/DESKTOP_ENVIRONMENTS, "app[-LAUNCHER]-ID[-RANDOM].scope".
QString groupTitle(const QString &group)
{
    static const QRegularExpression application(QStringLiteral(
        "^app-(?:(?:gnome|kde|xfce|dbus|flatpak|niri|sway)-)?(.+?)(?:-\\d+)?(?:@[^.]*)?\\.(?:scope|service|slice)$"));
    static const QRegularExpression unit(QStringLiteral("^(.+?)(?:@[^.]*)?\\.(?:scope|service|slice)$"));
    QString last = group.section(QLatin1Char('/'), -1);
    for (const QRegularExpression &names : {application, unit}) {
        if (const QRegularExpressionMatch match = names.match(last); match.hasMatch())
            return unescaped(match.captured(1));
    }
    return last;
}

} // namespace Kerntally
