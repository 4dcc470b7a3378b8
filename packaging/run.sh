#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Builds Kerntally and starts it: the desktop program, or where there is no desktop the text one. The first time
# it installs what the build needs. Arguments are passed on; works from any folder.
set -euo pipefail

top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
if [[ ${DISPLAY:-} || ${WAYLAND_DISPLAY:-} ]]; then program=kerntally; else program=kerntally-cli; fi
started=$top/build/release/app/$program

# To know what this does nobody should have to wait for a build.
if [[ ${1:-} == @(-h|--help) && ! -x $started ]]; then
    printf '%s\n' "Usage: packaging/run.sh [ARGUMENT…]" "" \
        "Installs what the build needs, builds Kerntally and starts $program with these arguments," \
        "which are described here until it is built:" "" "    man $top/packaging/terminal/$program.1"
    exit
fi
if [[ ! -e $top/build/release/build.ninja ]]; then
    echo "Building Kerntally, which takes a few minutes the first time …" >&2
fi
"$top/packaging/setup.sh" build >&2
# No tests: who wants to see the program need not wait for them.
"$top/packaging/build.sh" release kerntally kerntally-cli kerntally-helper >&2

exec "$started" "$@"
