// SPDX-License-Identifier: GPL-3.0-or-later
#include "bpf/maps/maplist.h"

#include "bpf/maps/maperror.h"
#include "bpf/support/btftypes.h"
#include "bpf/support/libbpflog.h"
#include "bpf/support/uniquefd.h"

#include <bpf/bpf.h>
#include <bpf/btf.h>
#include <bpf/libbpf.h>

#include <algorithm>
#include <cstring>
#include <filesystem>
#include <map>
#include <memory>
#include <mntent.h>
#include <optional>
#include <set>

namespace Kerntally {

namespace {

constexpr std::size_t most = 10'000;

bool hasNumbers(std::uint32_t type)
{
    switch (type) {
    case BPF_MAP_TYPE_ARRAY:
    case BPF_MAP_TYPE_PERCPU_ARRAY:
    case BPF_MAP_TYPE_HASH:
    case BPF_MAP_TYPE_LRU_HASH:
    case BPF_MAP_TYPE_PERCPU_HASH:
    case BPF_MAP_TYPE_LRU_PERCPU_HASH:
        return true;
    default:
        return false;
    }
}

std::optional<ListedMap> describe(int fd)
{
    bpf_map_info info = {};
    __u32 size = sizeof info;
    if (!isBpfMap(fd) || bpf_obj_get_info_by_fd(fd, &info, &size) != 0)
        return std::nullopt;
    const char *const name = static_cast<const char *>(info.name);
    const char *const kind = libbpf_bpf_map_type_str(static_cast<bpf_map_type>(info.type));
    return ListedMap{.path = {},
                     .id = info.id,
                     .name = std::string(name, strnlen(name, sizeof info.name)),
                     .kind = kind ? kind : "",
                     .room = info.max_entries,
                     .types = info.btf_id,
                     .hasNumbers = hasNumbers(info.type)};
}

/// Which BTF objects of the kernel are of Kerntally's own BPF objects: those know its memory layout.
class OwnTypes
{
public:
    /// 0: a map without BTF. Without CAP_SYS_ADMIN the answer is always no.
    bool contains(std::uint32_t id)
    {
        if (id == 0)
            return false;
        const auto known = m_known.find(id);
        return known != m_known.end() ? known->second : m_known.emplace(id, isOwn(id)).first->second;
    }

private:
    static bool isOwn(std::uint32_t id)
    {
        const LibbpfLog quiet;
        const BtfTypes types(btf__load_from_kernel_by_id(id));
        return types && (has(types.get(), "kt_watch") || has(types.get(), "kt_cause"));
    }

    static bool has(const btf *types, const char *structure)
    {
        return btf__find_by_name_kind(types, structure, BTF_KIND_STRUCT) > 0;
    }

    std::map<std::uint32_t, bool> m_known;
};

std::vector<std::string> mountedFolders()
{
    std::vector<std::string> folders;
    const std::unique_ptr<FILE, int (*)(FILE *)> mounts(setmntent("/proc/self/mounts", "r"), &endmntent);
    while (mounts) {
        const mntent *const mount = getmntent(mounts.get()); // NOLINT(concurrency-mt-unsafe): nobody else asks
        if (!mount)
            break;
        if (std::strcmp(mount->mnt_type, "bpf") == 0)
            folders.emplace_back(mount->mnt_dir);
    }
    return folders;
}

void listFolder(const std::string &folder, std::vector<ListedMap> &maps)
{
    namespace fs = std::filesystem;
    std::error_code error;
    const auto options = fs::directory_options::skip_permission_denied;
    for (auto file = fs::recursive_directory_iterator(folder, options, error);
         !error && file != fs::recursive_directory_iterator() && maps.size() < most; file.increment(error)) {
        std::error_code ignored;
        if (!file->is_regular_file(ignored))
            continue;
        LIBBPF_OPTS(bpf_obj_get_opts, readOnly);
        readOnly.file_flags = BPF_F_RDONLY;
        const UniqueFd fd(bpf_obj_get_opts(file->path().c_str(), &readOnly));
        std::optional<ListedMap> map = fd ? describe(fd.get()) : std::nullopt;
        if (!map)
            continue;
        map->path = file->path();
        maps.push_back(std::move(*map));
    }
}

} // namespace

std::vector<ListedMap> listMaps()
{
    std::vector<ListedMap> maps;
    for (const std::string &folder : mountedFolders())
        listFolder(folder, maps);
    std::sort(maps.begin(), maps.end(),
              [](const ListedMap &one, const ListedMap &other) { return one.path < other.path; });
    const auto isSame = [](const ListedMap &one, const ListedMap &other) { return one.path == other.path; };
    maps.erase(std::unique(maps.begin(), maps.end(), isSame), maps.end());

    std::set<std::uint32_t> pinned;
    for (const ListedMap &map : maps)
        pinned.insert(map.id);
    OwnTypes own;
    for (__u32 id = 0; maps.size() < most && bpf_map_get_next_id(id, &id) == 0;) {
        LIBBPF_OPTS(bpf_get_fd_by_id_opts, readOnly);
        readOnly.open_flags = BPF_F_RDONLY;
        const UniqueFd fd(bpf_map_get_fd_by_id_opts(id, &readOnly));
        std::optional<ListedMap> map = fd && !pinned.contains(id) ? describe(fd.get()) : std::nullopt;
        if (map && !own.contains(map->types))
            maps.push_back(std::move(*map));
    }
    return maps;
}

} // namespace Kerntally
