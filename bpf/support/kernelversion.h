// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <utility>

namespace Kerntally {

/// Major and minor number.
using KernelVersion = std::pair<int, int>;

/// The running kernel's, "6.1.0-38-amd64"; empty: it doesn't say.
std::string kernelRelease();
/// 0.0 where it has none.
KernelVersion versionOf(const std::string &release);

} // namespace Kerntally
