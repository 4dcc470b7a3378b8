// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Kerntally::Cli {

/// Columns that a text takes on a terminal, by the locale's wcwidth(): none for what is put over other letters, two for
/// Chinese ones.
int displayWidth(const QString &text);
/// As much of its beginning as goes into so many columns; letters are not taken apart.
QString fitted(const QString &text, int columns);
/// Where fitted() ends: a position in the text.
qsizetype fittedLength(const QString &text, int columns);

} // namespace Kerntally::Cli
