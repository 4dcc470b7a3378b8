#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Builds the Debian package for the system that it runs on, and prints its name. Works from any folder.
#
#   packaging/setup.sh build deb && packaging/deb.sh
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. packaging/building.sh

# debian13, ubuntu24.04
# shellcheck source=/dev/null
system=$(. /etc/os-release && echo "$ID${VERSION_ID:-}")
build=build/deb-$system
log=$build/build.log
mkdir -p "$build" build/packages
: >"$log"

# As all of Debian's packages are compiled, but without debug information, which nobody would get.
export DEB_BUILD_MAINT_OPTIONS=hardening=+all DEB_CFLAGS_STRIP=-g DEB_CXXFLAGS_STRIP=-g
preprocessor=$(dpkg-buildflags --get CPPFLAGS)
arguments=(-G Ninja -DKERNTALLY_DEB="$system" -DKERNTALLY_TESTS=OFF -DCMAKE_UNITY_BUILD=ON -DCMAKE_INSTALL_PREFIX=/usr
    -DCMAKE_BUILD_TYPE=Release -DCMAKE_C_FLAGS_RELEASE=-DNDEBUG -DCMAKE_CXX_FLAGS_RELEASE=-DNDEBUG
    "-DCMAKE_C_FLAGS=$preprocessor $(dpkg-buildflags --get CFLAGS)"
    "-DCMAKE_CXX_FLAGS=$preprocessor $(dpkg-buildflags --get CXXFLAGS)"
    "-DCMAKE_EXE_LINKER_FLAGS=$(dpkg-buildflags --get LDFLAGS)")
use_ccache
bpftool=$(packaging/setup.sh --bpftool) && arguments+=("-DBPFTOOL=$bpftool")
quietly cmake -S . -B "$build" "${arguments[@]}"
quietly cmake --build "$build"
rm -f "$build"/*.deb
quietly cpack --config "$build/CPackConfig.cmake" -B "$build"
package=$(basename "$build"/*.deb)
mv "$build/$package" build/packages
echo "build/packages/$package"
