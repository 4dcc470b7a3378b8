// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>

#include <optional>

namespace Kerntally {

/// Parses a count: digits (the locale's or ASCII), optionally grouped, optionally with the suffix k, M or G as in 2.5M.
/// None if the text is invalid or exceeds 64 bits.
std::optional<quint64> parseAmount(const QString &text, const QLocale &locale);

} // namespace Kerntally
