#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A processor that goes off and comes on, before counting and while it goes on: nothing is lost.
# shellcheck source=tests/kernels/check.sh
. "$(dirname "$0")/../check.sh"
(($(nproc) > 1)) || skip "it takes two processors"
export one=/sys/devices/system/cpu/cpu1/online
shell=$(calls_of_shell)

# Software events are counted by processor.
touching=(taskset -c 1 /usr/bin/python3 -c '
import mmap
while True:
    with mmap.mmap(-1, 1000 * mmap.PAGESIZE) as memory:
        memory.madvise(mmap.MADV_NOHUGEPAGE)
        for page in range(1000): memory[page * mmap.PAGESIZE] = 1')

# page_faults WHAT STATE…: counted on the processor, sooner or later, after it was given these states while counting goes on.
page_faults() {
    local what=$1 alert program
    shift
    timeout 200 "$cli" --source kernel alert perf:page-faults --above 10000 --duration 150s --only-command python3 &
    alert=$!
    sleep 3 # until it counts; without, there is less to see
    for state in "$@"; do echo "$state" >$one; done
    "${touching[@]}" &
    program=$!
    wait $alert || fail "$what: page faults of that processor are not counted"
    kill $program
    wait $program
}

# shellcheck disable=SC2016
exact "goes off, comes on" syscall:getppid=$((3 * $(calls_of 10) + shell)) "uprobe:$causes:kerntally_caused=$((3 * $(calls_of 10)))" -- \
    sh -c '"$0" 10; echo 0 >$one; "$0" 10; echo 1 >$one; taskset -c 1 "$0" 10' "$causes"
echo 0 >$one
works "$cli" --source kernel selftest
# shellcheck disable=SC2016
exact "comes on" syscall:getppid=$(($(calls_of 10) + shell)) "uprobe:$causes:kerntally_caused=$(calls_of 10)" -- \
    sh -c 'echo 1 >$one; taskset -c 1 "$0" 10' "$causes"
echo 0 >$one
page_faults "comes on" 1
page_faults "goes off and comes on" 0 1
finish
