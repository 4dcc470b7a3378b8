// SPDX-License-Identifier: GPL-2.0-or-later
/* The built-in counters: one program per hook does everything for that hook, since attaching is what costs. */
#include "session.bpf.h"

/* What each syscall number adds to, beside KT_SYSCALL. Filled by the loader, which knows the numbers. */
struct kt_syscall syscalls[KT_SYSCALLS] SEC(".data.syscalls");

/* The few fields of the kernel's structures that are read; CO-RE finds them in the running kernel. */
struct thread_info {
	unsigned long flags;
	__u32 status;
} __attribute__((preserve_access_index));

struct task_struct {
	struct thread_info thread_info;
} __attribute__((preserve_access_index));

/* Whether the current syscall has one of the numbers of the 32-bit architecture. */
static __always_inline bool is_compat(void)
{
#if defined(__TARGET_ARCH_x86)
	/* TS_COMPAT, arch/x86/include/asm/thread_info.h */
	return bpf_get_current_task_btf()->thread_info.status & 0x2;
#elif defined(__TARGET_ARCH_arm64)
	/* TIF_32BIT, arch/arm64/include/asm/thread_info.h */
	return bpf_get_current_task_btf()->thread_info.flags & (1UL << 22);
#else
	return false;
#endif
}

SEC("raw_tp/sys_enter")
int count_syscall(struct bpf_raw_tracepoint_args *context)
{
	__u32 cpu = bpf_get_smp_processor_id();
	unsigned long number = context->args[1];
	struct kt_syscall added;
	bool compat;

	kt_count(NULL, cpu, KT_SYSCALL);
	if (number >= KT_SYSCALLS)
		return 0;
	added = syscalls[number];
	if (!(added.native[0] | added.native[1] | added.compat[0] | added.compat[1]))
		return 0;
	compat = is_compat();
	for (int i = 0; i < 2; i++) {
		__u32 counter = compat ? added.compat[i] : added.native[i];

		if (counter != KT_NO_COUNTER)
			kt_count(NULL, cpu, counter);
	}
	return 0;
}

SEC("raw_tp/netif_receive_skb")
int count_packet(void *context)
{
	kt_count(NULL, bpf_get_smp_processor_id(), KT_PACKET);
	return 0;
}

char LICENSE[] SEC("license") = "GPL";
