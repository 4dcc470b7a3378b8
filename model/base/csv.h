// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Kerntally {

// Names are chosen by others: what a spreadsheet would take for a formula gets an apostrophe in front, which it doesn't show.

/// A text as a field of a CSV file, as of RFC 4180.
QString quotedField(const QString &text);

/// The same, but without quotes where it needs none.
QString csvField(const QString &text);

/// A text as a cell of a table on the clipboard, whose cells are separated by tabs and whose rows by ends of lines.
QString copiedCell(const QString &text);

} // namespace Kerntally
