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
exact "goes off, comes on" $((3 * $(calls_of 100) + shell)) syscall:getppid \
    sh -c '"$0" 100; echo 0 >$one; "$0" 100; echo 1 >$one; taskset -c 1 "$0" 100' "$causes"
echo 0 >$one
works "$cli" --source kernel selftest
# shellcheck disable=SC2016
exact "comes on" $(($(calls_of 100) + shell)) syscall:getppid sh -c 'echo 1 >$one; taskset -c 1 "$0" 100' "$causes"
echo 0 >$one
# shellcheck disable=SC2016
exact "comes on, function" "$(calls_of 100)" "uprobe:$causes:kerntally_caused" \
    sh -c 'echo 1 >$one; taskset -c 1 "$0" 100' "$causes"
echo 0 >$one
out=$(mktemp)
# shellcheck disable=SC2016
"$cli" --source kernel --json measure --counter perf:page-faults -- \
    sh -c 'echo 1 >$one; taskset -c 1 "$@"' sh "${touching[@]}" >"$out"
cat "$out"
faults=$(number perf:page-faults "$out")
((${faults:-0} >= pages)) || fail "page faults on a processor that came on: ${faults:-none}, not $pages at least"
finish
