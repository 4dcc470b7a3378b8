// SPDX-License-Identifier: GPL-2.0-or-later
/* What attaching costs by itself: the least that any program on this hook adds to an event. */
#include <linux/bpf.h>
#include <bpf/bpf_helpers.h>

SEC("raw_tp/sys_enter")
int do_nothing(void *context)
{
	return 0;
}

/* Attached to a function by whoever measures. */
SEC("uprobe")
int do_nothing_in_function(void *context)
{
	return 0;
}

char LICENSE[] SEC("license") = "GPL";
