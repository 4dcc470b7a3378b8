// SPDX-License-Identifier: GPL-2.0-or-later
/* The ids of all BPF maps in the kernel. BPF_MAP_GET_NEXT_ID tells them to CAP_SYS_ADMIN only. */
#include <linux/bpf.h>
#include <bpf/bpf_helpers.h>

struct bpf_map {
	__u32 id;
} __attribute__((preserve_access_index));

struct seq_file;

struct bpf_iter_meta {
	struct seq_file *seq;
} __attribute__((preserve_access_index));

struct bpf_iter__bpf_map {
	struct bpf_iter_meta *meta;
	const struct bpf_map *map;
} __attribute__((preserve_access_index));

SEC("iter/bpf_map")
int list(struct bpf_iter__bpf_map *context)
{
	const struct bpf_map *map = context->map;
	__u32 id;

	if (!map)
		return 0;
	id = map->id;
	bpf_seq_write(context->meta->seq, &id, sizeof(id));
	return 0;
}

char LICENSE[] SEC("license") = "GPL";
