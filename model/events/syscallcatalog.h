// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace Kerntally {

/// A system call by its name and its numbers.
struct Syscall
{
    QString name;
    std::optional<unsigned> native; ///< of this machine's own programs
    std::optional<unsigned> compat; ///< of 32-bit programs

    /// As on command lines and in JSON: "syscall:futex".
    QString id() const { return QStringLiteral("syscall:") + name; }
    /// What a counter of it counts, in a sentence.
    QString definition() const;
};

/// All that the system's libseccomp knows, by name.
QList<Syscall> knownSyscalls();
std::optional<Syscall> findSyscall(const QString &name);
/// Ids of those that somebody who wrote this name may have meant, nearest first.
QStringList nearSyscalls(const QString &name);

} // namespace Kerntally
