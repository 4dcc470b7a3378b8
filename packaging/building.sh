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

# Makes an empty repository for Flatpaks, over what was there. It asks for 500 MB of free space, as Flatpak's own do:
# OSTree's 3 % of a file system is more than many have left.
new_flatpak_repository() {
    rm -rf "${1:?}"
    quietly ostree init --repo="$1" --mode=archive
    quietly ostree config --repo="$1" set core.min-free-space-size 500MB
}
