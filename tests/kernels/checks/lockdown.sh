#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A kernel that is locked down: with "integrity" everything counts; with "confidentiality", where programs may read less of
# the kernel's memory, what works is exact, and what doesn't says why not. Nothing undoes it.
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
    works_or_tells lockdown "$cli" --source kernel get "$counter"
    works_or_tells lockdown "$cli" --source kernel measure --counter "$counter" -- true
done
works_or_tells lockdown "$cli" --source kernel who syscalls --for 1s
works_or_tells lockdown "$cli" --source kernel get syscalls --only-pid 1
works_or_tells lockdown "$cli" --source kernel get syscalls --only-command bash
finish
