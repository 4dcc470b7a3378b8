// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace Kerntally {

/// A command line in words, as a POSIX shell splits it: single and double quotes and backslashes keep a word together, and
/// nothing else is done.
struct ShellWords
{
    QStringList words;
    /// What a shell would have done more for: "|", "$" or "*", say, the first there is that no quote protects. Empty: nothing.
    QString syntax;

    /// Throws SourceError where a quote is not closed.
    static ShellWords of(const QString &line);
    /// Whether it is done by shells themselves, and needs no program: "cd".
    static bool isBuiltin(const QString &command);
};

} // namespace Kerntally
