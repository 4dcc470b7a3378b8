// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bpf/support/loaderror.h"

#include <cstdint>

namespace Kerntally {

/// Refuses an offset that no function of the file begins at: a breakpoint elsewhere breaks the program. Reads the file.
/// Throws LoadError.
void requireFunction(int file, std::uint64_t offset);

/// For an offset that no function begins at.
LoadError noFunctionThere();

} // namespace Kerntally
