// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/userfunction.h"

#include "bpf/elffunctions.h"
#include "model/countersource.h"
#include "model/nearnames.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <vector>

#include <fcntl.h>
#include <sys/stat.h>

namespace Kerntally {

namespace {

QString text(const char *words)
{
    return QCoreApplication::translate("Kerntally", words);
}

UnknownName unreadable(const QString &path, int error)
{
    if (error == ENOENT)
        return UnknownName(text(QT_TRANSLATE_NOOP("Kerntally", "There is no file '%1'.")).arg(path));
    return UnknownName(text(QT_TRANSLATE_NOOP("Kerntally", "The file '%1' can't be read: %2."))
                           .arg(path, QString::fromLocal8Bit(std::strerror(error))));
}

UniqueFd openFile(const QString &path)
{
    if (path.isEmpty()) {
        throw UnknownName(text(QT_TRANSLATE_NOOP("Kerntally", "A function is named by file and symbol, as in %1."))
                              .arg(QLatin1String("uprobe:/path/of/library.so:symbol")));
    }
    UniqueFd file(open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
    struct stat status = {};
    if (!file || fstat(file.get(), &status) != 0)
        throw unreadable(path, errno);
    if (!S_ISREG(status.st_mode))
        throw UnknownName(text(QT_TRANSLATE_NOOP("Kerntally", "'%1' is no file of a program.")).arg(path));
    return file;
}

ElfFunctions functionsOf(int file, const QString &path)
{
    using Kind = ElfFunctions::Kind;
    ElfFunctions functions = ElfFunctions::read(file);
    switch (functions.kind) {
    case Kind::Elf:
        return functions;
    case Kind::Unreadable:
        throw unreadable(path, errno);
    case Kind::NotElf:
        throw UnknownName(
            text(QT_TRANSLATE_NOOP("Kerntally", "'%1' is neither a program nor a library (ELF).")).arg(path));
    case Kind::OtherMachine:
        throw UnknownName(
            text(QT_TRANSLATE_NOOP("Kerntally", "'%1' is for machines of another kind than this one.")).arg(path));
    case Kind::Broken:
        break;
    }
    throw UnknownName(text(QT_TRANSLATE_NOOP("Kerntally", "'%1' is damaged: its symbols can't be read.")).arg(path));
}

UnknownName noSuch(const QString &path, const QString &symbol, const ElfFunctions &functions)
{
    QStringList names;
    for (const ElfFunction &function : functions.all)
        names += QString::fromStdString(function.name);
    const QString said = functions.isStripped ? text(QT_TRANSLATE_NOOP(
                             "Kerntally", "'%1' has no function '%2' for others; the names of its own were stripped."))
                                              : text(QT_TRANSLATE_NOOP("Kerntally", "'%1' has no function '%2'."));
    return UnknownName(said.arg(path, symbol) + suggestion(nearNames(symbol, names)));
}

} // namespace

UserFunction findFunction(const QString &path, const QString &symbol)
{
    UniqueFd file = openFile(path);
    const ElfFunctions functions = functionsOf(file.get(), path);
    std::vector<ElfFunction> found;
    const std::string name = symbol.toStdString();
    std::copy_if(functions.all.begin(), functions.all.end(), std::back_inserter(found),
                 [&](const ElfFunction &function) { return function.name == name; });
    if (found.empty())
        throw noSuch(path, symbol, functions);
    // Of several, what a program that is built today would call.
    const auto prefer = [&](auto isBetter) {
        if (std::any_of(found.begin(), found.end(), isBetter))
            std::erase_if(found, [&](const ElfFunction &function) { return !isBetter(function); });
    };
    prefer([](const ElfFunction &function) { return function.isGlobal; });
    prefer([](const ElfFunction &function) { return !function.isOld; });
    if (found.size() > 1) {
        throw UnknownName(text(QT_TRANSLATE_NOOP("Kerntally", "'%1' has %2 functions '%3': which one isn't clear."))
                              .arg(path)
                              .arg(found.size())
                              .arg(symbol));
    }
    if (found.front().isChosenAtRun) {
        throw UnknownName(text(QT_TRANSLATE_NOOP("Kerntally",
                                                 "'%1' is one of several functions, chosen when a program starts: its "
                                                 "calls can't be counted by this name."))
                              .arg(symbol));
    }
    return {.path = path,
            .symbol = symbol,
            .file = std::make_shared<const UniqueFd>(std::move(file)),
            .offset = found.front().offset};
}

} // namespace Kerntally
