// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Counts the events of one counter by cause. A separate program on the counter's hook, attached only while the list of
 * causes is open, so that counting alone costs no more. The loader loads one of these programs and shares the session's
 * scope with it.
 */
#include <stdbool.h>
#include <linux/bpf.h>
#include <bpf/bpf_helpers.h>
#include "causes.h"
#include "scope.bpf.h"
#include "syscall.bpf.h"

struct {
	__uint(type, BPF_MAP_TYPE_HASH);
	__uint(max_entries, KT_CAUSES + 1);
	__type(key, struct kt_cause);
	__type(value, __u64);
} causes SEC(".maps");

const volatile __u32 parts = 0;   /* enum kt_cause_part */
const volatile __u32 counter = 0; /* of syscalls */

static __always_inline void add_cause(__u32 syscall, bool compat)
{
	struct kt_cause cause = {};
	struct kt_cause others = {.others = 1};
	const struct task_struct *task = bpf_get_current_task_btf();
	__u64 none = 0;
	__u64 *count;

	if (parts & KT_BY_PROCESS) {
		cause.process = task->tgid;
		cause.started = task->group_leader->start_time;
	}
	if (parts & (KT_BY_PROCESS | KT_BY_COMMAND))
		command_of(task, cause.command);
	if (parts & KT_BY_SYSCALL) {
		cause.syscall = syscall;
		cause.compat = compat;
	}
	count = bpf_map_lookup_elem(&causes, &cause);
	if (!count) {
		/* Another CPU has added the entry meanwhile, or the map is full. */
		bpf_map_update_elem(&causes, &cause, &none, BPF_NOEXIST);
		count = bpf_map_lookup_elem(&causes, &cause);
	}
	if (!count)
		count = bpf_map_lookup_elem(&causes, &others);
	if (count)
		__sync_fetch_and_add(count, 1);
}

static __always_inline int note_call(unsigned long number, const struct pt_regs *regs)
{
	bool compat = false;
	__u32 adds = 0;

	if (!is_in_scope())
		return 0;
	if (counter != KT_SYSCALL && number < KT_SYSCALLS)
		adds = syscalls[number];
	if (counter != KT_SYSCALL && !adds)
		return 0;
	if (counter != KT_SYSCALL || parts & KT_BY_SYSCALL)
		compat = is_compat(regs);
	adds = compat ? adds >> KT_COMPAT_SHIFT : adds & KT_NATIVE_MASK;
	if (counter == KT_SYSCALL || (adds & KT_COUNTER_MASK) == counter ||
	    adds >> KT_SECOND_SHIFT == counter)
		add_cause(number, compat);
	return 0;
}

SEC("tp_btf/sys_enter")
int note_syscall(const struct sys_enter *event)
{
	return note_call(event->number, event->regs);
}

/* The same where raw programs may be skipped. */
SEC("tracepoint/raw_syscalls/sys_enter")
int note_recorded_syscall(const struct trace_event_raw_sys_enter *event)
{
	return note_call(event->id, task_registers());
}

/* Of any hook: the loader makes it a program of the hook's type. */
SEC("raw_tp")
int note_event(void *context)
{
	if (is_in_scope())
		add_cause(0, false);
	return 0;
}

char LICENSE[] SEC("license") = "GPL";
