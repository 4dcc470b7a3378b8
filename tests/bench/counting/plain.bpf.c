// SPDX-License-Identifier: GPL-2.0-or-later
/* A counter on a tracepoint as if nobody could ask for only some of its events: what asking costs when it is off. */
#define KERNTALLY_SCOPE_BPF_H
#include <stdbool.h>
#include "../../../bpf/kernel/scoperules.h"

static const struct kt_scope scope = {};

static bool is_in_scope(void)
{
	return true;
}

#include "../../../bpf/kernel/event.bpf.c"
