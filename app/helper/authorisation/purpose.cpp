// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/helper/authorisation/purpose.h"

#include "bpf/kernel/causes.h"
#include "bpf/kernel/layout.h"
#include "bpf/symbols/syscallnumbers.h"

#include <span>
#include <string_view>
#include <utility>

namespace Kerntally {

namespace {

constexpr qsizetype longest = 200;

QString nameIn(std::span<const SyscallNumber> table, unsigned number)
{
    const std::string_view name = syscallName(table, number);
    return name.empty() ? QString::number(number)
                        : QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
}

} // namespace

QString purposeOfSession(const Scope &scope)
{
    QStringList rules;
    if (scope.members)
        rules.append(QStringLiteral("members"));
    if (scope.process)
        rules.append(QStringLiteral("process"));
    if (scope.group)
        rules.append(QStringLiteral("cgroup"));
    if (scope.user)
        rules.append(QStringLiteral("uid=%1").arg(*scope.user));
    if (scope.command)
        rules.append(QStringLiteral("comm=%1").arg(harmless(QString::fromStdString(*scope.command))));
    return rules.isEmpty() ? QStringLiteral("syscalls, file-opens, file-closes, packets")
                           : rules.join(QLatin1String(", "));
}

QString purposeOfBuiltin(uint counter)
{
    switch (counter) {
    case KT_SYSCALL:
        return QStringLiteral("syscalls");
    case KT_FILE_OPEN:
        return QStringLiteral("file-opens");
    case KT_FILE_CLOSE:
        return QStringLiteral("file-closes");
    case KT_PACKET:
        return QStringLiteral("packets");
    default:
        return QStringLiteral("counter %1").arg(counter);
    }
}

QString purposeOfSyscall(std::optional<unsigned> native, std::optional<unsigned> compat)
{
    QStringList names;
    if (native)
        names.append(nameIn(nativeSyscalls(), *native));
    if (compat)
        names.append(nameIn(compatSyscalls(), *compat));
    names.removeDuplicates();
    return QStringLiteral("syscall:") + names.join(QLatin1String("+32-bit:"));
}

QString purposeOfTracepoint(const QString &name)
{
    return QStringLiteral("tracepoint:") + harmless(name);
}

QString purposeOfFunction(quint64 offset)
{
    return QStringLiteral("uprobe:0x%1").arg(offset, 0, 16);
}

QString purposeOfCauses(uint parts, const QString &counted)
{
    const QString by = parts == KT_BY_PROCESS ? QStringLiteral("pid")
        : parts == KT_BY_COMMAND              ? QStringLiteral("comm")
                                              : QStringLiteral("syscall");
    return QStringLiteral("%1 by %2").arg(counted, by);
}

QString purposeOfAll(const QStringList &purposes)
{
    constexpr qsizetype byName = 3;
    QString text = purposes.mid(0, byName).join(QLatin1String(", "));
    if (purposes.size() > byName)
        text += QStringLiteral(", +%1").arg(purposes.size() - byName);
    return text;
}

QString harmless(const QString &text)
{
    QString result = text.left(longest);
    for (QChar &c : result) {
        const bool isPlain = (c >= QLatin1Char('0') && c <= QLatin1Char('9'))
            || (c >= QLatin1Char('A') && c <= QLatin1Char('Z')) || (c >= QLatin1Char('a') && c <= QLatin1Char('z'))
            || QStringLiteral(" _.,:;+=@/()-").contains(c);
        if (!isPlain)
            c = QLatin1Char('?');
    }
    return result;
}

} // namespace Kerntally
