/* SPDX-License-Identifier: GPL-2.0-or-later */
/* A syscall as sys_enter has it, and what each counts for. */
#ifndef KERNTALLY_SYSCALL_BPF_H
#define KERNTALLY_SYSCALL_BPF_H

#include "task.bpf.h"

/* What each syscall number adds to, beside KT_SYSCALL. Filled by the loader, which knows the numbers. */
__u32 syscalls[KT_SYSCALLS] SEC(".data.syscalls");

/* The few fields of the kernel's structures that are read; CO-RE finds them in the running kernel. */
struct pt_regs {
#if defined(__TARGET_ARCH_arm64)
	unsigned long long pstate;
#endif
} __attribute__((preserve_access_index));

/* Whether the current syscall has one of the numbers of the 32-bit architecture. */
static __always_inline bool is_compat(const struct pt_regs *regs)
{
#if defined(__TARGET_ARCH_x86)
	/*
	 * The kernel noted how the call came. The registers don't tell: int 0x80 is open to 64-bit code, too, which can
	 * give them the values that the syscall instruction leaves.
	 */
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

/* The same as perf's events have it. */
struct trace_event_raw_sys_enter {
	long id;
} __attribute__((preserve_access_index));

/* Of the call that the current task has just begun. Only where is_compat() looks at them. */
static __always_inline const struct pt_regs *task_registers(void)
{
#if defined(__TARGET_ARCH_arm64)
	return (const struct pt_regs *)bpf_task_pt_regs(bpf_get_current_task_btf());
#else
	return NULL;
#endif
}

#endif
