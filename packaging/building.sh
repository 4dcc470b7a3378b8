# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# To be read by other scripts: runs a command, and prints what it said only where it fails. The variable "log" names
# the file that keeps it.
quietly() {
    "$@" >>"${log:?}" 2>&1 </dev/null && return
    cat "$log"
    echo "Failed: $*" >&2
    exit 1
}
