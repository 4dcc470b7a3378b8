// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bpf/kinds/sessionprogram.h"

#include <memory>

namespace Kerntally {

/// The tracepoints where tasks begin system calls, and come and go: no interrupt comes to them, and the kernel must skip no
/// program of theirs. Their programs are raw ones, which cost least; where the kernel may preempt these
/// (preemptsRawPrograms()), programs of perf events, which run with preemption disabled. Those would be skipped only inside
/// another program of a perf event, as one in an interrupt is.
enum class TaskTracepoint {
    SysEnter,
    NewTask,
    Rename,
    Exec,
    Exit,
};

/// Found at the first call. Needs CAP_BPF and CAP_PERFMON.
bool takesPerfEvents();

/// Makes a raw program that reads nothing of its context one that can be attached, before it is loaded.
void prepareForTask(bpf_program *program);

/// A program that is written for the tracepoint, or prepared. None, and errno, where that fails.
std::unique_ptr<bpf_link, DestroyLink> attachToTask(TaskTracepoint tracepoint, const bpf_program *program);

} // namespace Kerntally
