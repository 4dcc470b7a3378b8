/* SPDX-License-Identifier: GPL-2.0-or-later */
/* What a session may learn about the tasks whose events it counts, and how much it may slow them. For C and C++. */
#ifndef KERNTALLY_RIGHTS_H
#define KERNTALLY_RIGHTS_H

#include <linux/types.h>

struct kt_rights {
	__u32 owner;     /* real user id, in the first user namespace, whose tasks notices name */
	__u32 tells_all; /* 1: notices name all users' tasks */
	__u32 unlimited; /* 1: its slow paths have no budget */
};

#endif
