#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Takes pictures of the window, light and dark, narrow and wide, at once and twice the size, for people to look at.
# They go to BUILD/screenshots. Needs no screen. Works from any folder.
#
#   tests/screenshots.sh [BUILD [SECONDS [kernel]]]
#
# BUILD: the build tree, build/dev unless told. SECONDS: how long to count first, so that the chart is full; 62
# unless told. kernel: count in the kernel, as root, instead of simulating.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

build=${1:-build/dev}
seconds=${2:-62}
export QT_QPA_PLATFORM=${QT_QPA_PLATFORM:-offscreen}

if [[ ! -e $build/build.ninja ]]; then packaging/build.sh "${build##*/}"; fi
nice cmake --build "$build" --target screenshots >/dev/null
pids=()
for scale in 1 2; do
    QT_SCALE_FACTOR=$scale timeout $((seconds + 120)) "$build/tests/screenshots" "$build/screenshots" "$seconds" "${3:-}" &
    pids+=($!)
done
for pid in "${pids[@]}"; do wait "$pid"; done
