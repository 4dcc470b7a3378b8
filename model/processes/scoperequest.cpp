// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/processes/scoperequest.h"

#include "model/base/bytetext.h"
#include "model/base/closestnames.h"
#include "model/base/sourceerror.h"
#include "model/base/translatedtext.h"

#include <QFile>

#include <cerrno>
#include <cstring>
#include <memory>
#include <mntent.h>
#include <pwd.h>

#include <fcntl.h>
#include <linux/magic.h>
#include <sys/syscall.h>
#include <sys/vfs.h>
#include <unistd.h>

namespace Kerntally {

namespace {

Scope::Descriptor owned(UniqueFd fd)
{
    return std::make_shared<const UniqueFd>(std::move(fd));
}

QStringList knownUsers()
{
    QStringList names;
    setpwent();
    while (const passwd *user = getpwent())
        names += QString::fromLocal8Bit(user->pw_name);
    endpwent();
    return names;
}

/// Where control groups of version 2 are to be seen.
QStringList groupFolders()
{
    QStringList folders;
    const std::unique_ptr<FILE, int (*)(FILE *)> mounts(setmntent("/proc/self/mounts", "r"), endmntent);
    while (const mntent *mount = mounts ? getmntent(mounts.get()) : nullptr) {
        if (std::strcmp(mount->mnt_type, "cgroup2") == 0)
            folders += QFile::decodeName(mount->mnt_dir);
    }
    return folders;
}

/// The folder, where it is a control group; else why not, in errno: ENOTSUP where it is another folder.
UniqueFd openGroup(const QString &path)
{
    UniqueFd folder(open(pathOfArgument(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    struct statfs system = {};
    if (!folder || fstatfs(folder.get(), &system) != 0 || system.f_type == CGROUP2_SUPER_MAGIC)
        return folder;
    errno = ENOTSUP;
    return UniqueFd();
}

} // namespace

Scope ScopeRequest::scope() const
{
    Scope scope;
    if (pid)
        onlyProcess(scope, *pid);
    if (command)
        onlyCommand(scope, *command);
    if (user)
        onlyUser(scope, *user);
    if (group)
        onlyGroup(scope, *group);
    return scope;
}

void onlyProcess(Scope &scope, const QString &pid)
{
    bool isNumber = false;
    const int number = pid.toInt(&isNumber);
    if (!isNumber || number <= 0)
        throw UnknownName(translatedText(QT_TRANSLATE_NOOP("Kerntally", "'%1' is not a process ID.")).arg(pid));
    UniqueFd process(static_cast<int>(syscall(SYS_pidfd_open, number, 0)));
    if (!process && errno == ESRCH)
        throw UnknownName(translatedText(QT_TRANSLATE_NOOP("Kerntally", "There is no process %1.")).arg(pid));
    if (!process && (errno == EINVAL || errno == ENOENT)) {
        throw UnknownName(
            translatedText(QT_TRANSLATE_NOOP("Kerntally", "%1 is a thread: give the ID of its process.")).arg(pid));
    }
    if (!process) {
        throw UnknownName(translatedText(QT_TRANSLATE_NOOP("Kerntally", "Process %1 can't be followed: %2."))
                              .arg(pid, QString::fromLocal8Bit(std::strerror(errno))));
    }
    scope.process = owned(std::move(process));
}

void onlyCommand(Scope &scope, const QString &name)
{
    constexpr std::size_t longest = 15;
    if (name.isEmpty())
        throw UnknownName(translatedText(QT_TRANSLATE_NOOP("Kerntally", "A command needs a name.")));
    if (name.startsWith(QLatin1Char('/')) || name.startsWith(QLatin1String("./"))) { // kernel threads have others
        throw UnknownName(
            translatedText(
                QT_TRANSLATE_NOOP("Kerntally", "'%1' is a path: commands are known by their name alone, as in %2."))
                .arg(name, name.section(QLatin1Char('/'), -1)));
    }
    scope.command = bytesOfName(name).toStdString().substr(0, longest);
}

void onlyUser(Scope &scope, const QString &user)
{
    bool isNumber = false;
    const uint number = user.toUInt(&isNumber);
    if (isNumber) {
        scope.user = number;
        return;
    }
    const passwd *known = getpwnam(user.toLocal8Bit().constData());
    if (!known) {
        throw UnknownName(translatedText(QT_TRANSLATE_NOOP("Kerntally", "There is no user '%1'.")).arg(user)
                          + suggestion(closestNames(user, knownUsers())));
    }
    scope.user = known->pw_uid;
}

void onlyGroup(Scope &scope, const QString &path)
{
    QStringList places;
    if (!path.isEmpty())
        places += path;
    for (const QString &folder : path.isEmpty() ? QStringList() : groupFolders())
        places += folder + QLatin1Char('/') + path;
    int error = ENOENT;
    for (const QString &place : places) {
        if (UniqueFd folder = openGroup(place)) {
            scope.group = owned(std::move(folder));
            return;
        }
        if (errno != ENOENT)
            error = errno;
    }
    if (error == ENOENT)
        throw UnknownName(translatedText(QT_TRANSLATE_NOOP("Kerntally", "There is no control group '%1'.")).arg(path));
    if (error == ENOTSUP || error == ENOTDIR) {
        throw UnknownName(
            translatedText(QT_TRANSLATE_NOOP("Kerntally", "'%1' is not a control group of version 2.")).arg(path));
    }
    throw UnknownName(translatedText(QT_TRANSLATE_NOOP("Kerntally", "The control group '%1' can't be opened: %2."))
                          .arg(path, QString::fromLocal8Bit(std::strerror(error))));
}

} // namespace Kerntally
