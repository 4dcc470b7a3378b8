#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Without tracefs all is counted, and tracepoints are in the groups that the kernel has them in.
# shellcheck source=tests/kernels/check.sh
. "$(dirname "$0")/../check.sh"
lists=$(mktemp -d)
"$cli" list --tracepoints >"$lists/with" || fail "list --tracepoints"
umount /sys/kernel/tracing || skip "it isn't mounted"
trap 'mount -t tracefs tracefs /sys/kernel/tracing' EXIT
works "$cli" --source kernel selftest
exact "system calls" syscall:getppid="$(calls_of 10)" -- "$causes" 10
works "$cli" --source kernel get sched:sched_switch
"$cli" list --tracepoints >"$lists/without" || fail "list --tracepoints"
wc -l "$lists"/*
diff "$lists"/with "$lists"/without || fail "groups differ"
finish
