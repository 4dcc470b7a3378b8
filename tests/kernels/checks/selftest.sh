#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Known events are counted exactly.
set -u
exec "${cli:?}" --source kernel selftest
