/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The scope: events of all tasks count, or only those of tasks that meet all rules that are set. */
#ifndef KERNTALLY_SCOPE_BPF_H
#define KERNTALLY_SCOPE_BPF_H

#include "scoperules.h"
#include "task.bpf.h"

/*
 * One bit a task, by its number in the first pid namespace. Each new task gets its creator's bit before it runs, set
 * or not, so that none is missed and no bit has to be cleared when a task ends: what it does on its way out counts,
 * and whoever gets its number later gets a bit of its own. Nothing is allocated and nothing can fail on the way.
 */
struct {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__uint(max_entries, 1); /* KT_TASKS / 64 where only members count */
	__type(key, __u32);
	__type(value, __u64);
} members SEC(".maps");

/* The control group whose tasks count. Made only where it is asked for. */
struct {
	__uint(type, BPF_MAP_TYPE_CGROUP_ARRAY);
	__uint(max_entries, 1);
	__uint(key_size, sizeof(__u32));
	__uint(value_size, sizeof(__u32));
} groups SEC(".maps");

/* Set by the loader. The verifier removes the code for rules that aren't set from the programs. */
const volatile struct kt_scope scope = {};

static __always_inline __u64 *member_word(__u32 task)
{
	__u32 index = task / 64;

	return bpf_map_lookup_elem(&members, &index);
}

static __always_inline bool is_member(__u32 task)
{
	__u64 *word = member_word(task);

	return word && *word >> (task % 64) & 1;
}

static __always_inline bool has_command(void)
{
	__u64 command[2];

	command_of(bpf_get_current_task_btf(), command);
	return command[0] == scope.command[0] && command[1] == scope.command[1];
}

/* Whether what happens now counts: which task the CPU is running decides, in interrupts too. */
static __always_inline bool is_in_scope(void)
{
	if (scope.members && !is_member(bpf_get_current_pid_tgid()))
		return false;
	if (scope.by_user && (__u32)bpf_get_current_uid_gid() != scope.user)
		return false;
	if (scope.by_group && bpf_current_task_under_cgroup(&groups, 0) != 1)
		return false;
	return !scope.by_command || has_command();
}

#endif
