#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Builds Kerntally and starts it: the desktop program, or where there is no desktop the text one. The first time
# it installs what the build needs. Arguments are passed on; works from any folder.
set -euo pipefail

top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
if [[ ! -e $top/build/release/build.ninja ]]; then
    echo "Building Kerntally, which takes a few minutes the first time …" >&2
fi
"$top/packaging/setup.sh" build >&2
# No tests: who wants to see the program need not wait for them.
"$top/packaging/build.sh" release kerntally kerntally-cli kerntally-helper >&2

if [[ ${DISPLAY:-} || ${WAYLAND_DISPLAY:-} ]]; then
    exec "$top/build/release/app/kerntally" "$@"
else
    exec "$top/build/release/app/kerntally-cli" "$@"
fi
