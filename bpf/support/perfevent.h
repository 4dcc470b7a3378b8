// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bpf/support/uniquefd.h"

#include <cstdint>

namespace Kerntally {

/// Opens an event of perf, of any task on one CPU, each of which is a sample. type: as enum perf_type_id, config: its event.
/// None, and errno, where it fails: ENODEV where the CPU is offline.
UniqueFd openPerfEvent(std::uint32_t type, std::uint64_t config, unsigned cpu);

} // namespace Kerntally
