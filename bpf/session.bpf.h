/* SPDX-License-Identifier: GPL-2.0-or-later */
/* A session's maps and the kernel's side of the watch, for every BPF object that counts. */
#ifndef KERNTALLY_SESSION_BPF_H
#define KERNTALLY_SESSION_BPF_H

#include <stdbool.h>
#include <linux/bpf.h>
#include <bpf/bpf_helpers.h>
#include "layout.h"

/* Entries are set by the loader: one per possible CPU; readings: one per CPU and counter. */
struct {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__uint(map_flags, BPF_F_MMAPABLE);
	__uint(max_entries, 1);
	__type(key, __u32);
	__type(value, struct kt_shard);
} shards SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__uint(map_flags, BPF_F_MMAPABLE);
	__uint(max_entries, 1);
	__type(key, __u32);
	__type(value, struct kt_limits);
} limits SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__uint(map_flags, BPF_F_MMAPABLE);
	__uint(max_entries, KT_COUNTERS);
	__type(key, __u32);
	__type(value, struct kt_watch);
} watches SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_RINGBUF);
	__uint(max_entries, KT_NOTICES_SIZE);
} notices SEC(".maps");

/*
 * What one look at a counter read, kept for dealing out limits. By counter and not by CPU alone: a slow path may
 * be interrupted, on its own CPU, by one for another counter.
 */
struct {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__uint(max_entries, KT_COUNTERS);
	__type(key, __u32);
	__type(value, __u64);
} readings SEC(".maps");

const volatile __u32 possible_cpus = 1; /* highest number + 1; set by the loader */

/* What belongs to the CPU that an event happens on, looked up once an event. */
struct kt_world {
	__u32 cpu;
	struct kt_shard *shard;
	struct kt_limits *limits;
};

#define kt_own_count(world, cpu, counter) (&(world)->shard->count[KT_CELL(counter)])
#define kt_own_limit(world, cpu, counter) (&(world)->limits->limit[KT_CELL(counter)])
#define kt_cpus(world) possible_cpus
#define kt_rounds 1024
#define kt_loop(n, function, context) bpf_loop(n, function, context, 0)
#define kt_load(p) (*(volatile typeof(*(p)) *)(p))
#define kt_store(p, v) ((void)__sync_lock_test_and_set(p, v))
#define kt_fetch_add(p, v) __sync_fetch_and_add(p, v)
#define kt_compare_exchange(p, expected, desired) \
	(__sync_val_compare_and_swap(p, expected, desired) == (expected))

static __always_inline __u64 *kt_count_cell(struct kt_world *world, __u32 cpu, __u32 counter)
{
	struct kt_shard *shard = bpf_map_lookup_elem(&shards, &cpu);

	return shard ? &shard->count[KT_CELL(counter)] : NULL;
}

static __always_inline __u64 *kt_limit_cell(struct kt_world *world, __u32 cpu, __u32 counter)
{
	struct kt_limits *limit = bpf_map_lookup_elem(&limits, &cpu);

	return limit ? &limit->limit[KT_CELL(counter)] : NULL;
}

static __always_inline __u64 *kt_reading_cell(struct kt_world *world, __u32 cpu, __u32 counter)
{
	__u32 index = KT_CELL(counter) * possible_cpus + cpu;

	return bpf_map_lookup_elem(&readings, &index);
}

static __always_inline struct kt_watch *kt_watch_cell(struct kt_world *world, __u32 counter)
{
	__u32 index = KT_CELL(counter);

	return bpf_map_lookup_elem(&watches, &index);
}

/* A full ring loses no notice: the flag stays for the client, which reads it whenever it has emptied the ring. */
static __always_inline void kt_send(struct kt_world *world, struct kt_watch *watch, __u32 kind, __u32 counter,
				    __u64 total, __u64 threshold)
{
	struct kt_notice *notice = bpf_ringbuf_reserve(&notices, sizeof(*notice), 0);

	if (!notice || kind == KT_LOOK_AGAIN)
		kt_store(&watch->again, 1);
	if (!notice) {
		/* The client may have emptied the ring before the flag was up: then this wakes it once more. */
		notice = bpf_ringbuf_reserve(&notices, sizeof(*notice), 0);
		if (!notice)
			return;
	}
	notice->counter = counter;
	notice->kind = kind;
	notice->total = total;
	notice->threshold = threshold;
	notice->time = bpf_ktime_get_ns();
	notice->cpu = bpf_get_smp_processor_id();
	notice->pid = bpf_get_current_pid_tgid() >> 32;
	bpf_get_current_comm(notice->name, sizeof(notice->name));
	bpf_ringbuf_submit(notice, 0);
}

#include "watch.h"
#include "scope.bpf.h"

/*
 * Finds what belongs to this CPU. Returns false where the event doesn't count; or the maps are smaller than they were
 * made, which doesn't happen.
 */
static __always_inline bool kt_enter(struct kt_world *world)
{
	if (!is_in_scope())
		return false;
	world->cpu = bpf_get_smp_processor_id();
	world->shard = bpf_map_lookup_elem(&shards, &world->cpu);
	world->limits = bpf_map_lookup_elem(&limits, &world->cpu);
	return world->shard && world->limits;
}

#endif
