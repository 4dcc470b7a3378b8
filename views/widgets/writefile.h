// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

QT_BEGIN_NAMESPACE
class QByteArray;
class QFileDevice;
class QIODevice;
QT_END_NAMESPACE

namespace Kerntally {

/// Writes the file, whole or not at all. write: false if it can't be made. Returns what went wrong, in words for the
/// user; empty: nothing did.
QString writeFile(const QString &path, const std::function<bool(QIODevice &file)> &write);
QString writeFile(const QString &path, const QByteArray &content);

/// Writes what is buffered, and waits until the file system has it. False, with the file's error or errno set, if it
/// doesn't all fit. QSaveFile::commit() ignores just this, and then replaces the old file by half a new one.
bool reachesDisk(QFileDevice &file);

} // namespace Kerntally
