// SPDX-License-Identifier: GPL-3.0-or-later
#include "bpf/kinds/preemption.h"

#include "bpf/kinds/sessionprogram.h"
#include "bpf/support/kernelversion.h"
#include "bpf/support/libbpflog.h"
#include "bpf/support/skeleton.h"

#include <bpf/libbpf.h>

#include "preemption.skel.h"

#include <memory>
#include <sys/syscall.h>
#include <unistd.h>

namespace Kerntally {

namespace {

/// Older kernels run raw programs with preemption disabled. The trial, in its tens of milliseconds, would find that.
constexpr KernelVersion firstPreemptible = {7, 0};

} // namespace

bool preemptsRawPrograms()
{
    const LibbpfLog quiet;
    if (versionOf(kernelRelease()) < firstPreemptible)
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
