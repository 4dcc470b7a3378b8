// SPDX-License-Identifier: GPL-2.0-or-later
/*
 * Finds the numbers by which perf_event_open() knows the events of tracepoints. tracefs tells them to root alone; here they
 * are read from the kernel's own descriptions, which its table of symbols leads to.
 */
#include <linux/bpf.h>
#include <bpf/bpf_helpers.h>
#include <bpf/bpf_core_read.h>
#include "eventids.h"

struct kallsym_iter {
	unsigned long value;
	char name[1];
	char module_name[1];
} __attribute__((preserve_access_index));

struct bpf_iter__ksym {
	const struct kallsym_iter *ksym;
} __attribute__((preserve_access_index));

struct trace_event {
	int type;
} __attribute__((preserve_access_index));

struct trace_event_call {
	struct trace_event event;
} __attribute__((preserve_access_index));

struct kt_event_id ids[KT_EVENT_IDS]; /* names set by the loader */

SEC("iter/ksym")
int find(struct bpf_iter__ksym *context)
{
	const struct kallsym_iter *symbol = context->ksym;
	const struct trace_event_call *call;
	__u64 name[KT_SYMBOL_WORDS] = {};
	__u32 i;

	if (!symbol || symbol->name[0] != 'e' || symbol->module_name[0])
		return 0;
	bpf_probe_read_kernel_str(name, sizeof(name), &symbol->name);
	call = (const void *)symbol->value;
	for (i = 0; i < KT_EVENT_IDS; ++i) {
		if (name[0] == ids[i].symbol[0] && name[1] == ids[i].symbol[1] &&
		    name[2] == ids[i].symbol[2] && name[3] == ids[i].symbol[3])
			ids[i].id = BPF_CORE_READ(call, event.type);
	}
	return 0;
}

char LICENSE[] SEC("license") = "GPL";
