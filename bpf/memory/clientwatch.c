/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "clientwatch.h"

#include <stddef.h>
#include <string.h>
#include <time.h>

#define kt_cpus(cells) ((cells)->cpus)
#define kt_own_count kt_count_cell
#define kt_own_limit kt_limit_cell
/* Far more than any counting takes: only memory that a hostile helper shares has no end. */
#define kt_rounds (1U << 14)
#define kt_may_tell(cells) 1
/* What this process spends on judging is its own. */
#define kt_may_judge(cells) 1
#define kt_is_late(cells) 0
#define kt_is_muted(cells) 0
#define kt_pay(cells) ((void)0)
#define kt_load(p) __atomic_load_n(p, __ATOMIC_SEQ_CST)
#define kt_store(p, v) ((void)__atomic_exchange_n(p, v, __ATOMIC_SEQ_CST))
#define kt_fetch_add(p, v) __atomic_fetch_add(p, v, __ATOMIC_SEQ_CST)
#define kt_compare_exchange(p, expected, desired)                                                   \
	__atomic_compare_exchange_n(p, &(__typeof__(*(p))){expected}, desired, 0, __ATOMIC_SEQ_CST, \
				    __ATOMIC_SEQ_CST)

static void kt_loop(__u32 n, long (*function)(__u32, void *), void *context)
{
	for (__u32 i = 0; i < n; i++)
		if (function(i, context))
			return;
}

static __u64 *kt_count_cell(struct kt_cells *cells, __u32 cpu, __u32 counter)
{
	return &cells->shards[cpu].count[KT_CELL(counter)];
}

static __u64 *kt_limit_cell(struct kt_cells *cells, __u32 cpu, __u32 counter)
{
	return &cells->limits[cpu].limit[KT_CELL(counter)];
}

static __u64 *kt_reading_cell(struct kt_cells *cells, __u32 cpu, __u32 counter)
{
	return &cells->readings[(size_t)KT_CELL(counter) * cells->cpus + cpu];
}

static struct kt_watch *kt_watch_cell(struct kt_cells *cells, __u32 counter)
{
	return &cells->watches[KT_CELL(counter)];
}

static void kt_send(struct kt_cells *cells, struct kt_watch *watch, __u32 kinds, __u32 counter, __u64 total,
		    __u64 threshold)
{
	struct kt_notice notice = {
		.counter = counter,
		.kinds = kinds,
		.total = total,
		.threshold = threshold,
	};
	struct timespec now;

	if (kinds & KT_LOOK_AGAIN)
		kt_store(&watch->again, 1);
	clock_gettime(CLOCK_MONOTONIC, &now);
	notice.time = (__u64)now.tv_sec * 1000000000ULL + (__u64)now.tv_nsec;
	cells->send(cells->context, &notice);
}

#include "bpf/kernel/watch.h"

__u64 kt_client_total(const struct kt_cells *cells, __u32 counter)
{
	__u64 total = 0;

	for (__u32 cpu = 0; cpu < cells->cpus; cpu++)
		total += __atomic_load_n(&cells->shards[cpu].count[KT_CELL(counter)], __ATOMIC_ACQUIRE);
	return total;
}

void kt_client_judge(struct kt_cells *cells, __u32 counter)
{
	kt_judge(cells, counter);
}

void kt_client_count(struct kt_cells *cells, __u32 cpu, __u32 counter)
{
	kt_count(cells, cpu, counter);
}

int kt_client_arm(struct kt_cells *cells, __u32 counter, __u64 seen)
{
	struct kt_watch *watch = &cells->watches[KT_CELL(counter)];

	if (kt_load(&watch->armed))
		return 0;
	kt_store(&watch->seen, seen);
	kt_store(&watch->armed, 1);
	return 1;
}

__u64 kt_client_exchange_threshold(struct kt_cells *cells, __u32 counter, __u64 threshold)
{
	return __atomic_exchange_n(&cells->watches[KT_CELL(counter)].threshold, threshold, __ATOMIC_SEQ_CST);
}

int kt_client_take_again(struct kt_cells *cells, __u32 counter)
{
	struct kt_watch *watch = &cells->watches[KT_CELL(counter)];

	return kt_load(&watch->again) && __atomic_exchange_n(&watch->again, 0, __ATOMIC_SEQ_CST);
}
