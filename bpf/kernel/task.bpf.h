/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The few fields of the kernel's tasks that are read; CO-RE finds them in the running kernel. */
#ifndef KERNTALLY_TASK_BPF_H
#define KERNTALLY_TASK_BPF_H

#include "layout.h"

struct thread_info {
	__u32 status;
} __attribute__((preserve_access_index));

struct upid {
	int nr;
} __attribute__((preserve_access_index));

struct pid {
	unsigned int level;
	struct upid numbers[1];
} __attribute__((preserve_access_index));

struct list_head {
	struct list_head *next;
} __attribute__((preserve_access_index));

struct task_struct {
	struct thread_info thread_info;
	__u32 pid;
	__u32 tgid;
	struct task_struct *real_parent;
	struct list_head children; /* linked by their siblings */
	struct list_head sibling;
	struct task_struct *group_leader;
	struct pid *thread_pid;
	__u64 start_time;
	char comm[KT_NAME_SIZE];
} __attribute__((preserve_access_index));

/* The name of the task's process, and not what a thread calls itself. Filled up with zeros, as the kernel has it. */
static __always_inline void command_of(const struct task_struct *task, __u64 command[2])
{
	const struct task_struct *leader = task->group_leader;

	command[0] = *(const __u64 *)&leader->comm[0];
	command[1] = *(const __u64 *)&leader->comm[8];
}

#endif
