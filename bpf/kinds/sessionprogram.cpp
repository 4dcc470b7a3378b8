// SPDX-License-Identifier: GPL-3.0-or-later
#include "bpf/kinds/sessionprogram.h"

#include <bpf/bpf.h>

namespace Kerntally {

std::uint64_t missedBy(int program)
{
    bpf_prog_info info = {};
    __u32 size = sizeof(info);
    return bpf_obj_get_info_by_fd(program, &info, &size) == 0 ? info.recursion_misses : 0;
}

} // namespace Kerntally
