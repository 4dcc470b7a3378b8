// SPDX-License-Identifier: GPL-3.0-or-later
#include "bpf/kinds/preemption.h"

#include "bpf/kinds/sessionprogram.h"
#include "bpf/support/btftypes.h"
#include "bpf/support/libbpflog.h"
#include "bpf/support/skeleton.h"

#include <bpf/btf.h>
#include <bpf/libbpf.h>

#include "preemption.skel.h"

#include <memory>
#include <sys/syscall.h>
#include <unistd.h>

namespace Kerntally {

namespace {

/// Whether the kernel has what the trial takes. Those that lack it run raw programs with preemption disabled: the function
/// is of Linux 6.10, the variable of 6.15 (x86).
bool canTry()
{
    const BtfTypes types(btf__load_vmlinux_btf());
    const auto has = [&](const char *name, __u32 kind) { return btf__find_by_name_kind(types.get(), name, kind) > 0; };
#if defined(__x86_64__)
    if (types && !has("__preempt_count", BTF_KIND_VAR))
        return false;
#endif
    return types && has("bpf_preempt_disable", BTF_KIND_FUNC);
}

} // namespace

bool preemptsRawPrograms()
{
    const LibbpfLog quiet;
    if (!canTry())
        return false;
    const Skeleton<preemption_bpf> skeleton(preemption_bpf__open_and_load());
    if (!skeleton)
        return true;
    const std::unique_ptr<bpf_link, DestroyLink> link(bpf_program__attach(skeleton->progs.look));
    if (!link)
        return true;
    // The program is skipped where it has just been preempted: then it may be.
    syscall(SYS_getpid);
    return skeleton->bss->looks == 0 || skeleton->bss->preemptible != 0;
}

} // namespace Kerntally
