// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/helper/authorisation/purpose.h"

#include "bpf/kernel/causes.h"

namespace Kerntally {

namespace {

constexpr qsizetype longest = 200;

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
