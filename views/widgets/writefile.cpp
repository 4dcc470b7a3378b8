// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/writefile.h"

#include "views/widgets/nametext.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QSaveFile>

#include <cerrno>
#include <unistd.h>

namespace Kerntally {

void writeFile(const QString &path, const std::function<bool(QIODevice &file)> &write)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly)) {
        const bool isWritten = write(file) && reachesDisk(file);
        if (isWritten && file.commit())
            return;
        if (!isWritten && file.putChar('\n')) // a short write doesn't set an error, but the next write does
            file.flush();
    }
    const QString reason = file.error() == QFileDevice::NoError ? qt_error_string(errno) : file.errorString();
    throw WriteError(QCoreApplication::translate("Kerntally::FileDialogs", "%1 could not be written: %2")
                         .arg(pathInText(path), reason));
}

void writeFile(const QString &path, const QByteArray &content)
{
    writeFile(path, [&](QIODevice &file) { return file.write(content) == content.size(); });
}

bool reachesDisk(QFileDevice &file)
{
    if (!file.flush() || file.error() != QFileDevice::NoError)
        return false;
    return fsync(file.handle()) == 0 || errno == EINVAL || errno == EROFS; // special files have no disk
}

} // namespace Kerntally
