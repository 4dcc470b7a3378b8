#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Configures and builds one preset of CMakePresets.json. Silent, unless it fails: then it prints what was said.
#
#   packaging/build.sh PRESET [TARGET…]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. packaging/building.sh

preset=${1:?"usage: ${0##*/} PRESET [TARGET…]"}
build=build/$preset
log=$build/build.log
mkdir -p "$build"
exec {lock}>"$build/lock"
flock "$lock" # somebody else may be building it

: >"$log"
use_ccache
# Once configured, the build itself sees what has changed in the CMake files, but not in the presets.
if [[ ! $build/build.ninja -nt CMakePresets.json ]]; then
    arguments=()
    bpftool=$(packaging/setup.sh --bpftool) && arguments+=("-DBPFTOOL=$bpftool")
    quietly cmake --preset "$preset" "${arguments[@]}"
fi
shift
quietly cmake --build --preset "$preset" ${1:+--target "$@"}
