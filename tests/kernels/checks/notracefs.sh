#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Without tracefs system calls and functions are counted; tracepoints of the kernel are not, and it says why.
# shellcheck source=tests/kernels/check.sh
. "$(dirname "$0")/../check.sh"
umount /sys/kernel/tracing || skip "it isn't mounted"
trap 'mount -t tracefs tracefs /sys/kernel/tracing' EXIT
works "$cli" --source kernel selftest
exact "system calls" "$(calls_of 100)" syscall:getppid "$causes" 100
tells tracefs "$cli" --source kernel get nosuchgroup:nosuchevent
finish
