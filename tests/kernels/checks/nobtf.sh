#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Where the kernel's types can't be read.
# shellcheck source=tests/kernels/check.sh
. "$(dirname "$0")/../check.sh"
[[ -e /sys/kernel/btf ]] || skip "the kernel has none in any case"
mount -t tmpfs tmpfs /sys/kernel/btf
trap 'umount /sys/kernel/btf' EXIT
tells BTF "$cli" --source kernel measure --counter syscall:getppid -- "$causes" 100
finish
