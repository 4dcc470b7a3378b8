#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Steps of the clock, forward and back, change neither what is counted nor how long it takes.
# shellcheck source=tests/kernels/check.sh
. "$(dirname "$0")/../check.sh"
out=$(mktemp)

uptime() { cut -d ' ' -f 1 /proc/uptime; }
step() { date --set "$1" >/dev/null; }
# within WHAT LEAST VALUE MOST, in seconds
within() { awk -v l="$2" -v v="${3:-nan}" -v m="$4" 'BEGIN { exit !(v + 0 == v && v >= l && v <= m) }' || fail "$1: ${3:-nothing}, not $2 to $4 s"; }
elapsed() { awk -v a="$1" -v b="$(uptime)" 'BEGIN { print b - a }'; }

expected=$((3 * $(calls_of 100) + $(calls_of_shell)))
begin=$(uptime)
# shellcheck disable=SC2016
"$cli" --source kernel --json measure --wait --counter syscall:getppid -- \
    sh -c '"$0" 100; date -s "+1 hour"; "$0" 100; date -s "-2 hours"; "$0" 100' "$causes" >"$out"
cat "$out"
[[ $(number syscall:getppid "$out") == "$expected" ]] || fail "measure counts $(number syscall:getppid "$out"), not $expected"
within measure 0 "$(number seconds "$out")" "$(elapsed "$begin")"

for way in "+1 day" "-2 days"; do
    begin=$(uptime)
    "$cli" --source kernel --json rate --sample 3s syscall:getppid >"$out" &
    sleep 1
    step "$way"
    wait $! || fail "rate fails"
    cat "$out"
    within "rate, $way" 2.9 "$(number seconds "$out")" "$(elapsed "$begin")"

    begin=$(uptime)
    timeout 120 "$cli" --source kernel --json average --interval 500ms --duration 4s syscall:getppid >"$out" &
    sleep 1
    step "$way"
    wait $! || fail "average --duration 4s fails or doesn't end"
    cat "$out"
    within "average, $way" 3.9 "$(elapsed "$begin")" 60
    (($(wc -l <"$out") >= 4)) || fail "average: $(wc -l <"$out") lines in 4 s"

    timeout 120 "$cli" --source kernel --json alert syscall:getppid --above 1000 --duration 60s >"$out" &
    sleep 2
    step "$way"
    "$causes" 100 >/dev/null
    wait $! || fail "alert, $way: no alert"
    cat "$out"
done
finish
