// SPDX-License-Identifier: GPL-2.0-or-later
/* Counting as tutorials do: a hash map with one entry per event type, from a perf-event tracepoint. */
#include <linux/bpf.h>
#include <bpf/bpf_helpers.h>

struct {
	__uint(type, BPF_MAP_TYPE_HASH);
	__uint(max_entries, 16);
	__type(key, __u32);
	__type(value, __u64);
} statistics SEC(".maps");

SEC("tp/raw_syscalls/sys_enter")
int count_in_hash(void *context)
{
	__u32 key = 1;
	__u64 one = 1;
	__u64 *count = bpf_map_lookup_elem(&statistics, &key);

	if (count)
		__sync_fetch_and_add(count, 1);
	else
		bpf_map_update_elem(&statistics, &key, &one, BPF_ANY);
	return 0;
}

char LICENSE[] SEC("license") = "GPL";
