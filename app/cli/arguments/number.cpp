// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments/number.h"

#include "app/cli/arguments/usageerror.h"

#include <QLocale>

#include <algorithm>

namespace Kerntally::Cli {

namespace {

/// The C locale, which scripts and small systems have, would not group.
QLocale locale()
{
    const QLocale system = QLocale::system();
    return system.language() == QLocale::C ? QLocale(QLocale::English, QLocale::UnitedStates) : system;
}

} // namespace

quint64 parseNumber(const QString &text)
{
    const auto isDigit = [](QChar c) { return c >= QLatin1Char('0') && c <= QLatin1Char('9'); };
    if (text.startsWith(QLatin1Char('-')))
        throw UsageError(QStringLiteral("Counts can't be negative: '%1'.").arg(text));
    if (text.isEmpty() || !std::all_of(text.begin(), text.end(), isDigit))
        throw UsageError(QStringLiteral("'%1' is not a whole number: write it in digits only.").arg(text));
    bool ok = false;
    const quint64 number = text.toULongLong(&ok);
    if (!ok)
        throw UsageError(QStringLiteral("%1 is too large: counters go up to 18446744073709551615.").arg(text));
    return number;
}

QString formatNumber(quint64 number)
{
    return locale().toString(number);
}

QString formatNumber(double number, int decimals)
{
    return locale().toString(number, 'f', decimals);
}

} // namespace Kerntally::Cli
