#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A processor that goes off and comes on, before counting and while it goes on: nothing is lost.
# shellcheck source=tests/kernels/check.sh
. "$(dirname "$0")/../check.sh"
(($(nproc) > 1)) || skip "it takes two processors"
export one=/sys/devices/system/cpu/cpu1/online
shell=$(calls_of_shell)
pages=2000
# Touches so many pages.
touching=(/usr/bin/python3 -c "
import mmap
memory = mmap.mmap(-1, $pages * mmap.PAGESIZE)
memory.madvise(mmap.MADV_NOHUGEPAGE)
for page in range($pages): memory[page * mmap.PAGESIZE] = 1")

# shellcheck disable=SC2016
exact "goes off, comes on" syscall:getppid=$((3 * $(calls_of 10) + shell)) "uprobe:$causes:kerntally_caused=$((3 * $(calls_of 10)))" -- \
    sh -c '"$0" 10; echo 0 >$one; "$0" 10; echo 1 >$one; taskset -c 1 "$0" 10' "$causes"
echo 0 >$one
works "$cli" --source kernel selftest
out=$(mktemp)
# shellcheck disable=SC2016
exact "comes on" syscall:getppid=$(($(calls_of 10) + shell)) "uprobe:$causes:kerntally_caused=$(calls_of 10)" -- \
    sh -c 'echo 1 >$one; taskset -c 1 "$0" 10' "$causes"
echo 0 >$one
# shellcheck disable=SC2016
"$cli" --source kernel --json measure --counter perf:page-faults -- \
    sh -c 'echo 1 >$one; taskset -c 1 "$@"' sh "${touching[@]}" >"$out"
cat "$out"
faults=$(number perf:page-faults "$out")
((${faults:-0} >= pages)) || fail "page faults on a processor that came on: ${faults:-none}, not $pages at least"
finish
