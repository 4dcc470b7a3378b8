/* SPDX-License-Identifier: GPL-2.0-or-later */
/* What a session may know of the tasks whose events it counts, and what it may cost them. For C (BPF) and C++. */
#ifndef KERNTALLY_RIGHTS_H
#define KERNTALLY_RIGHTS_H

#include <linux/types.h>

struct kt_rights {
	__u32 owner;     /* real user id, in the first user namespace: tasks of that user are told of */
	__u32 tells_all; /* 1: everybody's are */
	__u32 unlimited; /* 1: its slow paths have no budget */
};

#endif
