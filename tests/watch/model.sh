#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Has spin explore every state of the model of the watch (watch.pml), and of the model with one fault after another,
# each of which it has to find: a check that finds none shows nothing. Prints the number of states of each.
#
#   tests/watch/model.sh [C COMPILER]
#
# Both users with two events are 58 million states (3.4 GB), with as many refusals 39 million. Once they were explored, with
# KERNTALLY_THOROUGH set, the model's checksum stands in tests/watch/explored, and only a small part and the faults are
# looked at, until the model changes.
#
# Exits with 77 where spin isn't installed, with KERNTALLY_REQUIRE_KERNEL set with 1.
set -euo pipefail
model=$(realpath "$(dirname "${BASH_SOURCE[0]}")")/watch.pml
cc=${1:-cc}

if ! type -P spin >/dev/null; then
    echo "SKIP   : the model of the watch: spin isn't installed (packaging/setup.sh build tests)"
    [[ -z ${KERNTALLY_REQUIRE_KERNEL:-} ]] || exit 1
    exit 77
fi

# Of what spin sees, which comments are no part of.
checksum=$(sed '1,/\*\//d' "$model" | "$cc" -fpreprocessed -dD -E -P -x c - | sha256sum | cut -d ' ' -f 1)
explored=$(dirname "$model")/explored

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

# explore OPTIMISATION DEFINITION…: sets $errors and $states.
explore() {
    local optimisation=$1
    shift
    spin -a "$@" "$model" >spin.log || { cat spin.log; return 1; }
    "$cc" "$optimisation" -w -DSAFETY -DCOLLAPSE -DMEMLIM=5000 -o pan pan.c
    ./pan -m100000 >pan.log || true
    errors=$(sed -n 's/.*errors: \([0-9]*\).*/\1/p' pan.log)
    states=$(sed -n 's/^ *\([0-9.e+]*\) states, stored.*/\1/p' pan.log)
}

failed=0

right() {
    explore -O2 "$@"
    printf '%10.0f states  no fault   %s\n' "$states" "$*"
    [[ $errors == 0 ]] || { echo "FAIL: the watch is wrong:"; cat pan.log; failed=1; }
    # What was not explored to the end proves nothing.
    ! grep -qE 'Search not completed|max search depth too small' pan.log || { echo "FAIL: not all states were explored:"; cat pan.log; failed=1; }
}

wrong() {
    explore -O0 "$@" # found among so few states that compiling takes longer
    printf '%10.0f states  found      %s: %s\n' "$states" "$*" "$(sed -n 's/^pan:1: //p' pan.log)"
    [[ $errors == 1 ]] || { echo "FAIL: this fault was not found"; failed=1; }
}

right -DTHRESHOLDS -DREFUSALS=1 -DEVENTS1=1 -DINTERRUPTS=0
if ! grep -qx "$checksum" "$explored"; then
    right -DARMING
    right -DTHRESHOLDS
    if [[ -n ${KERNTALLY_THOROUGH:-} ]]; then
        right -DARMING -DTHRESHOLDS -DEVENTS1=1 -DINTERRUPTS=0
        right -DARMING -DREFUSALS=2 -DEVENTS1=1
        ((failed)) || echo "All states were explored. Not again, with this in ${explored##*/}: $checksum"
    else
        right -DARMING -DTHRESHOLDS -DEVENTS0=2 -DEVENTS1=0 -DINTERRUPTS=0
        right -DARMING -DREFUSALS=1 -DEVENTS1=1 -DINTERRUPTS=0
    fi
fi

wrong -DFAULT_NOT_EQUAL -DARMING                 # a notice without a change, when armed again
wrong -DFAULT_NO_REQUEST_COUNT -DARMING          # changes lost
wrong -DFAULT_NO_REQUEST_COUNT -DTHRESHOLDS      # thresholds lost
wrong -DFAULT_NO_FINAL_CHECK -DARMING
wrong -DFAULT_NO_FINAL_CHECK -DTHRESHOLDS
wrong -DFAULT_NO_LOOK_AFTER_SETTING -DARMING
wrong -DFAULT_NO_LOOK_AFTER_SETTING -DTHRESHOLDS
wrong -DFAULT_TAKE_BY_STORE -DTHRESHOLDS         # told of twice, or the next one lost
wrong -DFAULT_DEAL_FROM_NEWER -DTHRESHOLDS
wrong -DFAULT_STEP_TOO_LONG -DTHRESHOLDS
wrong -DFAULT_NO_OWN_LOOK -DTHRESHOLDS           # reached between setting and taking away
wrong -DFAULT_READ_BEFORE_TAKING -DTHRESHOLDS    # the same, between reading and taking away
wrong -DFAULT_TELL_FIRST -DARMING -DREFUSALS=1    # the limit that the client deals out is taken off
wrong -DFAULT_NO_LOOK_AGAIN -DARMING -DREFUSALS=1
wrong -DFAULT_NO_LOOK_AFTER_PAUSE -DARMING -DREFUSALS=1

exit "$failed"
