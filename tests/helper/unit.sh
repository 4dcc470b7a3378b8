#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Checks the helper's systemd unit: nothing in it that systemd doesn't know, and an exposure of 1.0 of 10 at most.
#
#   tests/helper/unit.sh kerntally-helper.service.in
set -euo pipefail

if ! type -P systemd-analyze >/dev/null; then
    echo "SKIP   : unit.sh: systemd-analyze is not installed"
    exit 77
fi
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
unit=$folder/kerntally-helper.service
sed 's|@KERNTALLY_HELPER@|/bin/true|' "$1" >"$unit"
export SYSTEMD_LOG_LEVEL=warning

complaints=$(systemd-analyze verify --man=no "$unit" 2>&1 | grep --fixed-strings kerntally-helper || true)
if [[ $complaints ]]; then
    echo "$complaints"
    exit 1
fi
systemd-analyze security --offline=yes --threshold=10 --no-pager "$unit" | tail -n 1
