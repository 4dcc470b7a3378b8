/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KERNTALLY_TASKNUMBER_BPF_H
#define KERNTALLY_TASKNUMBER_BPF_H

#include <linux/bpf.h>
#include <bpf/bpf_helpers.h>
#include <bpf/bpf_core_read.h>
#include "task.bpf.h"

/* A task's number in the pid namespace of the current task. */
static __always_inline __u32 number_seen_by(const struct task_struct *viewer, const struct task_struct *task)
{
	/* Read as a number: up to Linux 6.1 nothing of unknown size can be added to a pointer that is typed. */
	const struct pid *pid = BPF_CORE_READ(task, thread_pid);
	__u32 level = BPF_CORE_READ(viewer, thread_pid, level);
	int number = 0;

	bpf_probe_read_kernel(&number, sizeof(number),
			      (const void *)pid + bpf_core_field_offset(struct pid, numbers) +
				      level * bpf_core_type_size(struct upid) +
				      bpf_core_field_offset(struct upid, nr));
	return number;
}

#endif
