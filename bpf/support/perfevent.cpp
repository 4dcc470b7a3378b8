// SPDX-License-Identifier: GPL-3.0-or-later
#include "bpf/support/perfevent.h"

#include <linux/perf_event.h>
#include <sys/syscall.h>

namespace Kerntally {

UniqueFd openPerfEvent(std::uint32_t type, std::uint64_t config, unsigned cpu)
{
    constexpr long anybody = -1;
    constexpr long noGroup = -1;
    perf_event_attr attributes = {};
    attributes.type = type;
    attributes.size = sizeof(attributes);
    attributes.config = config;
    attributes.sample_period = 1;
    return UniqueFd(static_cast<int>(syscall(SYS_perf_event_open, &attributes, anybody, static_cast<long>(cpu), noGroup,
                                             static_cast<long>(PERF_FLAG_FD_CLOEXEC))));
}

} // namespace Kerntally
