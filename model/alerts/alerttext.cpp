// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/alerts/alerttext.h"

#include "model/alerts/alert.h"

#include <QCoreApplication>

namespace Kerntally {

QString readingText(const Alert &alert, const QLocale &locale)
{
    if (alert.rule.quantity == Quantity::Value)
        return locale.toString(alert.value);
    const int decimals = alert.rate > 0 && alert.rate < 10 ? 1 : 0;
    return QCoreApplication::translate("Alert", "%1/s").arg(locale.toString(alert.rate, 'f', decimals));
}

QString causeText(const Alert &alert)
{
    if (alert.isAnotherUsers)
        return QCoreApplication::translate("Alert", "by another user's process");
    if (alert.pid == 0)
        return {};
    // One call of arg(), because a process's name may contain "%2".
    return QCoreApplication::translate("Alert", "by %1 (process %2)").arg(alert.process, QString::number(alert.pid));
}

} // namespace Kerntally
