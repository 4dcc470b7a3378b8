// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Kerntally {

/// A text as a field of a CSV file, as of RFC 4180.
QString quotedField(QString text);

} // namespace Kerntally
