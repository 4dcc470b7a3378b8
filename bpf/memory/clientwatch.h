/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The watch (watch.h) as the client and the simulation run it, over mapped or anonymous memory. */
#ifndef KERNTALLY_CLIENTWATCH_H
#define KERNTALLY_CLIENTWATCH_H

#include "bpf/kernel/layout.h"

#ifdef __cplusplus
extern "C" {
#endif

/*
 * Where the cells are and who is told. Borrowed, all of it. The kernel's shards are mapped read-only: only
 * kt_client_count(), which the simulation alone calls, writes them.
 */
struct kt_cells {
	struct kt_shard *shards;
	struct kt_limits *limits;
	struct kt_watch *watches;
	__u64 *readings; /* scratch: KT_COUNTERS × cpus */
	__u32 cpus;
	/* Called in the thread that judged; notice lives for the call. pid is 0: this process judged, no event did. */
	void (*send)(void *context, const struct kt_notice *notice);
	void *context;
};

/* The sum of a counter's shards: its total at some moment between call and return. Any thread, no lock. */
__u64 kt_client_total(const struct kt_cells *cells, __u32 counter);

/* Judges a counter and deals out limits, as kt_judge(). Any thread, no lock. */
void kt_client_judge(struct kt_cells *cells, __u32 counter);

/* One event, on a CPU that this thread pretends to be. Anonymous memory only. Any thread, no lock. */
void kt_client_count(struct kt_cells *cells, __u32 cpu, __u32 counter);

/*
 * Asks for a notice once the total is past seen. Returns 1: kt_client_judge() must follow. Returns 0 where it is
 * armed already, perhaps with another total, and that notice is still to come. One thread at a time for a counter.
 */
int kt_client_arm(struct kt_cells *cells, __u32 counter, __u64 seen);

/* Sets the total at which to send a notice (KT_NONE: none), returns the one taken away. Does not look. */
__u64 kt_client_exchange_threshold(struct kt_cells *cells, __u32 counter, __u64 threshold);

/* Whether a notice of this counter's was left for the client to judge; takes the mark away. */
int kt_client_take_again(struct kt_cells *cells, __u32 counter);

#ifdef __cplusplus
}
#endif

#endif
