# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# To be read by the scripts that use a package.

fail() {
    echo "FAIL   : ${0##*/}: $*"
    exit 1
}

# wait_for SECONDS COMMAND…
wait_for() {
    local tries=$(($1 * 10))
    shift
    until "$@" &>/dev/null; do
        ((--tries)) || return 1
        sleep 0.1
    done
}

# first_number LOG: waits until a window has painted a number, and prints when it had got how far. It runs with
# QT_LOGGING_RULES=kerntally.start.debug=true.
first_number() {
    wait_for 60 grep -q 'first number painted' "$1" || {
        cat "$1"
        fail "the window shows no number"
    }
    sed -n 's/^kerntally.start: //p' "$1"
}

# gone NAME: whether no process of this name runs
gone() { ! pgrep -x "$1"; }
