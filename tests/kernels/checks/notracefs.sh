#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Without tracefs system calls are counted; where a tracepoint isn't, it says why.
# shellcheck source=tests/kernels/check.sh
. "$(dirname "$0")/../check.sh"
umount /sys/kernel/tracing || skip "it isn't mounted"
trap 'mount -t tracefs tracefs /sys/kernel/tracing' EXIT
works "$cli" --source kernel selftest
exact "system calls" syscall:getppid="$(calls_of 10)" -- "$causes" 10
works_or_tells tracefs "$cli" --source kernel get sched:sched_switch
finish
