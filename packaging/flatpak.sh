#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Builds the Flatpak of the program, which counts through the helper of the system that it is installed on, and prints
# its name. Works from any folder.
#
#   packaging/flatpak.sh             on the KDE runtime, installed where it's missing from this user's remote "flathub"
#   packaging/flatpak.sh MANIFEST    another manifest, whose runtime is installed
set -euo pipefail
manifest=$(readlink -f "${1:-$(dirname "${BASH_SOURCE[0]}")/flatpak/io.github.kerntally.Kerntally.json}")
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. packaging/building.sh

id=io.github.kerntally.Kerntally
build=build/flatpak
log=$build/build.log
mkdir -p "$build" build/packages
: >"$log"

arguments=(--user --disable-rofiles-fuse --force-clean --state-dir="$build/state" --repo="$build/repo")
(($#)) || arguments+=(--install-deps-from=flathub)
new_flatpak_repository "$build/repo"
quietly flatpak-builder "${arguments[@]}" "$build/app" "$manifest"

version=$(sed -n 's/^project(.* VERSION \([0-9.]*\).*/\1/p' CMakeLists.txt)
name=build/packages/Kerntally-$version-$(uname -m).flatpak
quietly flatpak build-bundle "$build/repo" "$name" "$id"
echo "$name"
