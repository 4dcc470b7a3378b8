// SPDX-License-Identifier: GPL-3.0-or-later
#include "bpf/kinds/tasktracepoint.h"

#include "bpf/kinds/preemption.h"
#include "bpf/support/loaderror.h"
#include "bpf/support/perfevent.h"
#include "bpf/support/possiblecpus.h"
#include "bpf/symbols/eventids.h"

#include <linux/perf_event.h>

#include <algorithm>
#include <cerrno>
#include <string_view>
#include <vector>

namespace Kerntally {

namespace {

/// As enum TaskTracepoint.
const std::vector<std::string_view> names = {"sys_enter", "task_newtask", "task_rename", "sched_process_exec",
                                             "sched_process_exit"};

/// The program runs for the events of all CPUs, on whichever the event is opened.
UniqueFd openEvent(unsigned id)
{
    for (unsigned cpu = 0, cpus = possibleCpus(); cpu < cpus; ++cpu) {
        UniqueFd event = openPerfEvent(PERF_TYPE_TRACEPOINT, id, cpu);
        if (event || errno != ENODEV) // offline
            return event;
    }
    return {};
}

/// By enum TaskTracepoint; empty where raw programs are taken.
std::vector<unsigned> findIds()
{
    if (!preemptsRawPrograms())
        return {};
    try {
        std::vector<unsigned> ids = eventIds(names);
        const bool isComplete = std::count(ids.begin(), ids.end(), 0U) == 0;
        // Where kernel.perf_event_paranoid is 3, Debian's kernels take CAP_SYS_ADMIN for them, which the helper has not.
        return isComplete && openEvent(ids.front()) ? ids : std::vector<unsigned>();
    } catch (const LoadError &) { // Raw programs count, too, and what the kernel skips is said.
        return {};
    }
}

const std::vector<unsigned> &ids()
{
    static const std::vector<unsigned> found = findIds(); // a kernel stays as it is
    return found;
}

} // namespace

bool takesPerfEvents()
{
    return !ids().empty();
}

void prepareForTask(bpf_program *program)
{
    if (takesPerfEvents())
        bpf_program__set_type(program, BPF_PROG_TYPE_TRACEPOINT);
}

std::unique_ptr<bpf_link, DestroyLink> attachToTask(TaskTracepoint tracepoint, const bpf_program *program)
{
    if (!takesPerfEvents())
        return std::unique_ptr<bpf_link, DestroyLink>(bpf_program__attach(program));
    UniqueFd event = openEvent(ids()[static_cast<std::size_t>(tracepoint)]);
    if (!event)
        return nullptr;
    std::unique_ptr<bpf_link, DestroyLink> link(bpf_program__attach_perf_event(program, event.get()));
    if (link)
        static_cast<void>(event.release()); // the link closes it
    return link;
}

} // namespace Kerntally
