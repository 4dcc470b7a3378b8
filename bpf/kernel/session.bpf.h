/* SPDX-License-Identifier: GPL-2.0-or-later */
/* A session's maps and the kernel's side of the watch, for every BPF object that counts. */
#ifndef KERNTALLY_SESSION_BPF_H
#define KERNTALLY_SESSION_BPF_H

#include "layout.h"
#include "rights.h"
#include <bpf/bpf_helpers.h>
#include <linux/bpf.h>
#include <stdbool.h>

/* Entries are set by the loader: one per possible CPU; readings: one per CPU and counter. */
struct {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__uint(map_flags, BPF_F_MMAPABLE);
	__uint(max_entries, 1);
	__type(key, __u32);
	__type(value, struct kt_shard);
} shards SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__uint(map_flags, BPF_F_MMAPABLE);
	__uint(max_entries, 1);
	__type(key, __u32);
	__type(value, struct kt_limits);
} limits SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__uint(map_flags, BPF_F_MMAPABLE);
	__uint(max_entries, KT_COUNTERS);
	__type(key, __u32);
	__type(value, struct kt_watch);
} watches SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_RINGBUF);
	__uint(max_entries, KT_NOTICES_SIZE);
} notices SEC(".maps");

/*
 * What one look at a counter read, kept for dealing out limits. By counter and not by CPU alone: a slow path may
 * be interrupted, on its own CPU, by one for another counter.
 */
struct {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__uint(max_entries, KT_COUNTERS);
	__type(key, __u32);
	__type(value, __u64);
} readings SEC(".maps");

/* What the session may know, set by the loader. This map and those below are never handed to a client. */
struct {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__uint(max_entries, 1);
	__type(key, __u32);
	__type(value, struct kt_rights);
} rights SEC(".maps");

static __always_inline const struct kt_rights *session_rights(void)
{
	__u32 first = 0;

	return bpf_map_lookup_elem(&rights, &first);
}

/* Whether the session may know which task it is that runs. */
static __always_inline bool may_tell_of_task(void)
{
	const struct kt_rights *known = session_rights();

	return known && (known->tells_all || (__u32)bpf_get_current_uid_gid() == known->owner);
}

/*
 * What slow paths may cost on one CPU: a share of its time, after a burst that it saves up. Honest slow paths stay far
 * below it. A virtual clock (the generic cell rate algorithm of ATM networks, ITU-T I.371) needs one number.
 */
#define KT_BUDGET_SHARE 64U          /* one part in so many of the time */
#define KT_BUDGET_BURST 10000000ULL  /* ns */
#define KT_MUTED_JIFFIES 4U          /* 40 ms at most */
#define KT_LONGEST_JUDGING 200000ULL /* ns */
#define KT_NOTICE_PRICE 5000ULL      /* ns: waking the client may come after the program has ended */

struct kt_budget {
	__u64 paid_until;   /* ns, CLOCK_MONOTONIC, of the virtual clock */
	__u64 muted_until;  /* jiffies, which cost less to read than a clock; 0: it is not */
	__u64 told_to_look; /* ns, when the client was last told to judge */
};

struct {
	__uint(type, BPF_MAP_TYPE_PERCPU_ARRAY);
	__uint(max_entries, 1);
	__type(key, __u32);
	__type(value, struct kt_budget);
} budgets SEC(".maps");

const volatile __u32 possible_cpus = 1; /* highest number + 1; set by the loader */

/* What belongs to the CPU that an event happens on, looked up once an event. */
struct kt_cells {
	__u32 cpu;
	__u32 told; /* how often this event told the client */
	struct kt_shard *shard;
	struct kt_limits *limits;
	struct kt_budget *budget;
	__u64 begun; /* ns, judging */
};

#define kt_own_count(cells, cpu, counter) (&(cells)->shard->count[KT_CELL(counter)])
#define kt_own_limit(cells, cpu, counter) (&(cells)->limits->limit[KT_CELL(counter)])
#define kt_cpus(cells) possible_cpus
#define kt_rounds 64
#define kt_may_tell(cells) ((cells)->told == 0)
#define kt_loop(n, function, context) bpf_loop(n, function, context, 0)
#define kt_load(p) (*(volatile typeof(*(p)) *)(p))
#define kt_store(p, v) ((void)__sync_lock_test_and_set(p, v))
#define kt_fetch_add(p, v) __sync_fetch_and_add(p, v)
#define kt_compare_exchange(p, expected, desired) \
	(__sync_val_compare_and_swap(p, expected, desired) == (expected))

static __always_inline __u64 *kt_count_cell(struct kt_cells *cells, __u32 cpu, __u32 counter)
{
	struct kt_shard *shard = bpf_map_lookup_elem(&shards, &cpu);

	return shard ? &shard->count[KT_CELL(counter)] : NULL;
}

static __always_inline __u64 *kt_limit_cell(struct kt_cells *cells, __u32 cpu, __u32 counter)
{
	struct kt_limits *limit = bpf_map_lookup_elem(&limits, &cpu);

	return limit ? &limit->limit[KT_CELL(counter)] : NULL;
}

static __always_inline __u64 *kt_reading_cell(struct kt_cells *cells, __u32 cpu, __u32 counter)
{
	__u32 index = KT_CELL(counter) * possible_cpus + cpu;

	return bpf_map_lookup_elem(&readings, &index);
}

static __always_inline struct kt_watch *kt_watch_cell(struct kt_cells *cells, __u32 counter)
{
	__u32 index = KT_CELL(counter);

	return bpf_map_lookup_elem(&watches, &index);
}

static __always_inline bool kt_may_judge(struct kt_cells *cells)
{
	const struct kt_rights *known = session_rights();

	cells->told = 0;
	cells->begun = bpf_ktime_get_ns();
	if (cells->budget->paid_until <= cells->begun || (known && known->unlimited))
		return true;
	cells->budget->muted_until = bpf_jiffies64() + KT_MUTED_JIFFIES;
	return false;
}

/*
 * Past the budget nothing is judged for a while, and no limit is read: reading what a client goes on writing is what
 * makes an event dear. The client looks at all counters after that while.
 */
static __always_inline bool kt_is_muted(struct kt_cells *cells)
{
	struct kt_budget *budget = cells->budget;

	if (__builtin_expect(!budget->muted_until, 1))
		return false;
	if (bpf_jiffies64() < budget->muted_until)
		return true;
	budget->muted_until = 0;
	return false;
}

static __always_inline bool kt_is_late(struct kt_cells *cells)
{
	return bpf_ktime_get_ns() - cells->begun > KT_LONGEST_JUDGING;
}

static __always_inline void kt_pay(struct kt_cells *cells)
{
	struct kt_budget *budget = cells->budget;
	__u64 now = bpf_ktime_get_ns();
	__u64 from = now > KT_BUDGET_BURST * KT_BUDGET_SHARE ? now - KT_BUDGET_BURST * KT_BUDGET_SHARE : 0;

	if (from < budget->paid_until)
		from = budget->paid_until;
	budget->paid_until = from + (now - cells->begun + cells->told * KT_NOTICE_PRICE) * KT_BUDGET_SHARE;
}

/* Called after the flag is set: a client that was told less than KT_TELL_INTERVAL ago will find it then. */
static __always_inline bool may_tell_to_look(struct kt_budget *budget)
{
	__u64 now = bpf_ktime_get_ns();

	if (now - budget->told_to_look < KT_TELL_INTERVAL)
		return false;
	budget->told_to_look = now;
	return true;
}

/* Checked here and not by limits, which the client may write: with limits of 0 every event would send a notice. */
static __always_inline void tell_who(struct kt_notice *notice)
{
	notice->time = bpf_ktime_get_ns();
	if (may_tell_of_task()) {
		notice->pid = bpf_get_current_pid_tgid() >> 32;
		bpf_get_current_comm(notice->name, sizeof(notice->name));
		return;
	}
	notice->time -= notice->time % KT_COARSE_TIME;
	notice->pid = bpf_get_current_pid_tgid() ? KT_ANOTHER_USERS : 0; /* an idle CPU's is nobody's */
	__builtin_memset(notice->name, 0, sizeof(notice->name));
}

/*
 * Returns 1 where the client is told: by a notice, or by a flag where the ring is full, which it reads whenever it has
 * emptied the ring.
 *
 * A global function, and take_slow_path() another: the verifier looks at each once for a program. At static ones it
 * looks again for each way to them, and loading took twice as long.
 */
int tell_client(__u32 kinds, __u32 counter, __u64 total, __u64 threshold)
{
	__u32 first = 0;
	__u32 index = KT_CELL(counter);
	struct kt_watch *watch = bpf_map_lookup_elem(&watches, &index);
	struct kt_budget *budget = bpf_map_lookup_elem(&budgets, &first);
	struct kt_notice *notice;

	if (!watch || !budget)
		return 0;
	if (kinds & KT_LOOK_AGAIN) {
		kt_store(&watch->again, 1);
		if (!may_tell_to_look(budget))
			return 0;
	}
	notice = bpf_ringbuf_reserve(&notices, sizeof(*notice), 0);
	if (!notice) {
		kt_store(&watch->again, 1);
		/* The client may have emptied the ring before the flag was set: this wakes it once more. */
		notice = bpf_ringbuf_reserve(&notices, sizeof(*notice), 0);
		if (!notice)
			return 1;
	}
	notice->counter = counter;
	notice->kinds = kinds;
	notice->total = total;
	notice->threshold = threshold;
	notice->cpu = bpf_get_smp_processor_id();
	tell_who(notice);
	bpf_ringbuf_submit(notice, 0);
	return 1;
}

#define kt_send(cells, watch, kinds, counter, total, threshold) \
	((cells)->told += tell_client(kinds, counter, total, threshold))

int take_slow_path(__u32 cpu, __u32 counter);
#define kt_take_slow_path(cells, cpu, counter) ((void)take_slow_path(cpu, counter))

#include "scope.bpf.h"
#include "watch.h"

/* Returns false if a look-up fails, which the verifier requires to be handled and which doesn't happen. */
static __always_inline bool find_cells(struct kt_cells *cells, __u32 cpu)
{
	__u32 first = 0;

	cells->cpu = cpu;
	cells->shard = bpf_map_lookup_elem(&shards, &cpu);
	cells->limits = bpf_map_lookup_elem(&limits, &cpu);
	cells->budget = bpf_map_lookup_elem(&budgets, &first);
	return cells->shard && cells->limits && cells->budget;
}

int take_slow_path(__u32 cpu, __u32 counter)
{
	struct kt_cells cells;

	if (find_cells(&cells, cpu))
		kt_reach_limit(&cells, cpu, counter);
	return 0;
}

/* Finds what belongs to this CPU. Returns false where the event doesn't count. */
static __always_inline bool kt_enter(struct kt_cells *cells)
{
	/*
	 * Without the right to trace a member is its owner's task, too: where the kernel skipped follow_task() or
	 * leave_privileged(), the bit may be one that an earlier task of that number left.
	 */
	if (!is_in_scope() || (scope.members && !may_tell_of_task()))
		return false;
	return find_cells(cells, bpf_get_smp_processor_id());
}

#endif
