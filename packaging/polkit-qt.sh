#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Debian 12 has no polkit-qt for Qt 6: builds the next Debian's, from the mirror that this machine uses, as a static
# library below build/polkit-qt, where CMake finds it. Quick and silent where there is nothing to do, and no failure
# where it can't be had: then Kerntally has no password dialog of its own, and shows no lock before it needs one.
#
#   packaging/polkit-qt.sh
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

top=$PWD
folder=$top/build/polkit-qt
log=$folder/build.log
failed=$folder/failed # today: not tried again and again

# The mirror that packages of this very system come from.
# shellcheck disable=SC2016 # apt-get's own variables
mirror() {
    local name
    # shellcheck source=/dev/null
    name=$(. /etc/os-release && echo "${VERSION_CODENAME:-none}")
    apt-get indextargets --format '$(REPO_URI) $(CODENAME)' 'Created-By: Packages' | sed -n "s/ $name\$//p" | head -n 1
}

# Into the present folder, with lists of its own: this machine's are left alone.
fetch() {
    local uri options keyring=/usr/share/keyrings/debian-archive-keyring.gpg
    uri=$(mirror)
    [[ $uri ]]
    mkdir -p apt/state/lists/partial apt/cache/archives/partial
    echo "deb-src [signed-by=$keyring] $uri trixie main" >apt/sources.list
    options=(-o "Dir::State=$PWD/apt/state" -o Dir::State::status=/var/lib/dpkg/status -o "Dir::Cache=$PWD/apt/cache"
        -o "Dir::Etc::SourceList=$PWD/apt/sources.list" -o Dir::Etc::SourceParts=/dev/null
        -o APT::Sandbox::User=root -o Acquire::Retries=2 -o Acquire::http::Timeout=20)
    apt-get "${options[@]}" update
    apt-get "${options[@]}" source --download-only --tar-only polkit-qt-1
    tar --extract --strip-components=1 --one-top-level=source --file polkit-qt-1_*.orig.tar.*
}

build() {
    sed -i 's/^\(add_library(.*\) SHARED)/\1 STATIC)/' source/{core,gui,agent}/CMakeLists.txt
    cmake -S source -B work -G Ninja -DQT_MAJOR_VERSION=6 -DBUILD_EXAMPLES=OFF -DBUILD_TEST=OFF \
        -DCMAKE_BUILD_TYPE=Release "-DCMAKE_CXX_FLAGS=-DQT_NO_DEBUG_OUTPUT -Wno-deprecated-declarations" \
        -DCMAKE_POSITION_INDEPENDENT_CODE=ON -DCMAKE_INSTALL_PREFIX="$folder" -DCMAKE_INSTALL_LIBDIR=lib
    cmake --build work
    cmake --install work
}

if pkg-config --exists polkit-qt6-core-1 polkit-qt6-agent-1 || [[ -e $folder/lib/libpolkit-qt6-agent-1.a ]]; then exit; fi
if [[ $(find "$failed" -mmin -1440 2>/dev/null) ]]; then exit; fi

mkdir -p "$folder"
temporary=$(mktemp -d)
trap 'rm -rf "$temporary"' EXIT
# Neither a condition nor a list: those would switch off `set -e` inside.
set +e
(
    set -e
    cd "$temporary"
    type -P apt-get cmake ninja
    fetch
    build
) &>"$log" </dev/null
status=$?
set -e
if ((status)); then
    touch "$failed"
    echo "polkit-qt can't be had for Qt 6 here ($log says why): Kerntally is built without a password dialog of its own." >&2
fi
