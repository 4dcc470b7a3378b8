#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A kernel that is too old says so.
# shellcheck source=tests/kernels/check.sh
. "$(dirname "$0")/../check.sh"
tells '5\.19' "$cli" --source kernel selftest
tells '5\.19' "$cli" --source kernel get syscalls
tells '5\.19' "$cli" --source kernel measure -- true
finish
