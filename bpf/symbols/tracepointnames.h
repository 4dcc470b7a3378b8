// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace Kerntally {

/// All tracepoints of the running kernel and its loaded modules, sorted, without their subsystems, from the kernel's own
/// type information, which anybody may read. Empty where the kernel doesn't carry it.
std::vector<std::string> kernelTracepoints();

} // namespace Kerntally
