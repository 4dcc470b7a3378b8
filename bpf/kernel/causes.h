/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Who causes the events of one counter: the one definition of the map that tells, for C (BPF) and C++. A hash of
 * counts by cause, written by the kernel only (frozen), to which entries are added and from which none is taken.
 */
#ifndef KERNTALLY_CAUSES_H
#define KERNTALLY_CAUSES_H

#include "layout.h"

#define KT_CAUSES 32768U /* that are told apart; what the others do is counted in one entry */

/* What causes are told apart by; what isn't asked for is zero in all of them. */
enum kt_cause_part {
	KT_BY_PROCESS = 1, /* process, started and command */
	KT_BY_COMMAND = 2,
	KT_BY_SYSCALL = 4,
};

struct kt_cause {
	__u64 started;    /* when the process was: ns, CLOCK_MONOTONIC; tells it from others of its number */
	__u64 command[2]; /* of the process; one that becomes another program is another cause */
	__u32 process;    /* thread group, in the first pid namespace */
	__s32 syscall;    /* the number as the task gave it, which may be nobody's, or below 0 */
	__u32 compat;     /* 1: it is one of the 32-bit architecture's */
	__u32 others;     /* 1: the entry of all that there was no room for */
};

#endif
