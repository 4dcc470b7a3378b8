# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# To be read by other scripts.

# Runs a command, and prints what it said only where it fails. The variable "log" names the file that keeps it.
quietly() {
    "$@" >>"${log:?}" 2>&1 </dev/null && return
    cat "$log" >&2
    echo "Failed: $*" >&2
    exit 1
}

# What CMake configures from here on is compiled through ccache, where there is one.
use_ccache() {
    type -P ccache >/dev/null || return 0
    export CMAKE_C_COMPILER_LAUNCHER=ccache CMAKE_CXX_COMPILER_LAUNCHER=ccache
    export CCACHE_SLOPPINESS=pch_defines,time_macros # what precompiled headers take
}
