// SPDX-License-Identifier: GPL-3.0-or-later
#include "bpf/programs/filecheck.h"

#include "bpf/kinds/sessionprogram.h"
#include "bpf/support/iteration.h"
#include "bpf/support/loadlog.h"
#include "bpf/support/skeleton.h"
#include "bpf/support/translatable.h"

#include "sentfile.skel.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <fcntl.h>
#include <linux/magic.h>
#include <memory>
#include <sys/stat.h>

namespace Kerntally {

namespace {

// On memory, or on a disk of this machine; those that linux/magic.h doesn't know are from the kernel's own headers, and
// from OpenZFS.
constexpr std::uint64_t bcachefs = 0xca451a4e;
constexpr std::uint64_t erofs = 0xe0f5e1e2;
constexpr std::uint64_t xfs = 0x58465342;
constexpr std::uint64_t zfs = 0x2fc12fc1;
constexpr std::array<std::uint64_t, 11> localSystems = {
    EXT4_SUPER_MAGIC, BTRFS_SUPER_MAGIC, F2FS_SUPER_MAGIC, SQUASHFS_MAGIC, TMPFS_MAGIC, RAMFS_MAGIC,
    // Of files that the machine's own root chose: what others lay over each other may come from FUSE.
    OVERLAYFS_SUPER_MAGIC, bcachefs, erofs, xfs, zfs};

struct Place
{
    unsigned flags = O_PATH;
    unsigned mode = 0;
    std::uint64_t system = 0;
    bool isMachines = false; ///< mounted by the machine's own root
};

Place placeOf(const SentFile &sent)
{
    const LoadLog log;
    const auto fail = [&] { return log.error(KT_TR_NOOP("LoadError", "Looking at a file")); };
    const Skeleton<sentfile_bpf> skeleton(sentfile_bpf__open_opts(log.options()));
    if (!skeleton)
        throw fail();
    skeleton->rodata->process = sent.process;
    skeleton->rodata->descriptor = sent.descriptor;
    if (sentfile_bpf__load(skeleton.get()) != 0)
        throw fail();
    // Of that process alone where the kernel can (6.1): others may have very many files open.
    bpf_iter_link_info which = {};
    which.task.tid = sent.process;
    LIBBPF_OPTS(bpf_iter_attach_opts, options, .link_info = &which, .link_info_len = sizeof(which));
    std::unique_ptr<bpf_link, DestroyLink> link(bpf_program__attach_iter(skeleton->progs.look, &options));
    if (!link)
        link.reset(bpf_program__attach_iter(skeleton->progs.look, nullptr));
    if (!link || !iterate(link.get()))
        throw fail();
    const auto &seen = *skeleton->bss;
    return seen.found != 0 ? Place{seen.flags, seen.mode, seen.magic, seen.level == 0} : Place{};
}

} // namespace

void requireLocalFile(const SentFile &sent)
{
    const Place place = placeOf(sent);
    if ((place.flags & O_PATH) != 0 || (place.flags & O_ACCMODE) == O_WRONLY) {
        throw LoadError(LoadError::Reason::NoFunction,
                        KT_TR_NOOP("LoadError", "The program's file isn't open for reading."),
                        KT_TR_NOOP("LoadError", "Choose one that you may read."));
    }
    if (!S_ISREG(place.mode)) {
        throw LoadError(LoadError::Reason::NoFunction, KT_TR_NOOP("LoadError", "That is not an executable."),
                        KT_TR_NOOP("LoadError", "Choose a program or a library."));
    }
    const bool isLocal = std::find(localSystems.begin(), localSystems.end(), place.system) != localSystems.end();
    if (!isLocal || !(place.isMachines || place.system == TMPFS_MAGIC)) {
        throw LoadError(
            LoadError::Reason::NoFunction,
            KT_TR_NOOP("LoadError", "The helper counts functions only of files on the machine's own disks."),
            KT_TR_NOOP("LoadError", "Copy the program there, or run Kerntally as root."));
    }
}

void requireGroup(const SentFile &sent)
{
    const Place place = placeOf(sent);
    if (!S_ISDIR(place.mode) || place.system != CGROUP2_SUPER_MAGIC)
        throw noGroup();
}

LoadError noGroup()
{
    return {LoadError::Reason::NoGroup, KT_TR_NOOP("LoadError", "That is not a control group of version 2."),
            KT_TR_NOOP("LoadError", "Choose one that exists, as in /sys/fs/cgroup/system.slice.")};
}

} // namespace Kerntally
