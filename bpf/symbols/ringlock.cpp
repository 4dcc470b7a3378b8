// SPDX-License-Identifier: GPL-3.0-or-later
#include "bpf/symbols/ringlock.h"

#include "bpf/support/btftypes.h"
#include "bpf/support/libbpflog.h"

#include <bpf/btf.h>

#include <algorithm>
#include <array>
#include <string_view>

namespace Kerntally {

namespace {

// Those of the slow path of locks, and of the lock validator, which sees every lock.
constexpr std::array<std::string_view, 6> insideLocks = {"contention_begin", "contention_end", "lock_acquire",
                                                         "lock_acquired",    "lock_contended", "lock_release"};

/// The kernel's own type information says which kind of lock a ring has. Without it: the kind that locks up.
bool ringHasResilientLock()
{
    const LibbpfLog quiet;
    const BtfTypes types(btf__load_vmlinux_btf());
    if (!types)
        return false;
    const __s32 ring = btf__find_by_name_kind(types.get(), "bpf_ringbuf", BTF_KIND_STRUCT);
    if (ring < 0)
        return false;
    const btf_type *const type = btf__type_by_id(types.get(), static_cast<__u32>(ring));
    const btf_member *const members = btf_members(type);
    return std::any_of(members, members + btf_vlen(type), [&](const btf_member &member) {
        const btf_type *const lock = btf__type_by_id(types.get(), member.type);
        return std::string_view(btf__name_by_offset(types.get(), member.name_off)) == "spinlock"
            && std::string_view(btf__name_by_offset(types.get(), lock->name_off)) == "rqspinlock_t";
    });
}

} // namespace

bool locksUpWithNotices(const std::string &tracepoint)
{
    return std::find(insideLocks.begin(), insideLocks.end(), tracepoint) != insideLocks.end()
        && !ringHasResilientLock();
}

} // namespace Kerntally
