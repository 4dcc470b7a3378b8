// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/usererror.h"

#include <functional>

QT_BEGIN_NAMESPACE
class QByteArray;
class QFileDevice;
class QIODevice;
QT_END_NAMESPACE

namespace Kerntally {

/// Writing a file failed.
class WriteError : public UserError
{
public:
    using UserError::UserError;
};

/// Replaces the file atomically. write: returns false on errors. Throws WriteError.
void writeFile(const QString &path, const std::function<bool(QIODevice &file)> &write);
void writeFile(const QString &path, const QByteArray &content);

/// Flushes the buffer and waits until the file system has stored the data. Returns false, with the file's error or
/// errno, if not all of it fits. QSaveFile::commit() ignores this error and replaces the old file by an incomplete one.
bool reachesDisk(QFileDevice &file);

} // namespace Kerntally
