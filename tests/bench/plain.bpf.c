// SPDX-License-Identifier: GPL-2.0-or-later
/* A counter on a tracepoint as if nobody could ask for only some of its events: what asking costs when it is off. */
#define KERNTALLY_SCOPE_BPF_H
#include <stdbool.h>

static bool is_in_scope(void)
{
	return true;
}

#include "../../bpf/tracepoint.bpf.c"
