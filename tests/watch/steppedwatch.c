/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/watch/steppedwatch.h"

#include <stddef.h>

struct kt_cells {
	struct stepped *stepped;
	__u32 told;
};

static struct stepped *step(struct stepped *stepped)
{
	stepped->step(stepped->context);
	return stepped;
}

/* There is one counter: what is accessed is told by its address. */
static struct stepped *current;

static int forced(const void *cell)
{
	return (current->fault == STEPPED_NO_REQUEST_COUNT && cell == &current->watch.requests) ||
	       (current->fault == STEPPED_TAKE_BY_STORE && cell == &current->watch.threshold);
}

static int unnoticed(const void *cell)
{
	return current->fault == STEPPED_NO_FIRST_REQUEST && cell == &current->watch.requests;
}

static int may_judge(struct stepped *stepped)
{
	int may = stepped->may_judge(stepped->context);

	if (!may && stepped->fault == STEPPED_TELL_FIRST)
		step(stepped)->watch.again = 1;
	return may;
}

#define kt_cpus(cells) STEPPED_CPUS
#define kt_rounds (~0U)
#define kt_may_tell(cells) ((cells)->told < current->notices)
#define kt_may_judge(cells) may_judge((cells)->stepped)
#define kt_is_late(cells) 0
#define kt_is_muted(cells) 0 /* it is in the model, tests/watch/watch.pml */
#define kt_pay(cells) ((void)0)
#define kt_load(p) (step(current), *(p))
#define kt_store(p, v) ((void)(step(current), *(p) = (v)))
#define kt_fetch_add(p, v) (step(current), *(p) += (v), unnoticed(p) ? 0 : *(p) - (v))
#define kt_compare_exchange(p, expected, desired) \
	(step(current), forced(p) || *(p) == (expected) ? (*(p) = (desired), 1U) : 0U)
#define kt_own_count kt_count_cell
#define kt_own_limit kt_limit_cell

static void kt_loop(__u32 n, long (*function)(__u32, void *), void *context);

static __u64 *kt_count_cell(struct kt_cells *cells, __u32 cpu, __u32 counter)
{
	(void)counter;
	return &cells->stepped->count[cpu];
}

static __u64 *kt_limit_cell(struct kt_cells *cells, __u32 cpu, __u32 counter)
{
	(void)counter;
	return &cells->stepped->limit[cpu];
}

static __u64 *kt_reading_cell(struct kt_cells *cells, __u32 cpu, __u32 counter)
{
	(void)counter;
	return &cells->stepped->reading[cpu];
}

static struct kt_watch *kt_watch_cell(struct kt_cells *cells, __u32 counter)
{
	(void)counter;
	return &cells->stepped->watch;
}

static void kt_send(struct kt_cells *cells, struct kt_watch *watch, __u32 kinds, __u32 counter, __u64 total,
		    __u64 threshold)
{
	(void)counter;
	cells->told++;
	if (kinds != KT_LOOK_AGAIN)
		cells->stepped->notice(cells->stepped->context, kinds, total, threshold);
	else if (current->fault != STEPPED_TELL_FIRST ||
		 total != 0) /* there is no total where nothing was judged */
		kt_store(&watch->again, 1);
}

#include "bpf/kernel/watch.h"

static void kt_loop(__u32 n, long (*function)(__u32, void *), void *context)
{
	if (current->fault == STEPPED_NO_FINAL_CHECK && function == kt_check_one)
		return;
	for (__u32 i = 0; i < n; i++) {
		if (function(i, context))
			return;
		if (current->fault == STEPPED_DEAL_ONE_MORE && function == kt_set_limit &&
		    current->limit[i] != KT_NONE)
			current->limit[i]++;
	}
}

void stepped_count(struct stepped *stepped, __u32 cpu)
{
	struct kt_cells cells = {.stepped = stepped};

	current = stepped;
	kt_count(&cells, cpu, 1);
}

void stepped_judge(struct stepped *stepped)
{
	struct kt_cells cells = {.stepped = stepped};

	current = stepped;
	kt_judge(&cells, 1);
}

__u64 stepped_total(struct stepped *stepped)
{
	__u64 total = 0;

	current = stepped;
	for (__u32 cpu = 0; cpu < STEPPED_CPUS; cpu++)
		total += kt_load(&stepped->count[cpu]);
	return total;
}

int stepped_arm(struct stepped *stepped, __u64 seen)
{
	struct kt_watch *watch = &stepped->watch;

	current = stepped;
	if (kt_load(&watch->armed))
		return 0;
	kt_store(&watch->seen, seen);
	kt_store(&watch->armed, 1);
	return 1;
}

__u64 stepped_exchange_threshold(struct stepped *stepped, __u64 threshold)
{
	__u64 before = step(stepped)->watch.threshold;

	stepped->watch.threshold = threshold;
	return before;
}
