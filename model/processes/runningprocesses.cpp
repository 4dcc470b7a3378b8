// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/processes/runningprocesses.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <pwd.h>

#include <sys/stat.h>

namespace Kerntally {

namespace {

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
            return QString::fromLocal8Bit(line.mid(3));
    }
    return {};
}

/// systemd writes what unit names can't hold as "\x2d".
QString unescaped(const QString &name)
{
    static const QRegularExpression escape(QStringLiteral("\\\\x([0-9a-f]{2})"));
    QString text = name;
    for (QRegularExpressionMatch match = escape.match(text); match.hasMatch(); match = escape.match(text))
        text.replace(match.capturedStart(), match.capturedLength(), QChar(match.captured(1).toInt(nullptr, 16)));
    return text;
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
        process.command = QString::fromLocal8Bit(content(folder + QStringLiteral("/comm"))).trimmed();
        if (process.command.isEmpty())
            continue; // it has just ended
        QByteArray arguments = content(folder + QStringLiteral("/cmdline"));
        process.arguments = QString::fromLocal8Bit(arguments.replace('\0', ' ')).trimmed();
        if (!users.contains(owner.st_uid))
            users[owner.st_uid] = userName(owner.st_uid);
        process.user = users[owner.st_uid];
        process.group = unifiedGroup(content(folder + QStringLiteral("/cgroup")));
        processes.append(process);
    }
    std::ranges::sort(processes, {}, &RunningProcess::pid);
    return processes;
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
