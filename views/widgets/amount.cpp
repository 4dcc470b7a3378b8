// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/amount.h"

namespace Kerntally {

namespace {

/// "1.5k" to "1500". Where there is no suffix, nothing changes; false where the fraction is finer than the suffix.
bool expandSuffix(QString &digits, const QLocale &locale)
{
    constexpr QLatin1String suffixes("kMG");
    if (digits.size() < 2)
        return true;
    const auto power = suffixes.indexOf(digits.back(), 0, Qt::CaseInsensitive) + 1;
    if (power == 0)
        return true;
    digits.chop(1);
    const auto point = digits.indexOf(locale.decimalPoint());
    const auto decimals = point < 0 ? 0 : digits.size() - point - 1;
    if (decimals > 3 * power || point == 0)
        return false;
    if (point >= 0)
        digits.remove(point, 1);
    digits.append(QString(3 * power - decimals, QLatin1Char('0')));
    return true;
}

} // namespace

std::optional<quint64> parseAmount(const QString &text, const QLocale &locale)
{
    QString digits = text.simplified();
    digits.remove(QLatin1Char(' '));
    digits.remove(locale.groupSeparator());
    if (!expandSuffix(digits, locale))
        return std::nullopt;
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
