/* SPDX-License-Identifier: GPL-2.0-or-later */
/* How tasks become members: they join, a member creates them, or they descend from a process that is taken in. */
#ifndef KERNTALLY_ADOPT_BPF_H
#define KERNTALLY_ADOPT_BPF_H

#include "scope.bpf.h"
#include "tasknumber.bpf.h"

#define KT_NOT_PERMITTED 1 /* EPERM */
#define KT_GENERATIONS 64
#define KT_CHILDREN 1024 /* that one leaves behind */

/*
 * The task that becomes a member with its next exec(), by its number and by when it began (ns): once it has ended, the
 * next task of that number isn't it. 0: none.
 */
__u32 joining;
__u64 joining_began;
__u64 joined;   /* when the last one did: ns, CLOCK_MONOTONIC; 0: none yet */
__u64 departed; /* members that became programs with rights which the session's owner has not */

/* The process that is being taken in, by its number in the loader's pid namespace; 0: none. */
__u32 wanted;
__u32 adopting;  /* the same by its number in the first one, once it was found */
__u32 newcomers; /* tasks that became members by it */

static __always_inline bool add_member(__u32 task)
{
	__u64 bit = 1ULL << (task % 64);
	__u64 *word = member_word(task);

	return word && !(__sync_fetch_and_or(word, bit) & bit);
}

static __always_inline void remove_member(__u32 task)
{
	__u64 bit = 1ULL << (task % 64);
	__u64 *word = member_word(task);

	if (word && *word & bit)
		__sync_fetch_and_and(word, ~bit);
}

/*
 * Makes the calling task a member with its next exec(). Run by BPF_PROG_TEST_RUN, never attached: its program type can't
 * be attached, so a process that holds the descriptor needs, and gets, no right but to run it. Returns an errno.
 */
SEC("syscall")
int join(void *context)
{
	if (!may_tell_of_task())
		return KT_NOT_PERMITTED;
	joining_began = bpf_get_current_task_btf()->start_time;
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

	if (!joining || task != joining || bpf_get_current_task_btf()->start_time != joining_began)
		return 0;
	joining = 0;
	joined = bpf_ktime_get_ns();
	add_member(task);
	return 0;
}

struct linux_binprm {
	unsigned int secureexec : 1;
} __attribute__((preserve_access_index));

struct process_exec {
	const struct task_struct *task;
	unsigned long previous_pid;
	const struct linux_binprm *program;
};

/*
 * A member that becomes a program with more rights than its user has (set-user-ID, file capabilities) leaves, with all
 * that it will start: perf ends its counting there, too. What such programs do says more of the machine than its user
 * may know without the right to trace.
 */
static __always_inline bool may_leave(const struct kt_rights *known)
{
	return known && !known->tells_all && is_member(bpf_get_current_pid_tgid());
}

static __always_inline void leave_unless(const struct kt_rights *known, bool has_owners_rights)
{
	if (has_owners_rights && (__u32)bpf_get_current_uid_gid() == known->owner)
		return;
	__sync_fetch_and_add(&departed, 1);
	remove_member(bpf_get_current_pid_tgid());
}

SEC("tp_btf/sched_process_exec")
int leave_privileged(const struct process_exec *event)
{
	const struct kt_rights *known = session_rights();
	const struct linux_binprm *program = event->program;

	if (may_leave(known))
		leave_unless(known, !BPF_CORE_READ_BITFIELD(program, secureexec));
	return 0;
}

#define KT_AT_SECURE \
	23 /* of the auxiliary vector that a program starts with: it has more rights than its user */
#define KT_VECTOR 64 /* entries, at most */

struct mm_struct {
	unsigned long saved_auxv[1]; /* as many as the kernel has */
} __attribute__((preserve_access_index));

struct task_struct___memory {
	struct mm_struct *mm;
} __attribute__((preserve_access_index));

struct kt_vector {
	const void *entries;
	__u32 word; /* bytes */
	bool is_secure;
};

static long look_at_entry(__u32 index, void *context)
{
	struct kt_vector *vector = context;
	const void *entry = vector->entries + index * 2 * vector->word;
	__u64 key = 0;
	__u64 value = 0;

	bpf_probe_read_kernel(&key, vector->word == 4 ? 4 : 8, entry);
	if (key == KT_AT_SECURE) {
		bpf_probe_read_kernel(&value, vector->word == 4 ? 4 : 8, entry + vector->word);
		vector->is_secure = value != 0;
	}
	return key == KT_AT_SECURE || key == 0;
}

/* The same as perf's events have it, which don't tell of the program: its memory does. */
SEC("tracepoint/sched/sched_process_exec")
int leave_recorded_privileged(void *context)
{
	const struct kt_rights *known = session_rights();
	const struct task_struct___memory *task = (const void *)bpf_get_current_task();
	struct kt_vector vector = {.word = 8};
	__u32 high = 0;

	if (!may_leave(known))
		return 0;
	vector.entries =
		(const void *)BPF_CORE_READ(task, mm) + bpf_core_field_offset(struct mm_struct, saved_auxv);
	/* A 32-bit program's have half the size: then the first one's value is where a key has nothing. */
	bpf_probe_read_kernel(&high, sizeof(high), vector.entries + sizeof(high));
	if (high)
		vector.word = 4;
	bpf_loop(KT_VECTOR, look_at_entry, &vector, 0);
	leave_unless(known, !vector.is_secure);
	return 0;
}

struct kt_ancestry {
	const struct task_struct *task;
	bool is_found;
};

static long look_at_ancestor(__u32 generation, void *context)
{
	struct kt_ancestry *ancestry = context;
	const struct task_struct *task = ancestry->task;
	__u32 number = task->pid;

	ancestry->is_found = task->tgid == adopting || is_member(number);
	ancestry->task = task->real_parent;
	return ancestry->is_found || number <= 1;
}

/*
 * Whether a task descends from the process that is being taken in, or from a member. bpf_loop() keeps the verifier short:
 * one step from a task to its parent costs it 2 ms (Linux 6.18), for each step of an unrolled loop.
 */
static __always_inline bool descends(const struct task_struct *task)
{
	struct kt_ancestry ancestry = {.task = task};

	bpf_loop(KT_GENERATIONS, look_at_ancestor, &ancestry, 0);
	return ancestry.is_found;
}

struct task_newtask {
	const struct task_struct *task;
};

/*
 * All new tasks come this way before they run: of fork, vfork, clone, and the kernel's own for a process. While a
 * process is taken in, its descendants needn't have been seen yet, and may be gone before they are.
 */
static __always_inline int follow(__u32 task)
{
	if (is_member(bpf_get_current_pid_tgid()) || (adopting && descends(bpf_get_current_task_btf())))
		add_member(task);
	else
		remove_member(task);
	return 0;
}

SEC("tp_btf/task_newtask")
int follow_task(const struct task_newtask *event)
{
	return follow(event->task->pid);
}

struct trace_event_raw_task_newtask {
	int pid;
} __attribute__((preserve_access_index));

/* The same as perf's events have it. */
SEC("tracepoint/task/task_newtask")
int follow_recorded_task(const struct trace_event_raw_task_newtask *event)
{
	return follow(event->pid);
}

struct kt_children {
	const struct list_head *list;
	const struct list_head *link;
};

static long keep_child(__u32 index, void *context)
{
	struct kt_children *children = context;
	const struct list_head *link = children->link;
	const struct list_head *next = BPF_CORE_READ(link, next);
	const struct task_struct *child;

	if (!next || next == children->list)
		return 1;
	if (next == link) {
		children->link = children->list;
		return 0;
	}
	children->link = next;
	child = (const void *)next - bpf_core_field_offset(struct task_struct, sibling);
	if (add_member(BPF_CORE_READ(child, pid)))
		++newcomers;
	return 0;
}

/*
 * While a process is taken in, its descendants lose their parents, too, and with them what they are known by. A task on
 * its way out comes here while it has its children still, and gets no more. A child that is waited for by another
 * thread meanwhile leaves the list, and points to itself: then it's begun again.
 */
SEC("raw_tp/sched_process_exit")
int keep_children(void *context)
{
	const struct task_struct *task = bpf_get_current_task_btf();
	struct kt_children children = {.list = &task->children, .link = &task->children};

	if (adopting && descends(task))
		bpf_loop(KT_CHILDREN, keep_child, &children, 0);
	return 0;
}

struct bpf_iter__task {
	const struct task_struct *task;
} __attribute__((preserve_access_index));

/*
 * Looks at each task that there is. Run again until nobody is new: a task that isn't a member may have created one
 * just before it became one itself.
 */
SEC("iter/task")
int adopt(struct bpf_iter__task *context)
{
	const struct task_struct *task = context->task;

	if (!task)
		return 0;
	if (!adopting && task->pid == task->tgid &&
	    number_seen_by(bpf_get_current_task_btf(), task) == wanted) {
		adopting = task->tgid;
		++newcomers;
	}
	if (adopting && descends(task) && add_member(task->pid))
		++newcomers;
	return 0;
}

#endif
