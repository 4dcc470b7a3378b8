// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bpf/support/uniquefd.h"

namespace Kerntally {

/// A descriptor that one thread makes readable to wake another; see eventfd(2). Throws std::system_error.
UniqueFd makeEventDescriptor();

/// Makes it, or a timer, no longer readable. Returns whether it was.
bool clearEvent(const UniqueFd &event);

} // namespace Kerntally
