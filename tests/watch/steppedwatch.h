/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The code of bpf/kernel/watch.h on a counter of two CPUs, which asks a scheduler before every access to shared memory. */
#ifndef KERNTALLY_STEPPEDWATCH_H
#define KERNTALLY_STEPPEDWATCH_H

#include "bpf/kernel/layout.h"

#ifdef __cplusplus
extern "C" {
#endif

#define STEPPED_CPUS 2

/* Faults to put in on purpose. */
enum stepped_fault {
	STEPPED_RIGHT,
	STEPPED_NO_FINAL_CHECK,   /* limits are dealt without a look at what was counted meanwhile */
	STEPPED_NO_REQUEST_COUNT, /* requests made while serving are forgotten */
	STEPPED_TAKE_BY_STORE,    /* a threshold is taken away without a look whether it is still there */
	STEPPED_DEAL_ONE_MORE,    /* limits are too high by one */
	STEPPED_NO_FIRST_REQUEST, /* two may serve at once */
	STEPPED_TELL_FIRST,       /* the client is told to judge before the limit is off */
};

struct stepped {
	__u64 count[STEPPED_CPUS];
	__u64 limit[STEPPED_CPUS];
	__u64 reading[STEPPED_CPUS];
	struct kt_watch watch;
	enum stepped_fault fault;
	/* Called before an access: the one place where others may run. */
	void (*step)(void *context);
	/* kinds: of enum kt_notice_kind, but for KT_LOOK_AGAIN, which sets watch.again alone. */
	void (*notice)(void *context, __u32 kinds, __u64 total, __u64 threshold);
	/* Whether an event has the budget to judge, and how many notices judging may send. */
	int (*may_judge)(void *context);
	__u32 notices;
	void *context;
};

/* As kt_count(), kt_judge(), and what clientwatch.h has for the client. */
void stepped_count(struct stepped *stepped, __u32 cpu);
void stepped_judge(struct stepped *stepped);
__u64 stepped_total(struct stepped *stepped);
int stepped_arm(struct stepped *stepped, __u64 seen);
__u64 stepped_exchange_threshold(struct stepped *stepped, __u64 threshold);

#ifdef __cplusplus
}
#endif

#endif
