/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Whose events count: everybody's, or those of some tasks and of all that descend from them. */
#ifndef KERNTALLY_SCOPE_BPF_H
#define KERNTALLY_SCOPE_BPF_H

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

/*
 * Set by the loader. Where it is 0 the verifier leaves the question out of the programs. No bool, which the skeleton
 * would call _Bool: that is not C++.
 */
const volatile __u32 only_members = 0;

static __always_inline __u64 *member_word(__u32 task)
{
	__u32 index = task / 64;

	return bpf_map_lookup_elem(&members, &index);
}

/* Whether what happens now counts: which task the CPU is running decides, in interrupts too. */
static __always_inline bool is_in_scope(void)
{
	__u32 task;
	__u64 *word;

	if (!only_members)
		return true;
	task = bpf_get_current_pid_tgid();
	word = member_word(task);
	return word && *word >> (task % 64) & 1;
}

#endif
