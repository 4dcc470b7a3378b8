// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/events/syscallcatalog.h"

#include "bpf/symbols/syscallnumbers.h"
#include "model/base/closestnames.h"

#include <QCoreApplication>

#include <map>

namespace Kerntally {

QString Syscall::definition() const
{
    const auto text = [](const char *words) { return QCoreApplication::translate("Kerntally", words); };
    QString sentence = text("%1() calls, failed ones too.");
    if (!native)
        sentence = text("%1() calls of 32-bit programs, failed ones too.");
    else if (compat)
        sentence = text("%1() calls, failed ones and those of 32-bit programs too.");
    return sentence.arg(name);
}

QList<Syscall> knownSyscalls()
{
    std::map<std::string_view, Syscall> byName;
    for (const SyscallNumber &call : nativeSyscalls())
        byName[call.name].native = call.number;
    for (const SyscallNumber &call : compatSyscalls())
        byName[call.name].compat = call.number;
    QList<Syscall> calls;
    for (auto &[name, call] : byName) {
        call.name = QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
        calls += call;
    }
    return calls;
}

std::optional<Syscall> findSyscall(const QString &name)
{
    const std::string wanted = name.toStdString();
    Syscall call{
        .name = name, .native = findSyscall(nativeSyscalls(), wanted), .compat = findSyscall(compatSyscalls(), wanted)};
    if (!call.native && !call.compat)
        return std::nullopt;
    return call;
}

QStringList nearSyscalls(const QString &name)
{
    QStringList ids;
    for (const Syscall &call : knownSyscalls())
        ids += call.id();
    return closestNames(name, ids);
}

} // namespace Kerntally
