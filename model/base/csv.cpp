// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/csv.h"

#include <QLocale>

namespace Kerntally {

namespace {

bool isNumber(const QString &text)
{
    bool isNumber = false;
    QLocale().toDouble(text, &isNumber);
    return isNumber;
}

QString withoutFormula(const QString &text)
{
    static const QString beginnings = QStringLiteral("=+-@\t\r");
    return !text.isEmpty() && beginnings.contains(text.front()) && !isNumber(text) ? QLatin1Char('\'') + text : text;
}

} // namespace

QString quotedField(const QString &text)
{
    return QLatin1Char('"') + withoutFormula(text).replace(QLatin1Char('"'), QLatin1String("\"\"")) + QLatin1Char('"');
}

QString csvField(const QString &text)
{
    const QString quoted = quotedField(text);
    const bool isPlain = quoted.size() == text.size() + 2 && !text.contains(QLatin1Char(','))
        && !text.contains(QLatin1Char('\n')) && !text.contains(QLatin1Char('\r'));
    return isPlain ? text : quoted;
}

QString copiedCell(const QString &text)
{
    return withoutFormula(text.simplified());
}

} // namespace Kerntally
