// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/usererror.h"

namespace Kerntally::Cli {

/// Something was asked for in a way that can't be understood. message() says what to do, too.
class UsageError : public UserError
{
public:
    using UserError::UserError;
};

} // namespace Kerntally::Cli
