// SPDX-License-Identifier: GPL-3.0-or-later
#include "bpf/support/permission.h"

#include <linux/capability.h>

#include <array>
#include <sys/syscall.h>
#include <unistd.h>

namespace Kerntally {

bool mayLoadPrograms()
{
    __user_cap_header_struct header = {.version = _LINUX_CAPABILITY_VERSION_3, .pid = 0};
    std::array<__user_cap_data_struct, _LINUX_CAPABILITY_U32S_3> sets = {};
    if (syscall(SYS_capget, &header, sets.data()) != 0)
        return false;
    const auto has = [&](int capability) {
        return (sets.at(CAP_TO_INDEX(capability)).effective & CAP_TO_MASK(capability)) != 0;
    };
    return has(CAP_SYS_ADMIN) || (has(CAP_BPF) && has(CAP_PERFMON));
}

} // namespace Kerntally
