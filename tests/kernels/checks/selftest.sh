#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Known events are counted exactly.
# shellcheck source=tests/kernels/check.sh
. "$(dirname "$0")/../check.sh"
works "$cli" --source kernel selftest
finish
