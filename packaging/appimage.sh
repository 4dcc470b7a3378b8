#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Builds the AppImage, which runs on this system's and later versions of all distributions, and prints its name. Where
# there is no appimagetool it stays a squashfs: the same content, to be mounted instead of run. Works from any folder.
#
#   packaging/setup.sh build packages && packaging/appimage.sh
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. packaging/building.sh

id=io.github.kerntally.Kerntally
build=build/appimage
log=$build/build.log
appdir=$PWD/$build/AppDir
mkdir -p "$build" build/packages
: >"$log"

arguments=(-G Ninja -DCMAKE_BUILD_TYPE=Release -DCMAKE_UNITY_BUILD=ON -DKERNTALLY_TESTS=OFF -DCMAKE_INSTALL_PREFIX=/usr)
use_ccache
bpftool=$(packaging/setup.sh --bpftool) && arguments+=("-DBPFTOOL=$bpftool")
quietly cmake -S . -B "$build" "${arguments[@]}"
quietly cmake --build "$build"

rm -rf "$appdir"
DESTDIR=$appdir quietly cmake --install "$build" --strip
# The services of the system are for packages: here pkexec starts the helper.
rm -rf "$appdir"/usr/lib/{systemd,sysusers.d} "$appdir"/usr/share/{dbus-1,polkit-1}
quietly cmake -D "APPDIR=$appdir" -P packaging/appimage/deploy.cmake
install packaging/appimage/AppRun "$appdir"
ln -s "usr/share/applications/$id.desktop" "$appdir"
ln -s "usr/share/icons/hicolor/scalable/apps/$id.svg" "$appdir"
ln -s "usr/share/icons/hicolor/256x256/apps/$id.png" "$appdir/.DirIcon"

version=$(sed -n 's/^CMAKE_PROJECT_VERSION:.*=//p' "$build/CMakeCache.txt")
name=build/packages/Kerntally-$version-$(uname -m)
if type -P appimagetool >/dev/null; then
    name+=.AppImage
    ARCH=$(uname -m) VERSION=$version quietly appimagetool --no-appstream "$appdir" "$name"
else
    name+=.squashfs
    quietly mksquashfs "$appdir" "$name" -noappend -all-root -comp zstd -quiet
fi
echo "$name"
