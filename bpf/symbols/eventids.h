// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

namespace Kerntally {

/// The numbers by which perf_event_open() knows the events of these tracepoints of the kernel, in their order; 0 for one
/// that isn't found, as on kernels without CONFIG_KALLSYMS_ALL. At most KT_EVENT_IDS. Takes as long as it takes to look at
/// all symbols of the kernel, some 50 ms. Needs CAP_BPF and CAP_PERFMON. Throws LoadError.
std::vector<unsigned> eventIds(const std::vector<std::string_view> &tracepoints);

} // namespace Kerntally
