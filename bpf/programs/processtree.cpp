// SPDX-License-Identifier: GPL-3.0-or-later
#include "bpf/programs/processtree.h"

#include "bpf/kinds/sessionprogram.h"
#include "bpf/kinds/tasktracepoint.h"
#include "bpf/support/iteration.h"
#include "bpf/support/loadlog.h"
#include "bpf/support/processnumber.h"
#include "bpf/support/translatable.h"

#include <linux/membarrier.h>

#include "builtin.skel.h"

#include <memory>
#include <sys/syscall.h>
#include <unistd.h>

namespace Kerntally {

void adoptProcess(builtin_bpf &skeleton, unsigned number)
{
    const LoadLog log;
    const auto fail = [&] { return log.error(KT_TR_NOOP("LoadError", "Taking in a process")); };
    const std::unique_ptr<bpf_link, DestroyLink> link(bpf_program__attach_iter(skeleton.progs.adopt, nullptr));
    const std::unique_ptr<bpf_link, DestroyLink> exits(
        attachToTask(TaskTracepoint::Exit, skeleton.progs.keep_children));
    if (!link || !exits)
        throw fail();
    if (number == 0)
        throw processGone();
    auto &memory = *skeleton.bss;
    memory.wanted = number;
    for (memory.newcomers = 1; memory.newcomers > 0;) {
        // After this barrier every task whose fork raced with its parent becoming a member is visible to the iterator,
        // so the next pass finds it.
        syscall(SYS_membarrier, MEMBARRIER_CMD_GLOBAL, 0, 0);
        memory.newcomers = 0;
        if (!iterate(link.get()))
            throw fail();
    }
    const bool isFound = memory.adopting != 0;
    memory.adopting = 0;
    if (!isFound)
        throw processGone();
}

} // namespace Kerntally
