#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A kernel that is locked down: with "integrity" everything counts; with "confidentiality", where programs may not read
# the kernel's memory by address, all but the events of processes that run already, and it says why not. Nothing undoes it.
# shellcheck source=tests/kernels/check.sh
. "$(dirname "$0")/../check.sh"
lock=/sys/kernel/security/lockdown
[[ -e $lock ]] || skip "the kernel has no lockdown"
if [[ $(<$lock) == *'[none]'* ]]; then echo integrity >$lock; fi
if [[ $(<$lock) == *'[integrity]'* ]]; then
    works "$cli" --source kernel selftest
    exact integrity syscall:getppid="$(calls_of 10)" "uprobe:$causes:kerntally_caused=$(calls_of 10)" -- "$causes" 10
    echo confidentiality >$lock
fi
cat $lock
works "$cli" --source kernel selftest
exact confidentiality syscall:getppid="$(calls_of 10)" -- "$causes" 10
for counter in "uprobe:$causes:kerntally_caused" sched:sched_switch perf:page-faults; do
    works "$cli" --source kernel get "$counter"
    works "$cli" --source kernel measure --counter "$counter" -- true
done
works "$cli" --source kernel who syscalls --for 1s
works "$cli" --source kernel get syscalls --only-command bash
tells lockdown=confidentiality "$cli" --source kernel get syscalls --only-pid 1
finish
