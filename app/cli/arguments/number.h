// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Kerntally::Cli {

/// A whole number from 0 to 2⁶⁴ − 1, in digits only. Throws UsageError.
quint64 parseNumber(const QString &text);

/// For people: digits in groups, as the user's locale has them.
QString formatNumber(quint64 number);
/// The same with decimals.
QString formatNumber(double number, int decimals = 1);

} // namespace Kerntally::Cli
