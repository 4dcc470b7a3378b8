// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/json.h"

#include <QString>

namespace Kerntally::Cli {

/// What a typed command, or a watcher beside the table, has to say: to people and to programs.
struct Reply
{
    QString text; ///< one line or several
    JsonObject json;
    bool isError = false;
};

} // namespace Kerntally::Cli
