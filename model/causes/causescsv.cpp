// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/causes/causescsv.h"

#include "model/base/csv.h"

#include <QStringList>

namespace Kerntally {

QString causesCsv(const CauseWatch::Reading &reading, CauseWatch::By by)
{
    const bool isByProcess = by == CauseWatch::By::Process;
    const bool isBySyscall = by == CauseWatch::By::Syscall;
    QStringList head = {isBySyscall ? QStringLiteral("syscall") : QStringLiteral("command"), QStringLiteral("events"),
                        QStringLiteral("rate")};
    if (isByProcess)
        head.insert(1, QStringLiteral("process"));
    QStringList lines = {head.join(QLatin1Char(','))};
    for (const CauseWatch::Cause &cause : reading.causes) {
        QStringList cells = {quotedField(isBySyscall ? cause.syscall : cause.command), QString::number(cause.count),
                             QString::number(cause.rate, 'f', 3)};
        if (isByProcess)
            cells.insert(1, QString::number(cause.process));
        lines.append(cells.join(QLatin1Char(',')));
    }
    if (reading.others > 0)
        lines.append((isByProcess ? QStringLiteral(",,%1,") : QStringLiteral(",%1,")).arg(reading.others));
    return lines.join(QLatin1String("\r\n")) + QLatin1String("\r\n");
}

} // namespace Kerntally
