// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/amount.h"

namespace Kerntally {

std::optional<quint64> parseAmount(const QString &text, const QLocale &locale)
{
    QString digits = text.simplified();
    digits.remove(QLatin1Char(' '));
    digits.remove(locale.groupSeparator());
    // toULongLong() would take a sign, too.
    for (const QChar character : digits) {
        if (character < QLatin1Char('0') || character > QLatin1Char('9'))
            return std::nullopt;
    }
    bool valid = false;
    const quint64 amount = digits.toULongLong(&valid);
    return valid ? std::optional(amount) : std::nullopt;
}

} // namespace Kerntally
