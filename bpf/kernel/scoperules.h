/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The scope's rules: an event counts if its task meets all of them that are set. For C (BPF) and C++. */
#ifndef KERNTALLY_SCOPERULES_H
#define KERNTALLY_SCOPERULES_H

#include <linux/types.h>

struct kt_scope {
	__u32 members;    /* 1: members alone */
	__u32 by_command; /* 1: processes of that name alone */
	__u32 by_user;    /* 1: tasks of that user alone */
	__u32 by_group;   /* 1: tasks of the control group in `groups`, and of those below it, alone */
	__u64 command[2]; /* a name as tasks have it, filled up with zeros */
	__u32 user;       /* real user id, in the first user namespace */
	__u32 reserved;
};

#endif
