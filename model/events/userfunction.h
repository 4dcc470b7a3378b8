// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bpf/support/uniquefd.h"

#include <QList>
#include <QString>

#include <memory>

namespace Kerntally {

/// A function of a program or library: the file, which was opened once and for all, and where in it the function begins.
/// These two are what whoever counts has to be given.
struct UserFunction
{
    QString path;
    QString symbol;
    QString declaration;                  ///< as in the source, where the symbol is made from it (C++)
    std::shared_ptr<const UniqueFd> file; ///< open for reading: so the user may
    quint64 offset = 0;                   ///< of the first instruction, in the file

    /// For people: "QWidget::show()", "SSL_write()".
    QString name() const { return declaration.isEmpty() ? symbol + QLatin1String("()") : declaration; }
    /// As on command lines and in JSON: "uprobe:/lib/libssl.so.3:SSL_write".
    QString id() const { return QStringLiteral("uprobe:%1:%2").arg(path, symbol); }
};

/// Looks the symbol up, among those for other files first. It may also be the name in the source, with or without its
/// parameters, where only one function has it. Throws UnknownName, in the user's words, where it can't be counted.
UserFunction findFunction(const QString &path, const QString &name);
/// The same of "PATH:SYMBOL", in both of which there may be more colons: the path is the longest beginning that is a file.
UserFunction findFunction(const QString &pathAndSymbol);

/// What a file of a program or library offers to be counted.
struct ProgramFunctions
{
    struct Function
    {
        QString name;
        QString declaration; ///< as in the source, where the name is made from it (C++)
        QString obstacle;    ///< why its calls can't be counted by this name; empty: they can

        /// For people, in one line.
        QString shownName() const;
    };

    QString path;
    QList<Function> functions; ///< by what is shown as their name
    bool isStripped = false;   ///< it names those only that other files may use
};

/// Any thread. Throws UnknownName, in the user's words, where it is no such file.
ProgramFunctions programFunctions(const QString &path);

} // namespace Kerntally
