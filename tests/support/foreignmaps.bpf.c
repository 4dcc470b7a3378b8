// SPDX-License-Identifier: GPL-2.0-or-later
/* Maps as other programs make them: one of each kind, with keys and values of all sorts. */
#include <linux/bpf.h>
#include <linux/types.h>

#include <bpf/bpf_helpers.h>

enum verdict {
	VERDICT_PASS,
	VERDICT_DROP,
	VERDICT_LATE = 7,
};

struct flow {
	__u32 port;
	enum verdict verdict;
};

struct command {
	char name[16];
};

struct inner {
	__u16 drops[2];
	__s16 balance;
};

struct traffic {
	__u64 packets;
	__u32 low : 5, high : 11;
	__s32 level : 6;
	struct inner by_queue[2];
	union {
		__u32 word;
		__u8 bytes[4];
	};
	char label[8];
	float load;
	void *owner;
	_Bool isUp;
};

struct {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__uint(max_entries, 100);
	__type(key, __u32);
	__type(value, __u64);
} plain SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__uint(max_entries, 1);
	__type(key, __u32);
	__type(value, struct traffic);
} traffic SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_HASH);
	__uint(max_entries, 64);
	__type(key, enum verdict);
	__type(value, __u64);
} verdicts SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_HASH);
	__uint(max_entries, 64);
	__type(key, struct flow);
	__type(value, __u32);
} flows SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_LRU_HASH);
	__uint(max_entries, 64);
	__type(key, struct command);
	__type(value, __u8);
} commands SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_PERCPU_ARRAY);
	__uint(max_entries, 2);
	__type(key, __u32);
	__type(value, __s32);
} each_cpu SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_PERCPU_HASH);
	__uint(max_entries, 8);
	__type(key, __s16);
	__type(value, struct inner);
} cpu_hash SEC(".maps");

__u64 requests = 0;
__u32 errors[2] = {};
static volatile __s64 level = 0;
struct { /* without a name, for the skeleton */
	__u16 drops[2];
	__s16 balance;
} last = {};
double ratio = 0;

SEC("raw_tp")
int unused(void *ctx)
{
	return (int)(requests + errors[0] + last.drops[0]) + (int)level;
}

char LICENSE[] SEC("license") = "GPL";
