// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bpf/kernel/causes.h"

#include <cstdint>
#include <functional>

namespace Kerntally {

/// Tells each cause of a map (causes.h) and its count so far, which takes no capability but the descriptor. Those that are
/// there when it begins are told, each once. Throws std::runtime_error.
void readCauses(int map, const std::function<void(const kt_cause &, std::uint64_t)> &tell);

} // namespace Kerntally
