/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Counting and the watch: the same C code for the BPF programs, the client, the simulation and the tests.
 *
 * Every CPU counts for itself. An event whose own count reaches the CPU's limit takes the slow path, where one
 * at a time per counter judges the total and deals out new limits, such that the total cannot reach the
 * threshold before some CPU reaches its limit. tests/watch/watch.pml is a Promela model of it, checked by spin: change
 * both or neither.
 *
 * The client writes limits and watches, too, and whatever it writes must not cost others' events much: in the kernel
 * slow paths have a budget. An event beyond it takes its CPU's limit off and tells the client to judge in its place;
 * for a while no event of that CPU is judged, and the client judges all counters after it.
 *
 * A file that includes this one defines first:
 *
 *   type struct kt_cells        how to reach the cells below; passed through
 *   kt_count_cell(c, cpu, counter), kt_limit_cell(…), kt_reading_cell(…)  -> __u64 *, may be null in BPF
 *   kt_own_count(c, cpu, counter), kt_own_limit(…)  the same for the CPU that counts, never null
 *   kt_watch_cell(c, counter)   -> struct kt_watch *, may be null in BPF
 *   kt_cpus(c)                  number of shards
 *   kt_send(c, watch, notice kinds, counter, total, threshold)
 *   kt_loop(n, function, context)  calls function(i, context) for 0 ≤ i < n until it returns other than 0
 *   kt_rounds                   how many looks judging takes in one go at most
 *   kt_may_tell(c)              whether it may send one more notice
 *   kt_may_judge(c)             whether the budget allows an event to judge
 *   kt_is_muted(c)              whether the budget was found spent a moment ago
 *   kt_is_late(c)               whether judging has taken too long
 *   kt_pay(c)                   an event's judging has ended
 *
 *   kt_load(p), kt_store(p, v)  load and store; the store is a full barrier
 *   kt_fetch_add(p, v), kt_compare_exchange(p, expected, desired) -> 1 where exchanged; full barriers
 *
 * and, unless kt_count() is to call kt_reach_limit() directly,
 *
 *   kt_take_slow_path(c, cpu, counter)  calls it
 */
#ifndef KERNTALLY_WATCH_H
#define KERNTALLY_WATCH_H

#include "layout.h"

struct kt_pass {
	struct kt_cells *cells;
	struct kt_watch *watch;
	__u64 total;
	__u64 step; /* how many events a CPU may count until the next look; KT_NONE: any number */
	__u32 counter;
	__u32 limit_reached;
	__u32 served;
};

static long kt_read_one(__u32 cpu, void *context)
{
	struct kt_pass *pass = context;
	__u64 *count = kt_count_cell(pass->cells, cpu, pass->counter);
	__u64 *reading = kt_reading_cell(pass->cells, cpu, pass->counter);

	if (!count || !reading)
		return 1;
	*reading = kt_load(count);
	pass->total += *reading;
	return 0;
}

static long kt_set_limit(__u32 cpu, void *context)
{
	struct kt_pass *pass = context;
	__u64 *limit = kt_limit_cell(pass->cells, cpu, pass->counter);
	__u64 *reading = kt_reading_cell(pass->cells, cpu, pass->counter);
	__u64 sum;

	if (!limit || !reading)
		return 1;
	sum = *reading + pass->step;
	kt_store(limit, sum < *reading ? KT_NONE : sum);
	return 0;
}

static long kt_check_one(__u32 cpu, void *context)
{
	struct kt_pass *pass = context;
	__u64 *count = kt_count_cell(pass->cells, cpu, pass->counter);
	__u64 *limit = kt_limit_cell(pass->cells, cpu, pass->counter);

	if (!count || !limit)
		return 1;
	pass->limit_reached = kt_load(count) >= kt_load(limit);
	return pass->limit_reached;
}

/*
 * Decides what to tell, and how many events a CPU may count until the next look. Returns 1 where there is something to
 * tell that would be one notice too many.
 */
static __u32 kt_decide(struct kt_pass *pass)
{
	struct kt_watch *watch = pass->watch;
	__u64 threshold = kt_load(&watch->threshold);
	__u64 reached = 0;
	__u32 kinds = 0;

	pass->step = KT_NONE;
	if (threshold != KT_NONE) {
		if (pass->total < threshold) {
			pass->step = 1 + (threshold - pass->total - 1) / kt_cpus(pass->cells);
		} else if (!kt_may_tell(pass->cells)) {
			return 1;
		} else if (kt_compare_exchange(&watch->threshold, threshold, KT_NONE)) {
			reached = threshold;
			kinds |= KT_THRESHOLD;
		}
	}
	if (kt_load(&watch->armed)) {
		/* Totals only grow: a total below the one that the client saw is a stale reading, not a change. */
		if ((__s64)(pass->total - kt_load(&watch->seen)) <= 0)
			pass->step = 1;
		else if (!kt_may_tell(pass->cells))
			return 1;
		else if (kt_compare_exchange(&watch->armed, 1, 0))
			kinds |= KT_CHANGED;
	}
	if (kinds)
		kt_send(pass->cells, watch, kinds, pass->counter, pass->total, reached);
	return 0;
}

/* Reads all CPUs, decides and sets limits, once. Returns 1 when judging ends, 0 when another round is needed. */
static long kt_round(__u32 index, void *context)
{
	struct kt_pass *pass = context;
	struct kt_watch *watch = pass->watch;
	__u32 cpus = kt_cpus(pass->cells);
	__u32 requests;

	if (index > 0 && kt_is_late(pass->cells))
		return 1;
	requests = kt_load(&watch->requests);
	pass->total = 0;
	kt_loop(cpus, kt_read_one, pass);
	if (kt_decide(pass))
		return 1;
	kt_loop(cpus, kt_set_limit, pass);
	pass->limit_reached = 0;
	kt_loop(cpus, kt_check_one, pass);
	if (pass->limit_reached)
		return 0;
	pass->served = kt_compare_exchange(&watch->requests, requests, 0);
	return pass->served;
}

/*
 * Judges a counter's total and deals out limits. Called by the event that reached its limit, and by the client
 * whenever it changed the threshold or armed the counter. One thread judges a counter at a time; the others only count
 * their request up, which makes that one look again.
 */
static void kt_judge(struct kt_cells *cells, __u32 counter)
{
	struct kt_pass pass = {.cells = cells, .counter = counter};

	pass.watch = kt_watch_cell(cells, counter);
	if (!pass.watch || kt_fetch_add(&pass.watch->requests, 1) != 0)
		return;
	kt_loop(kt_rounds, kt_round, &pass);
	if (!pass.served) {
		kt_store(&pass.watch->requests, 0);
		kt_send(cells, pass.watch, KT_LOOK_AGAIN, counter, pass.total, 0);
	}
}

/* An event has brought this CPU's count to its limit. */
static inline void kt_reach_limit(struct kt_cells *cells, __u32 cpu, __u32 counter)
{
	struct kt_watch *watch;

	if (kt_may_judge(cells)) {
		kt_judge(cells, counter);
		kt_pay(cells);
		return;
	}
	/* Before the client is told: otherwise this store would overwrite the limit that the client sets. */
	kt_store(kt_own_limit(cells, cpu, counter), KT_NONE);
	watch = kt_watch_cell(cells, counter);
	if (watch)
		kt_send(cells, watch, KT_LOOK_AGAIN, counter, 0, 0);
}

#ifndef kt_take_slow_path
#define kt_take_slow_path kt_reach_limit
#endif

/* One event on this CPU. */
static inline __attribute__((always_inline)) void kt_count(struct kt_cells *cells, __u32 cpu, __u32 counter)
{
	__u64 count = kt_fetch_add(kt_own_count(cells, cpu, counter), 1) + 1;

	/* The limit is read after counting: one read before could be from a judgement that missed this event. */
	if (kt_is_muted(cells))
		return;
	if (__builtin_expect(count >= kt_load(kt_own_limit(cells, cpu, counter)), 0))
		kt_take_slow_path(cells, cpu, counter);
}

#endif
