// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Tells whether a raw tracepoint program may be preempted while it runs. The kernel skips such a program for every other
 * task of that CPU until the preempted one has gone on.
 */
#include <linux/bpf.h>
#include <bpf/bpf_helpers.h>
#include <stdbool.h>

#define PREEMPT_MASK 0xffU /* how often preemption is disabled; above it are interrupts */

void bpf_preempt_disable(void) __ksym;
void bpf_preempt_enable(void) __ksym;

__u32 looks;       /* tasks that came by */
__u32 preemptible; /* of these: tasks that could have been preempted here */

#if defined(__TARGET_ARCH_x86)

extern const int __preempt_count __ksym;

static __always_inline __u32 preempt_count(void)
{
	const volatile int *count = bpf_this_cpu_ptr(&__preempt_count);

	return *count & PREEMPT_MASK;
}

#elif defined(__TARGET_ARCH_arm64)

struct thread_info {
	struct {
		__u32 count;
	} preempt;
} __attribute__((preserve_access_index));

struct task_struct {
	struct thread_info thread_info;
} __attribute__((preserve_access_index));

static __always_inline __u32 preempt_count(void)
{
	const volatile struct task_struct *task = bpf_get_current_task_btf();

	return task->thread_info.preempt.count & PREEMPT_MASK;
}

#else
#error "Where does this architecture count how often preemption is disabled?"
#endif

/* A kernel that is never preempted counts nothing, not even where preemption is disabled. */
SEC("raw_tp/sys_enter")
int look(void *context)
{
	__u32 here = preempt_count();
	__u32 disabled;

	bpf_preempt_disable();
	disabled = preempt_count();
	bpf_preempt_enable();
	if (!here && disabled)
		__sync_fetch_and_add(&preemptible, 1);
	__sync_fetch_and_add(&looks, 1);
	return 0;
}

char LICENSE[] SEC("license") = "GPL";
