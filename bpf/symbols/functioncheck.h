// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bpf/support/loaderror.h"

#include <cstdint>

namespace Kerntally {

/// Throws LoadError unless a function of the file begins at that offset: a breakpoint elsewhere would corrupt the program.
/// Reads the file.
void requireFunction(int file, std::uint64_t offset);

/// The error for an offset at which no function begins.
LoadError noFunctionThere();

} // namespace Kerntally
