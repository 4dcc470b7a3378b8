#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A kernel that is locked down: with "integrity" everything counts; with "confidentiality", where programs may not read the
# kernel's memory, all processes' events are counted, and what takes more says why not. Nothing undoes it.
# shellcheck source=tests/kernels/check.sh
. "$(dirname "$0")/../check.sh"
lock=/sys/kernel/security/lockdown
[[ -e $lock ]] || skip "the kernel has no lockdown"
if [[ $(<$lock) == *'[none]'* ]]; then echo integrity >$lock; fi
if [[ $(<$lock) == *'[integrity]'* ]]; then
    works "$cli" --source kernel selftest
    exact integrity "$(calls_of 100)" syscall:getppid "$causes" 100
    exact integrity "$(calls_of 100)" "uprobe:$causes:kerntally_caused" "$causes" 100
    echo confidentiality >$lock
fi
cat $lock
works "$cli" --source kernel selftest
tells lockdown "$cli" --source kernel measure --counter syscall:getppid -- "$causes" 100
tells lockdown "$cli" --source kernel get "uprobe:$causes:kerntally_caused"
tells lockdown "$cli" --source kernel who syscalls --for 1s
tells lockdown "$cli" --source kernel get sched:sched_switch
finish
