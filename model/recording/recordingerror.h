// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/usererror.h"

namespace Kerntally {

/// A file can't be written or read, or isn't a recording.
class RecordingError : public UserError
{
public:
    using UserError::UserError;
};

} // namespace Kerntally
