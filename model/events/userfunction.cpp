// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/events/userfunction.h"

#include "bpf/symbols/elffunctions.h"
#include "model/base/bytetext.h"
#include "model/base/closestnames.h"
#include "model/base/sourceerror.h"
#include "model/base/translatedtext.h"

#include <QRegularExpression>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <map>
#include <string_view>
#include <vector>

#include <cxxabi.h>
#include <fcntl.h>
#include <sys/stat.h>

namespace Kerntally {

namespace {

UnknownName unreadable(const QString &path, int error)
{
    if (error == ENOENT)
        return UnknownName(translatedText(QT_TRANSLATE_NOOP("Kerntally", "There is no file '%1'.")).arg(path));
    return UnknownName(translatedText(QT_TRANSLATE_NOOP("Kerntally", "The file '%1' can't be read: %2."))
                           .arg(path, QString::fromLocal8Bit(std::strerror(error))));
}

UniqueFd openFile(const QString &path)
{
    if (path.isEmpty()) {
        throw UnknownName(
            translatedText(QT_TRANSLATE_NOOP("Kerntally", "A function is named by file and symbol, as in %1."))
                .arg(QLatin1String("uprobe:/path/of/library.so:symbol")));
    }
    UniqueFd file(open(pathOfArgument(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
    struct stat status = {};
    if (!file || fstat(file.get(), &status) != 0)
        throw unreadable(path, errno);
    if (!S_ISREG(status.st_mode))
        throw UnknownName(translatedText(QT_TRANSLATE_NOOP("Kerntally", "'%1' is not an executable.")).arg(path));
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
            translatedText(QT_TRANSLATE_NOOP("Kerntally", "'%1' is neither a program nor a library (ELF).")).arg(path));
    case Kind::OtherMachine:
        throw UnknownName(
            translatedText(QT_TRANSLATE_NOOP("Kerntally", "'%1' is for machines of another kind than this one."))
                .arg(path));
    case Kind::SymbolsOnly:
        throw UnknownName(
            translatedText(QT_TRANSLATE_NOOP("Kerntally",
                                             "'%1' has the symbols of another file, and no code that runs: "
                                             "name the program or library itself."))
                .arg(path));
    case Kind::Broken:
        break;
    }
    throw UnknownName(
        translatedText(QT_TRANSLATE_NOOP("Kerntally", "'%1' is damaged: its symbols can't be read.")).arg(path));
}

UnknownName noSuch(const QString &path, const QString &symbol, const ElfFunctions &functions)
{
    QStringList names;
    for (const ElfFunction &function : functions.all)
        names += QString::fromStdString(function.name);
    const QString said = functions.isStripped
        ? translatedText(
            QT_TRANSLATE_NOOP("Kerntally", "'%1' has no function '%2' for others; the names of its own were stripped."))
        : translatedText(QT_TRANSLATE_NOOP("Kerntally", "'%1' has no function '%2'."));
    return UnknownName(said.arg(path, symbol) + suggestion(closestNames(symbol, names)));
}

/// Empty where the name isn't made from one.
QString declarationOf(std::string_view name)
{
    if (!name.starts_with("_Z"))
        return {};
    int status = 0;
    const std::unique_ptr<char, decltype(&std::free)> text(
        abi::__cxa_demangle(std::string(name).c_str(), nullptr, nullptr, &status), &std::free);
    return text ? QString::fromUtf8(text.get()) : QString();
}

/// Of several with one name, what a program that is built today would call.
std::vector<ElfFunction> preferred(std::vector<ElfFunction> functions)
{
    const auto prefer = [&](auto isBetter) {
        if (std::any_of(functions.begin(), functions.end(), isBetter))
            std::erase_if(functions, [&](const ElfFunction &function) { return !isBetter(function); });
    };
    prefer([](const ElfFunction &function) { return function.isGlobal; });
    prefer([](const ElfFunction &function) { return !function.isOld; });
    return functions;
}

/// Why calls of the only function of these that could be meant can't be counted; empty: they can.
QString obstacle(const QString &path, const QString &symbol, const std::vector<ElfFunction> &functions)
{
    if (functions.size() > 1) {
        return translatedText(QT_TRANSLATE_NOOP("Kerntally", "'%1' has %2 functions '%3': which one isn't clear."))
            .arg(path)
            .arg(functions.size())
            .arg(symbol);
    }
    if (!functions.front().isChosenAtRun)
        return {};
    return translatedText(
               QT_TRANSLATE_NOOP("Kerntally",
                                 "'%1' is one of several functions, chosen when a program starts: its calls can't be "
                                 "counted by this name."))
        .arg(symbol);
}

std::vector<ElfFunction> functionsCalled(const QString &symbol, const ElfFunctions &functions)
{
    std::vector<ElfFunction> found;
    const std::string name = symbol.toStdString();
    std::copy_if(functions.all.begin(), functions.all.end(), std::back_inserter(found),
                 [&](const ElfFunction &function) { return function.name == name; });
    return found;
}

/// Rust adds a hash to each name.
bool isDeclaredAs(const QString &name, const QString &declaration)
{
    static const QRegularExpression hash(QStringLiteral("^::h[0-9a-f]{16}$"));
    if (!declaration.startsWith(name))
        return false;
    const QString rest = declaration.mid(name.size());
    return rest.isEmpty() || rest.startsWith(QLatin1Char('(')) || hash.match(rest).hasMatch();
}

/// Empty where there is none. Throws UnknownName where there are several.
QString symbolDeclaredAs(const QString &name, const QString &path, const ElfFunctions &functions)
{
    constexpr qsizetype mostNamed = 5;
    QStringList symbols;
    for (const ElfFunction &function : functions.all) {
        const QString symbol = QString::fromStdString(function.name);
        if (!name.isEmpty() && isDeclaredAs(name, declarationOf(function.name)) && !symbols.contains(symbol))
            symbols += symbol;
    }
    if (symbols.size() > 1) {
        throw UnknownName(
            translatedText(QT_TRANSLATE_NOOP("Kerntally", "'%1' has %2 functions '%3'; choose one: %4."))
                .arg(path, QString::number(symbols.size()), name, symbols.mid(0, mostNamed).join(QLatin1String(", "))));
    }
    return symbols.value(0);
}

} // namespace

QString ProgramFunctions::Function::shownName() const
{
    return printableLine(declaration.isEmpty() ? name : declaration);
}

UserFunction findFunction(const QString &pathAndSymbol)
{
    const QLatin1Char colon(':');
    for (qsizetype end = pathAndSymbol.lastIndexOf(colon); end > 0; end = pathAndSymbol.lastIndexOf(colon, end - 1)) {
        struct stat status = {};
        if (stat(pathOfArgument(pathAndSymbol.left(end)).constData(), &status) == 0 && !S_ISDIR(status.st_mode))
            return findFunction(pathAndSymbol.left(end), pathAndSymbol.mid(end + 1));
    }
    const qsizetype end = pathAndSymbol.indexOf(colon);
    return end < 0 ? findFunction(QString(), pathAndSymbol)
                   : findFunction(pathAndSymbol.left(end), pathAndSymbol.mid(end + 1));
}

UserFunction findFunction(const QString &path, const QString &name)
{
    UniqueFd file = openFile(path);
    const ElfFunctions functions = functionsOf(file.get(), path);
    QString symbol = name;
    std::vector<ElfFunction> found = functionsCalled(symbol, functions);
    if (found.empty()) {
        symbol = symbolDeclaredAs(name, path, functions);
        found = functionsCalled(symbol, functions);
    }
    if (found.empty())
        throw noSuch(path, name, functions);
    found = preferred(std::move(found));
    if (const QString why = obstacle(path, symbol, found); !why.isEmpty())
        throw UnknownName(why);
    return {.path = path,
            .symbol = symbol,
            .declaration = declarationOf(symbol.toStdString()),
            .file = std::make_shared<const UniqueFd>(std::move(file)),
            .offset = found.front().offset};
}

ProgramFunctions programFunctions(const QString &path)
{
    const UniqueFd file = openFile(path);
    const ElfFunctions functions = functionsOf(file.get(), path);
    std::map<std::string_view, std::vector<ElfFunction>> byName;
    for (const ElfFunction &function : functions.all)
        byName[function.name].push_back(function);
    ProgramFunctions program{.path = path, .functions = {}, .isStripped = functions.isStripped};
    for (auto &[name, all] : byName) {
        const QString symbol = QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
        program.functions.append({symbol, declarationOf(name), obstacle(path, symbol, preferred(std::move(all)))});
    }
    std::stable_sort(program.functions.begin(), program.functions.end(),
                     [](const auto &one, const auto &other) { return one.shownName() < other.shownName(); });
    return program;
}

} // namespace Kerntally
