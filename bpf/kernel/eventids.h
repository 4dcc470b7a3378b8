/* SPDX-License-Identifier: GPL-2.0-or-later */
/* What is asked of eventids.bpf.c. For C and C++. */
#ifndef KERNTALLY_EVENTIDS_H
#define KERNTALLY_EVENTIDS_H

#include <linux/types.h>

#define KT_EVENT_IDS 5U
#define KT_SYMBOL_WORDS 4U

struct kt_event_id {
	__u64 symbol[KT_SYMBOL_WORDS]; /* its name, filled up with zeros */
	__u32 id;                      /* 0: not found */
	__u32 reserved;
};

#endif
