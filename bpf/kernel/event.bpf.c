// SPDX-License-Identifier: GPL-2.0-or-later
/* One counter on one hook: the loader says which, makes it a program of the hook's type, and lends it the session's maps. */
#include "session.bpf.h"

const volatile __u32 counter = KT_NO_COUNTER;

SEC("raw_tp")
int count_event(void *context)
{
	struct kt_cells cells;

	if (kt_enter(&cells))
		kt_count(&cells, cells.cpu, counter);
	return 0;
}

char LICENSE[] SEC("license") = "GPL";
