/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * The memory that the kernel programs and one client share: the one definition of it, for C (BPF) and C++.
 *
 *   shards    array, one entry per possible CPU      written by the kernel only (frozen)
 *   limits    array, one entry per possible CPU      written by both
 *   watches   array, one entry per counter           written by both
 *   notices   ring buffer of struct kt_notice        written by the kernel
 *
 * A counter's total is the sum of its shards. Whatever changes here changes KT_LAYOUT.
 */
#ifndef KERNTALLY_LAYOUT_H
#define KERNTALLY_LAYOUT_H

#include <linux/types.h>

#define KT_LAYOUT 2ULL   /* version of everything in this file */
#define KT_COUNTERS 64U  /* in a session, numbered from 1; 0 means none */
#define KT_NONE (~0ULL)  /* no limit, no threshold */
#define KT_NAME_SIZE 16U /* a task's name, as in the kernel's TASK_COMM_LEN */
#define KT_SYSCALLS 512U /* syscall numbers that can be told apart; the others are counted together */
#define KT_TASKS (4U * 1024U * 1024U) /* task numbers that a kernel may use: its PID_MAX_LIMIT */
#define KT_NOTICES_SIZE (64U * 1024U) /* bytes of the ring buffer */
/*
 * ns. The kernel tells a client at most once in so long, for each CPU, to look by itself, and then judges nothing on
 * that CPU for up to 40 ms. So the client looks at everything once more after a pause that is longer than both.
 */
#define KT_TELL_INTERVAL 4000000U
#define KT_LOOK_PAUSE 60000000U
#define KT_COARSE_TIME 10000000U /* ns */

/* Counters that every session knows; the others are for the user. */
enum kt_counter {
	KT_NO_COUNTER = 0,
	KT_SYSCALL = 1,
	KT_PACKET = 2,
	KT_FILE_OPEN = 3,
	KT_FILE_CLOSE = 4,
	KT_FIRST_FREE = 5,
};

/* Where a counter's cells are in the arrays below. */
#define KT_CELL(counter) ((counter) & (KT_COUNTERS - 1))

/* One CPU's own counts, on cache lines that no other CPU writes. A power of two, which makes the look-up cheaper. */
struct kt_shard {
	__u64 count[KT_COUNTERS];
	__u64 layout; /* KT_LAYOUT, for the client to check */
	__u64 reserved[63];
};

/* One CPU's own limits: a count that reaches its limit takes the slow path (watch.h). */
struct kt_limits {
	__u64 limit[KT_COUNTERS];
};

/* What is being waited for on one counter, on a cache line of its own. */
struct kt_watch {
	__u64 threshold; /* total at which to send a notice; KT_NONE: none */
	__u64 seen;      /* total that the client saw last; valid while armed */
	__u32 armed;     /* 1: send a notice when the total is past seen */
	__u32 requests;  /* to judge, since judging began; not 0: a thread is judging */
	__u32 again;     /* 1: a notice could not be sent, the client must look for itself */
	__u32 reserved[9];
};

/* Bits: one look at a counter sends one notice, whatever it finds. */
enum kt_notice_kind {
	KT_CHANGED = 1,
	KT_THRESHOLD = 2,
	KT_LOOK_AGAIN = 4, /* the kernel did not judge: the client must */
};

/* Stands for the number of a process of another user, which this session may not see. */
#define KT_ANOTHER_USERS (~0U)

struct kt_notice {
	__u32 counter;
	__u32 kinds;     /* of enum kt_notice_kind */
	__u64 total;     /* at the moment of judging */
	__u64 threshold; /* the one that was reached, for KT_THRESHOLD */
	__u64 time;      /* ns, CLOCK_MONOTONIC; of another user's event in steps of KT_COARSE_TIME */
	__u32 cpu;
	__u32 pid; /* process (thread group) that the CPU was running, in the first pid namespace */
	char name[KT_NAME_SIZE];
};

/*
 * On some kernels (CVE-2024-41009) a client that writes its ring's consumer position can make records overlap. As all
 * records, with the kernel's header of 8 bytes, have one size that divides the ring, only whole records do.
 */
#define KT_RECORD_SIZE 64U
#ifdef __cplusplus
static_assert(sizeof(kt_notice) + 8 == KT_RECORD_SIZE && KT_NOTICES_SIZE % KT_RECORD_SIZE == 0,
	      "records overlap");
#else
_Static_assert(sizeof(struct kt_notice) + 8 == KT_RECORD_SIZE && KT_NOTICES_SIZE % KT_RECORD_SIZE == 0,
	       "records overlap");
#endif

/*
 * Which counters a syscall number adds to, packed so that most calls are done with one load: two of this machine's
 * own calls, above them two of 32-bit compat calls.
 */
#define KT_COUNTER_MASK 0xffU
#define KT_SECOND_SHIFT 8U
#define KT_NATIVE_MASK 0xffffU
#define KT_COMPAT_SHIFT 16U

#endif
