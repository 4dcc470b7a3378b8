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

/// A file could not be written.
class WriteError : public UserError
{
public:
    using UserError::UserError;
};

/// Writes the file, whole or not at all. write: returns false if it failed. Throws WriteError.
void writeFile(const QString &path, const std::function<bool(QIODevice &file)> &write);
void writeFile(const QString &path, const QByteArray &content);

/// Writes what is buffered, and waits until the file system has it. False, with the file's error or errno set, if it
/// doesn't all fit. QSaveFile::commit() ignores just this, and then replaces the old file by half a new one.
bool reachesDisk(QFileDevice &file);

} // namespace Kerntally
