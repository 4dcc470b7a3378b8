// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/json.h"

#include <QString>

namespace Kerntally::Cli {

/// The answer of a typed command or of a watcher beside the table, as text and as JSON.
struct Reply
{
    QString text; ///< one line or several
    JsonObject json;
    bool isError = false;
};

} // namespace Kerntally::Cli
