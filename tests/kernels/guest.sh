#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What an emulated kernel runs: the suites of /run/work/suites, a line NAME|PROGRAM each, that have no verdict yet. For each
# it adds a line to /run/work/verdicts:
#
#   NAME|seconds|ok, FAILED or skipped|why
set -u
top=$1
work=/run/work
: >"$work/booted"
# That it is alive.
while :; do
    : >"$work/alive"
    sleep 5
done &

export PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/tmp LANG=C.UTF-8 LC_ALL=C.UTF-8
export XDG_RUNTIME_DIR=/run/user QT_QPA_PLATFORM=offscreen DBUS_SESSION_BUS_ADDRESS=disabled:
export QTEST_FUNCTION_TIMEOUT=1200000
export cli=$top/build/dev/app/kerntally-cli causes=$top/build/dev/tests/programs/causes
mkdir -m 700 "$XDG_RUNTIME_DIR"
ip link set lo up

# Kernels before that are too old, and tests may say so.
oldest=5.19
if [[ $(printf '%s\n' "$oldest" "$(uname -r)" | sort -V | head -n 1) == "$oldest" ]]; then export KERNTALLY_REQUIRE_KERNEL=1; fi

# Prints how a suite ended, and why.
verdict() {
    local status=$1 log=$2 passed skipped
    if ((status == 77)); then
        echo "skipped|$(sed -n 's/^SKIP  *: //p' "$log" | tail -n 1)"
        return
    fi
    if ((status)); then
        echo "FAILED|exit status $status; $(grep -m 1 -E '^(FAIL|QFATAL|FAILED)' "$log" | tr '|' '/')"
        return
    fi
    read -r passed skipped <<<"$(sed -nE 's/^Totals: ([0-9]+) passed, [0-9]+ failed, ([0-9]+) skipped.*/\1 \2/p' "$log" | tail -n 1)"
    # initTestCase() and cleanupTestCase() pass in any case.
    if ((${skipped:-0} > 0 && ${passed:-0} <= 2)); then
        echo "skipped|$(grep -m 1 -A 1 '^SKIP' "$log" | tr '\n|' ' /')"
    else
        echo "ok|"
    fi
}

cd /tmp || exit
while IFS='|' read -r suite program <&3; do
    grep -q "^$suite|" "$work/verdicts" && continue
    read -r begin _ </proc/uptime
    timeout --kill-after 10 1500 "$program" >"$work/$suite.log" 2>&1 </dev/null
    status=$?
    read -r end _ </proc/uptime
    echo "$suite|$((${end%.*} - ${begin%.*}))|$(verdict "$status" "$work/$suite.log")" >>"$work/verdicts"
done 3<"$work/suites"
: >"$work/finished"
sync
echo o >/proc/sysrq-trigger
sleep 60
