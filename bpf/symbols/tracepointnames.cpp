// SPDX-License-Identifier: GPL-3.0-or-later
#include "bpf/symbols/tracepointnames.h"

#include "bpf/support/btftypes.h"
#include "bpf/support/libbpflog.h"

#include <bpf/btf.h>

#include <algorithm>
#include <filesystem>
#include <string_view>
#include <system_error>

namespace Kerntally {

namespace {

constexpr std::string_view folder = "/sys/kernel/btf";
constexpr std::string_view kernel = "vmlinux";
constexpr std::string_view prefix = "btf_trace_";

/// From type number `first` on: a module's types are numbered after the kernel's.
void collect(const btf *types, __u32 first, std::vector<std::string> &names)
{
    for (__u32 id = first; id < btf__type_cnt(types); ++id) {
        const btf_type *type = btf__type_by_id(types, id);
        if (!btf_is_typedef(type))
            continue;
        const std::string_view name = btf__name_by_offset(types, type->name_off);
        if (name.starts_with(prefix))
            names.emplace_back(name.substr(prefix.size()));
    }
}

} // namespace

std::vector<std::string> kernelTracepoints()
{
    const LibbpfLog quiet;
    std::vector<std::string> names;
    const BtfTypes types(btf__load_vmlinux_btf());
    if (!types)
        return names;
    collect(types.get(), 1, names);
    std::error_code error;
    for (const auto &file : std::filesystem::directory_iterator(folder, error)) {
        const std::string module = file.path().filename();
        if (module == kernel)
            continue;
        const BtfTypes ofModule(btf__load_module_btf(module.c_str(), types.get()));
        if (ofModule)
            collect(ofModule.get(), btf__type_cnt(types.get()), names);
    }
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return names;
}

} // namespace Kerntally
