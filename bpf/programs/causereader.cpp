// SPDX-License-Identifier: GPL-3.0-or-later
#include "bpf/programs/causereader.h"

#include <bpf/bpf.h>

#include <cerrno>
#include <stdexcept>
#include <system_error>
#include <vector>

namespace Kerntally {

void readCauses(int map, const std::function<void(const kt_cause &, std::uint64_t)> &tell)
{
    bpf_map_info info = {};
    __u32 size = sizeof(info);
    if (bpf_obj_get_info_by_fd(map, &info, &size) != 0 || info.type != BPF_MAP_TYPE_HASH
        || info.key_size != sizeof(kt_cause) || info.value_size != sizeof(__u64))
        throw std::runtime_error("The map of causes isn't what this version of Kerntally expects: install the same "
                                 "version of all its parts.");
    // All at once: a bucket of the hash is told whole or not at all, so that nothing is told twice.
    std::vector<kt_cause> causes(info.max_entries);
    std::vector<__u64> counts(info.max_entries);
    __u32 place = 0;
    for (bool isFirst = true;; isFirst = false) {
        __u32 count = info.max_entries;
        const int result = bpf_map_lookup_batch(map, isFirst ? nullptr : &place, &place, causes.data(), counts.data(),
                                                &count, nullptr);
        if (result != 0 && errno != ENOENT)
            throw std::system_error(errno, std::generic_category(), "Reading the causes");
        const bool isLast = result != 0;
        for (__u32 i = 0; i < count; ++i)
            tell(causes[i], counts[i]);
        if (isLast)
            return;
    }
}

} // namespace Kerntally
