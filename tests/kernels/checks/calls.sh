#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# More tasks than processors, which preempt each other: each call is counted, and each new task belongs to the scope.
# shellcheck source=tests/kernels/check.sh
. "$(dirname "$0")/../check.sh"
dmesg | grep -i 'dynamic preempt' # which kind of preemption it is
if (($(nproc) > 8)); then runs=8 each=200; else runs=2 each=1000; fi
counts=$(mktemp)
for ((i = 0; i < runs; ++i)); do echo "$each"; done >"$counts"
calls=$((runs * $(calls_of "$each")))
# Of each run itself, 24 threads, 20 children, 10 programs, and 20 orphans, which take two forks each.
tasks=$((runs * (1 + 24 + 20 + 10 + 40)))
exact "$runs runs" syscall:getppid=$calls "uprobe:$causes:kerntally_caused=$calls" task:task_newtask=$tasks -- \
    xargs --arg-file "$counts" --max-procs "$runs" --max-args 1 "$causes"
finish
