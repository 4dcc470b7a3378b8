// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/counting/attached.h"

#include "bpf/support/uniquefd.h"

#include <bpf/bpf.h>

#include <filesystem>
#include <fstream>

using Kerntally::UniqueFd;

namespace {

/// "count_event (98)"
std::string describe(__u32 id)
{
    const UniqueFd program(bpf_prog_get_fd_by_id(id));
    bpf_prog_info info = {};
    __u32 size = sizeof(info);
    if (!program || bpf_obj_get_info_by_fd(program.get(), &info, &size) != 0)
        return "?";
    constexpr __u32 instruction = 8; // bytes
    return std::string(info.name) + " (" + std::to_string(info.xlated_prog_len / instruction) + ')';
}

} // namespace

std::string attachedPrograms()
{
    std::string all;
    for (const auto &file : std::filesystem::directory_iterator("/proc/self/fdinfo")) {
        std::ifstream lines(file.path());
        bool isLink = false;
        for (std::string name, value; lines >> name >> value;) {
            isLink = isLink || name == "link_type:";
            if (isLink && name == "prog_id:")
                all += (all.empty() ? "" : ", ") + describe(static_cast<__u32>(std::stoul(value)));
        }
    }
    return all.empty() ? "none" : all;
}
