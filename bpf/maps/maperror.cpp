// SPDX-License-Identifier: GPL-3.0-or-later
#include "bpf/maps/maperror.h"

#include "bpf/support/translatable.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <linux/magic.h>
#include <string_view>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

namespace Kerntally {

namespace {

using Reason = LoadError::Reason;

LoadError error(Reason reason, const char *message, const char *remedy, const std::string &detail)
{
    return {reason, message, remedy, {}, detail};
}

/// Whether it is something, but not in a bpffs, or a folder there.
bool isElsewhere(const std::string &path)
{
    struct stat file = {};
    struct statfs system = {};
    if (stat(path.c_str(), &file) != 0 || statfs(path.c_str(), &system) != 0)
        return false;
    return !S_ISREG(file.st_mode) || system.f_type != BPF_FS_MAGIC;
}

} // namespace

LoadError cantOpenPath(const std::string &path, int error, bool forWriting)
{
    if (isElsewhere(path)) // the kernel would only say that it is not allowed
        return notAMap(path);
    if (error == ENOENT || error == ENOTDIR) {
        return Kerntally::error(Reason::NoMap, KT_TR_NOOP("LoadError", "There is no pinned BPF map %1."),
                                KT_TR_NOOP("LoadError", "'kerntally-cli list --maps' shows those there are."), path);
    }
    if ((error == EACCES || error == EPERM) && forWriting) {
        return Kerntally::error(
            Reason::NoPermission, KT_TR_NOOP("LoadError", "You may not write the BPF map %1."),
            KT_TR_NOOP("LoadError", "Open it for reading only, or as a user who may write its file."), path);
    }
    if (error == EACCES || error == EPERM) {
        return Kerntally::error(Reason::NoPermission, KT_TR_NOOP("LoadError", "You may not read the BPF map %1."),
                                KT_TR_NOOP("LoadError",
                                           "An administrator can allow it with chmod or chgrp on its file and on "
                                           "the folders above it; or run this program as root."),
                                path);
    }
    if (error == EINVAL)
        return notAMap(path);
    return Kerntally::error(Reason::Other, KT_TR_NOOP("LoadError", "The BPF map can't be opened: %1."),
                            KT_TR_NOOP("LoadError", "The kernel gives no other reason."),
                            path + ": " + std::strerror(error));
}

LoadError cantOpenId(std::uint32_t id, int error)
{
    const std::string number = std::to_string(id);
    if (error == ENOENT) {
        return Kerntally::error(Reason::NoMap, KT_TR_NOOP("LoadError", "There is no BPF map with the id %1."),
                                KT_TR_NOOP("LoadError", "'kerntally-cli list --maps' shows those there are."), number);
    }
    if (error == EPERM || error == EACCES) {
        return Kerntally::error(
            Reason::NoPermission, KT_TR_NOOP("LoadError", "The BPF map with the id %1 may only be opened by root."),
            KT_TR_NOOP("LoadError",
                       "Run this program as root (or with CAP_SYS_ADMIN), or have the map pinned in a bpffs, where "
                       "you may read it: 'bpftool map pin id N /sys/fs/bpf/NAME'."),
            number);
    }
    return Kerntally::error(Reason::Other, KT_TR_NOOP("LoadError", "The BPF map can't be opened: %1."),
                            KT_TR_NOOP("LoadError", "The kernel gives no other reason."),
                            number + ": " + std::strerror(error));
}

LoadError cantRead(int error)
{
    return Kerntally::error(Reason::Other, KT_TR_NOOP("LoadError", "The BPF map can't be opened: %1."),
                            KT_TR_NOOP("LoadError", "The kernel gives no other reason."), std::strerror(error));
}

LoadError notAMap(const std::string &path)
{
    return error(Reason::NoMap, KT_TR_NOOP("LoadError", "%1 is not a BPF map."),
                 KT_TR_NOOP("LoadError", "Programs, links and other files hold no numbers: name a pinned map."), path);
}

LoadError wrongKind(const std::string &kind)
{
    return error(Reason::NoMap, KT_TR_NOOP("LoadError", "A map of the kind %1 holds no numbers that could be shown."),
                 KT_TR_NOOP("LoadError", "Arrays and hashes do, also per CPU and LRU ones."), kind);
}

LoadError noNumbers(std::size_t valueSize, bool knowsTypes)
{
    const std::string size = std::to_string(valueSize);
    if (knowsTypes) {
        return error(Reason::NoMap,
                     KT_TR_NOOP("LoadError", "There are no whole numbers in the map's values of %1 bytes."),
                     KT_TR_NOOP("LoadError", "Texts, pointers and floating-point numbers can't be counters."), size);
    }
    return error(Reason::NoMap, KT_TR_NOOP("LoadError", "Nothing is known of the map's values of %1 bytes."),
                 KT_TR_NOOP("LoadError",
                            "The map has no type information (BTF), or only root may read it, and their size is "
                            "that of no numbers."),
                 size);
}

bool isBpfMap(int fd)
{
    std::array<char, 32> target = {};
    const std::string link = "/proc/self/fd/" + std::to_string(fd);
    const ssize_t length = readlink(link.c_str(), target.data(), target.size());
    return length > 0 && std::string_view(target.data(), static_cast<std::size_t>(length)) == "anon_inode:bpf-map";
}

} // namespace Kerntally
