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

expected=$((3 * $(calls_of 10) + $(calls_of_shell)))
begin=$(uptime)
# shellcheck disable=SC2016
"$cli" --source kernel --json measure --wait --counter syscall:getppid -- \
    sh -c '"$0" 10; date -s "+1 hour"; "$0" 10; date -s "-2 hours"; "$0" 10' "$causes" >"$out"
cat "$out"
[[ $(number syscall:getppid "$out") == "$expected" ]] || fail "measure counts $(number syscall:getppid "$out"), not $expected"
within measure 0 "$(number seconds "$out")" "$(elapsed "$begin")"

for way in "+1 day" "-2 days"; do
    begin=$(uptime)
    "$cli" --source kernel --json rate --sample 4s syscall:getppid >"$out.rate" &
    rate=$!
    timeout 120 "$cli" --source kernel --json average --interval 500ms --duration 5s syscall:getppid >"$out.average" &
    average=$!
    timeout 120 "$cli" --source kernel --json alert syscall:getppid --above 50 --duration 60s >"$out.alert" &
    alert=$!
    sleep 2
    step "$way"
    "$causes" 100 >/dev/null
    wait $rate || fail "rate, $way: fails"
    within "rate, $way" 3.9 "$(number seconds "$out.rate")" "$(elapsed "$begin")"
    wait $average || fail "average, $way: fails or doesn't end"
    within "average, $way" 4.9 "$(elapsed "$begin")" 60
    (($(wc -l <"$out.average") >= 4)) || fail "average, $way: $(wc -l <"$out.average") lines in 5 s"
    wait $alert || fail "alert, $way: none"
    cat "$out".*
done
KERNTALLY_MAY_SET_CLOCK=1 works "$(dirname "$cli")/../tests/views/tst_clocksteps"
finish
