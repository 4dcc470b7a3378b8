// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>

#include <optional>

namespace Kerntally {

/// A count as people write it: digits (the language's or 0 to 9), with or without its separators or spaces between groups; also short,
/// as in 10k, 2.5M and 1G. None where it is anything else, or more than a counter can hold.
std::optional<quint64> parseAmount(const QString &text, const QLocale &locale);

} // namespace Kerntally
