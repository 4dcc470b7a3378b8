// SPDX-License-Identifier: GPL-2.0-or-later
/* The built-in counters: one program per hook does everything for that hook, since attaching is what costs. */
#include "session.bpf.h"

/* What each syscall number adds to, beside KT_SYSCALL. Filled by the loader, which knows the numbers. */
__u32 syscalls[KT_SYSCALLS] SEC(".data.syscalls");

/* The few fields of the kernel's structures that are read; CO-RE finds them in the running kernel. */
struct pt_regs {
#if defined(__TARGET_ARCH_x86)
	unsigned long cs, cx, ip;
#elif defined(__TARGET_ARCH_arm64)
	unsigned long long pstate;
#endif
} __attribute__((preserve_access_index));

struct thread_info {
	__u32 status;
} __attribute__((preserve_access_index));

struct task_struct {
	struct thread_info thread_info;
	__s32 pid;
} __attribute__((preserve_access_index));

/* Whether the current syscall has one of the numbers of the 32-bit architecture. */
static __always_inline bool is_compat(const struct pt_regs *regs)
{
#if defined(__TARGET_ARCH_x86)
	/*
	 * The syscall instruction of 64-bit code leaves the return address in rcx: then it was that one. Whatever
	 * else it was (int 0x80 is open to 64-bit code too), the kernel noted: TS_COMPAT. Asking for the task is a
	 * call, which costs as much as all the rest where returns are mitigated.
	 */
	if (regs->cs == 0x33 && regs->cx == regs->ip) /* __USER_CS */
		return false;
	return bpf_get_current_task_btf()->thread_info.status & 0x2; /* TS_COMPAT */
#elif defined(__TARGET_ARCH_arm64)
	return regs->pstate & 0x10; /* PSR_MODE32_BIT */
#else
	return false;
#endif
}

/* Its arguments as the kernel's type information has them, so that the registers can be read without a call. */
struct sys_enter {
	const struct pt_regs *regs;
	unsigned long number;
};

SEC("tp_btf/sys_enter")
int count_syscall(const struct sys_enter *event)
{
	unsigned long number = event->number;
	struct kt_world world;
	__u32 counters = 0;

	if (!kt_enter(&world))
		return 0;
	/* Before the first count, which no later load overtakes. */
	if (number < KT_SYSCALLS)
		counters = syscalls[number];
	kt_count(&world, world.cpu, KT_SYSCALL);
	if (!counters)
		return 0;
	counters = is_compat(event->regs) ? counters >> KT_COMPAT_SHIFT : counters & KT_NATIVE_MASK;
	if (counters & KT_COUNTER_MASK)
		kt_count(&world, world.cpu, counters & KT_COUNTER_MASK);
	counters >>= KT_SECOND_SHIFT;
	if (counters)
		kt_count(&world, world.cpu, counters);
	return 0;
}

SEC("raw_tp/netif_receive_skb")
int count_packet(void *context)
{
	struct kt_world world;

	if (kt_enter(&world))
		kt_count(&world, world.cpu, KT_PACKET);
	return 0;
}

/* The task that becomes a member with its next exec(); 0: none. */
__u32 joining;
__u64 joined; /* when it did: ns, CLOCK_MONOTONIC; 0: not yet */

/* Run, not attached: by the task that is to become a member, just before it becomes the program to count. */
SEC("raw_tp")
int join(void *context)
{
	joining = bpf_get_current_pid_tgid();
	return 0;
}

/*
 * exec() renames the task once nothing can fail any more: from here on it is the new program. The next event to its
 * name is the first that perf's enable_on_exec counts, too.
 */
SEC("raw_tp/task_rename")
int start_member(void *context)
{
	__u32 task = bpf_get_current_pid_tgid();
	__u64 *word;

	if (!joining || task != joining)
		return 0;
	joining = 0;
	joined = bpf_ktime_get_ns();
	word = member_word(task);
	if (word)
		__sync_fetch_and_or(word, 1ULL << (task % 64));
	return 0;
}

struct task_newtask {
	const struct task_struct *task;
};

/* All new tasks come this way before they run: of fork, vfork, clone, and the kernel's own for a process. */
SEC("tp_btf/task_newtask")
int follow_task(const struct task_newtask *event)
{
	__u32 task = event->task->pid;
	__u64 bit = 1ULL << (task % 64);
	__u64 *word = member_word(task);

	if (!word)
		return 0;
	if (is_in_scope())
		__sync_fetch_and_or(word, bit);
	else if (*word & bit)
		__sync_fetch_and_and(word, ~bit);
	return 0;
}

char LICENSE[] SEC("license") = "GPL";
