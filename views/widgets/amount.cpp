// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/amount.h"

#include <QRegularExpression>

namespace Kerntally {

namespace {

/// Expands "1.5k" to "1500" and leaves digits without suffix unchanged. Returns false if the fraction is finer than the
/// suffix.
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

/// Converts the locale's digits to ASCII, and group separators and blanks to ' '.
QString normalized(const QString &text, const QLocale &locale)
{
    const QString separators = locale.groupSeparator() + QStringLiteral(" \u00a0\u2009\u202f'\u2019");
    const char32_t zero = locale.zeroDigit().toUcs4().constFirst();
    QString plain;
    for (const char32_t letter : text.simplified().toUcs4()) {
        const QString written = QString::fromUcs4(&letter, 1);
        if (letter >= zero && letter < zero + 10)
            plain += QChar(QLatin1Char(static_cast<char>('0' + (letter - zero))));
        else
            plain += separators.contains(written) ? QStringLiteral(" ") : written;
    }
    return plain;
}

/// Removes group separators before the last three digits and before two or three digits each (two in India). Returns
/// false if there are others: "1.5k" isn't 15,000 where a point separates groups.
bool removeGroups(QString &digits)
{
    static const QRegularExpression beforeSuffix(QStringLiteral(" (?=[kMGKmg]$)"));
    static const QRegularExpression grouped(QStringLiteral("^\\d{1,3}(?: \\d{2,3})* \\d{3}(?=\\D|$)"));
    digits.remove(beforeSuffix);
    if (const QRegularExpressionMatch match = grouped.match(digits); match.hasMatch())
        digits.replace(0, match.capturedLength(), match.captured().remove(QLatin1Char(' ')));
    return !digits.contains(QLatin1Char(' '));
}

} // namespace

std::optional<quint64> parseAmount(const QString &text, const QLocale &locale)
{
    QString digits = normalized(text, locale);
    if (!removeGroups(digits) || !expandSuffix(digits, locale))
        return std::nullopt;
    // toULongLong() would accept a sign.
    for (const QChar character : digits) {
        if (character < QLatin1Char('0') || character > QLatin1Char('9'))
            return std::nullopt;
    }
    bool valid = false;
    const quint64 amount = digits.toULongLong(&valid);
    return valid ? std::optional(amount) : std::nullopt;
}

} // namespace Kerntally
