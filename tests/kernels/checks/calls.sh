#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# More tasks than processors, which preempt each other: each call is counted, and each new task belongs to the scope.
# shellcheck source=tests/kernels/check.sh
. "$(dirname "$0")/../check.sh"
dmesg | grep -i 'dynamic preempt' # which kind of preemption it is
processors=$(nproc)
runs=$((processors > 4 ? processors : 4))
each=$((6000 / runs))
counts=$(mktemp)
for ((i = 0; i < runs; ++i)); do echo "$each"; done >"$counts"
together=(xargs --arg-file "$counts" --max-procs "$runs" --max-args 1 "$causes")
expected=$((runs * $(calls_of "$each")))
exact "system calls" "$expected" syscall:getppid "${together[@]}"
exact "calls of a function" "$expected" "uprobe:$causes:kerntally_caused" "${together[@]}"
# Of each run itself, 24 threads, 20 children, 10 programs, and 20 orphans, which take two forks each.
exact "new tasks" $((runs * (1 + 24 + 20 + 10 + 40))) task:task_newtask "${together[@]}"
finish
