// SPDX-License-Identifier: GPL-2.0-or-later
/* The built-in counters: one program per hook does everything for that hook, since attaching is what costs. */
#include "session.bpf.h"
#include "adopt.bpf.h"
#include "syscall.bpf.h"

static __always_inline int count_call(unsigned long number, const struct pt_regs *regs)
{
	struct kt_cells cells;
	__u32 counters = 0;

	if (!kt_enter(&cells))
		return 0;
	/* Before the first count, which no later load overtakes. */
	if (number < KT_SYSCALLS)
		counters = syscalls[number];
	kt_count(&cells, cells.cpu, KT_SYSCALL);
	if (!counters)
		return 0;
	/* Asking for the task is a call, which costs as much as all the rest where returns are mitigated. */
	if (counters >> KT_COMPAT_SHIFT != (counters & KT_NATIVE_MASK) && is_compat(regs))
		counters >>= KT_COMPAT_SHIFT;
	counters &= KT_NATIVE_MASK;
	if (!counters)
		return 0;
	if (counters & KT_COUNTER_MASK)
		kt_count(&cells, cells.cpu, counters & KT_COUNTER_MASK);
	counters >>= KT_SECOND_SHIFT;
	if (counters)
		kt_count(&cells, cells.cpu, counters);
	return 0;
}

SEC("tp_btf/sys_enter")
int count_syscall(const struct sys_enter *event)
{
	return count_call(event->number, event->regs);
}

/* The same where raw programs may be skipped: one of these two is loaded. */
SEC("tracepoint/raw_syscalls/sys_enter")
int count_recorded_syscall(const struct trace_event_raw_sys_enter *event)
{
	return count_call(event->id, task_registers());
}

SEC("raw_tp/netif_receive_skb")
int count_packet(void *context)
{
	struct kt_cells cells;

	if (kt_enter(&cells))
		kt_count(&cells, cells.cpu, KT_PACKET);
	return 0;
}

char LICENSE[] SEC("license") = "GPL";
