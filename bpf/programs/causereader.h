// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bpf/kernel/causes.h"

#include <cstdint>
#include <functional>

namespace Kerntally {

/// Reports each cause in a map (causes.h) with its count so far: every entry that exists when the call begins, once. Needs
/// the descriptor, and no capability. Throws std::runtime_error.
void readCauses(int map, const std::function<void(const kt_cause &, std::uint64_t)> &tell);

} // namespace Kerntally
