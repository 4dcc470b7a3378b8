/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * The causes of one counter's events: the layout of the map that counts them, for C (BPF) and C++. A hash of counts by
 * cause, written by the kernel only (frozen). Entries are added, never removed.
 */
#ifndef KERNTALLY_CAUSES_H
#define KERNTALLY_CAUSES_H

#include "layout.h"

#define KT_CAUSES 32768U /* entries; events of all further causes are counted in one entry */

/* Fields that distinguish causes. A field that isn't asked for is zero in all entries. */
enum kt_cause_part {
	KT_BY_PROCESS = 1, /* process, started and command */
	KT_BY_COMMAND = 2,
	KT_BY_SYSCALL = 4,
};

struct kt_cause {
	__u64 started; /* start of the process: ns, CLOCK_MONOTONIC; distinguishes processes that reuse a pid */
	__u64 command[2]; /* of the process; after exec() it is another cause */
	__u32 process;    /* thread group, in the first pid namespace */
	__s32 syscall;    /* the number as the task passed it; may be unassigned or negative */
	__u32 compat;     /* 1: it is one of the 32-bit architecture's */
	__u32 others;     /* 1: the entry for all causes that found the map full */
};

#endif
