// SPDX-License-Identifier: GPL-2.0-or-later
/* One counter on one function of a program or library: the loader says which, and lends it the session's maps. */
#include "session.bpf.h"

const volatile __u32 counter = KT_NO_COUNTER;

SEC("uprobe")
int count_call(void *context)
{
	struct kt_world world;

	if (kt_enter(&world))
		kt_count(&world, world.cpu, counter);
	return 0;
}

char LICENSE[] SEC("license") = "GPL";
