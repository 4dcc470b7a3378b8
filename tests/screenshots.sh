#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Takes pictures of the window, light, dark and with high contrast, narrow and wide, at 1, 1.5 and 2 times the size,
# with 4 and with 64 counters, for people to look at. They go to BUILD/screenshots. Needs no screen. Works from any folder.
#
#   tests/screenshots.sh [BUILD [SECONDS [kernel]]]
#
# BUILD: the build tree, build/dev unless told. SECONDS: how long to count first, so that the chart is full; 62
# unless told. kernel: count in the kernel, as root, instead of simulating. SCALES: which ones, "1 1.5 2" unless set.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

build=${1:-build/dev}
seconds=${2:-62}
export QT_QPA_PLATFORM=${QT_QPA_PLATFORM:-offscreen}

if [[ ! -e $build/build.ninja ]]; then packaging/build.sh "${build##*/}"; fi
nice cmake --build "$build" --target screenshots >/dev/null
pids=()
for scale in ${SCALES:-1 1.5 2}; do
    for counters in 4 64; do
        source=${3:-}
        ((counters == 4)) || source='' # the kernel's own are four
        QT_SCALE_FACTOR=$scale timeout $((seconds + 300)) \
            "$build/tests/screenshots" "$build/screenshots" "$seconds" "$counters" "$source" &
        pids+=($!)
    done
done
for pid in "${pids[@]}"; do wait "$pid"; done
